import { Button } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { AgentText } from '../../components/agent-text.tsx';
import { StepMark } from '../../components/step-mark.tsx';
import { formatMoment } from '../../components/format.ts';
import { useWorkspace } from '../workspace-context.ts';
import { Speaker } from './speaker.tsx';
import classes from './thread.module.css';

/** The turn at the end of the thread: text as it comes, what is done right now, or why it failed. */
export function RunningTurn() {
  const { turn, conversation, retryTurn, isTurnActive } = useWorkspace();
  if (!turn) return null;
  if (turn.status === 'failed' || turn.status === 'cancelled') {
    // A later message of the architect means that the turn was taken up again.
    if (conversation.messages.at(-1)?.role !== 'USER') return null;
    return (
      <div className={classes.failed} role="alert">
        <div>
          <IconAlertOctagon size={16} stroke={1.7} aria-hidden />{' '}
          {turn.status === 'cancelled'
            ? 'Stopped. What you wrote is kept.'
            : (turn.error?.message ?? 'The agent did not answer. What you wrote is kept.')}
        </div>
        <Button variant="default" size="compact-md" onClick={retryTurn}>
          Try again
        </Button>
      </div>
    );
  }
  if (!isTurnActive || turn.status === 'succeeded') return null;
  const step = turn.steps.findLast(({ status }) => status === 'running');
  return (
    <article className={classes.message} aria-busy>
      <Speaker who="architect" time="now" />
      <div className={classes.body}>
        {turn.text !== '' && (
          <div aria-live="off">
            <AgentText text={turn.text} />
          </div>
        )}
        <div className={classes.doing}>
          <StepMark status="running" />
          <span>{runningWords(turn.status, step?.title, turn.nextAttemptAt)}</span>
        </div>
      </div>
    </article>
  );
}

function runningWords(status: string, step: string | undefined, nextAt: string | null): string {
  if (status === 'queued') return 'Waiting for its turn';
  if (status === 'retrying') {
    const when = nextAt === null ? 'soon' : `at ${formatMoment(nextAt, new Date())}`;
    return `The agent did not answer. It is asked again ${when}.`;
  }
  return step ?? 'Reading what you wrote';
}
