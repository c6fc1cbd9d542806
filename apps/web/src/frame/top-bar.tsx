import { useQuery } from '@tanstack/react-query';
import { Link, useMatch, useMatchRoute } from '@tanstack/react-router';
import { IconChevronLeft } from '@tabler/icons-react';
import { trpc } from '../api.ts';
import { Logo } from '../components/logo.tsx';
import { JumpDialog } from './jump-dialog.tsx';
import classes from './top-bar.module.css';
import { UserMenu } from './user-menu.tsx';
import { VersionMenu } from './version-menu.tsx';

/** Where one is (crumbs), the way to anywhere (search), and who one is. */
export function TopBar() {
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.logo} aria-label="Agentic Architect, conversations">
        <Logo />
      </Link>
      <Crumbs />
      <span className={classes.space} />
      <div id="top-bar-actions" className={classes.actions} />
      <JumpDialog />
      <UserMenu />
    </header>
  );
}

function Crumbs() {
  const matchRoute = useMatchRoute();
  const conversation = useMatch({ from: '/authed/c/$conversationId', shouldThrow: false });
  if (conversation) {
    return <ConversationCrumb conversationId={conversation.params.conversationId} />;
  }
  if (matchRoute({ to: '/' })) return <span className={classes.product}>Agentic Architect</span>;
  return (
    <nav className={classes.crumbs} aria-label="Where you are">
      <Back />
      <Link to="/" className={classes.crumb}>
        Conversations
      </Link>
      <span className={classes.slash} aria-hidden>
        /
      </span>
      <span className={classes.here}>
        {matchRoute({ to: '/settings' }) ? 'Settings' : 'New conversation'}
      </span>
    </nav>
  );
}

function ConversationCrumb({ conversationId }: { conversationId: string }) {
  const { data } = useQuery(trpc.conversations.get.queryOptions({ id: conversationId }));
  return (
    <nav className={classes.crumbs} aria-label="Where you are">
      <Back />
      <Link to="/" className={classes.crumb}>
        Conversations
      </Link>
      <span className={classes.slash} aria-hidden>
        /
      </span>
      <span className={classes.here}>{data?.conversation.title ?? ''}</span>
      {data && <VersionMenu conversation={data.conversation} />}
    </nav>
  );
}

/** The way back on a phone, where the crumbs have no room. */
function Back() {
  return (
    <Link to="/" className={classes.back} aria-label="Conversations">
      <IconChevronLeft size={20} stroke={1.6} aria-hidden />
    </Link>
  );
}
