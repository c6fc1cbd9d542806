import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { trpc } from '../../api.ts';
import { Logo } from '../../components/logo.tsx';
import classes from './account.module.css';
import { ExampleArchitecture } from './example-architecture.tsx';

interface AccountFrameProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** Form left, a real architecture right; the same for log-in and register. */
export function AccountFrame({ title, lead, children }: AccountFrameProps) {
  const search = useSearch({ strict: false });
  const carried = { next: search.next };
  return (
    <div className={classes.split}>
      <main id="main" className={classes.side}>
        <div className={classes.product}>
          <Logo />
          <span>Agentic Architect</span>
        </div>
        <div className={classes.form}>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.lead}>{lead}</p>
          <nav className={classes.tabs} aria-label="Account">
            <Link to="/login" search={carried} className={classes.tab}>
              Log in
            </Link>
            <Link to="/register" search={carried} className={classes.tab}>
              Create account
            </Link>
          </nav>
          {children}
        </div>
        <ServerLine />
      </main>
      <section className={classes.picture} aria-label="What you get">
        <Title order={2} className={classes.claim}>
          Describe a system. Get an architecture you can defend.
        </Title>
        <p className={classes.claimLead}>
          Every component knows who asked for it, what it costs and what falls if it goes.
        </p>
        <ExampleArchitecture />
      </section>
    </div>
  );
}

/** Version and health of the server that one is about to trust. */
function ServerLine() {
  const { data, error } = useQuery({ ...trpc.health.queryOptions(), refetchInterval: 30_000 });
  if (error) {
    return (
      <div className={classes.server} role="status">
        <span data-state="unavailable">The server does not answer.</span>
        <Anchor onClick={() => location.reload()} component="button" type="button">
          Try again
        </Anchor>
      </div>
    );
  }
  return (
    <div className={classes.server}>
      <span>{data ? `Version ${data.version}` : ''}</span>
      {data && (
        <span data-state={data.status}>
          {data.status === 'ok' ? 'All systems ready' : 'Some parts do not answer'}
        </span>
      )}
    </div>
  );
}
