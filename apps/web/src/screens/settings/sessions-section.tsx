import type { Session } from '@aa/domain';
import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconTerminal2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, trpcClient } from '../../api.ts';
import { describeError } from '../../components/describe-error.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { formatActivity, formatMoment, plural } from '../../components/format.ts';
import { LoadingLines } from '../../components/loading-lines.tsx';
import { showToast } from '../../components/toasts.tsx';
import { describeDevice } from './device-name.ts';
import classes from './settings.module.css';

const icons = { phone: IconDeviceMobile, computer: IconDeviceDesktop, program: IconTerminal2 };

/** Where one is logged in, and how to end it there. */
export function SessionsSection() {
  const query = useQuery(trpc.auth.sessions.queryOptions());
  const sessions = query.data?.sessions ?? [];
  const others = sessions.filter((session) => !session.current);
  const [isEnding, setEnding] = useState(false);
  const end = async (ended: readonly Session[]) => {
    setEnding(true);
    try {
      for (const { id } of ended) await trpcClient.auth.endSession.mutate({ id });
      showToast(`${plural(ended.length, 'session')} ended.`);
    } catch (error) {
      showToast(describeError(error).message);
    } finally {
      await query.refetch();
      setEnding(false);
    }
  };
  return (
    <section id="security" aria-labelledby="sessions-title">
      <div className={classes.head}>
        <h2 id="sessions-title">Sessions</h2>
        {query.data && <span>{plural(sessions.length, 'place')} where you are logged in</span>}
        <Button
          variant="default"
          disabled={others.length === 0 || isEnding}
          onClick={() => void end(others)}
        >
          End all others
        </Button>
      </div>
      <div className={classes.card}>
        {query.isPending && <LoadingLines label="Loading the sessions" lines={3} />}
        {query.isError && (
          <ErrorState
            title="The sessions were not loaded."
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        )}
        {query.data && (
          <>
            <div className={`${classes.session} ${classes.sessionHead}`} aria-hidden>
              <span />
              <span>Device</span>
              <span>Address</span>
              <span>Last used</span>
              <span>Ends by itself</span>
              <span />
            </div>
            <ul className={classes.sessions}>
              {sessions.map((session) => (
                <SessionLine
                  key={session.id}
                  session={session}
                  isEnding={isEnding}
                  onEnd={() => void end([session])}
                />
              ))}
            </ul>
          </>
        )}
      </div>
      <p className={classes.note}>Ending a session works at once: its next request is refused.</p>
    </section>
  );
}

interface SessionLineProps {
  session: Session;
  isEnding: boolean;
  onEnd: () => void;
}

function SessionLine({ session, isEnding, onEnd }: SessionLineProps) {
  const device = describeDevice(session.userAgent);
  const Icon = icons[device.kind];
  const now = new Date();
  return (
    <li className={classes.session}>
      <Icon size={18} stroke={1.5} aria-hidden />
      <div className={classes.device}>
        {device.name}
        {session.current && <div className={classes.here}>This device</div>}
      </div>
      <span>{session.ipAddress ?? 'unknown'}</span>
      <span>{session.current ? 'now' : formatActivity(session.lastUsedAt, now)}</span>
      <span>{formatMoment(session.expiresAt, now)}</span>
      <div className={classes.sessionEnd}>
        {session.current ? (
          'current'
        ) : (
          <Button
            variant="default"
            size="compact-md"
            disabled={isEnding}
            aria-label={`End the session of ${device.name}`}
            onClick={onEnd}
          >
            End
          </Button>
        )}
      </div>
    </li>
  );
}
