import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { formatDuration, plural } from '../../components/format.ts';
import { StepMark } from '../../components/step-mark.tsx';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import classes from './interview.module.css';

/** The steps of the newest turn: which specialist does what, and how long it took. */
export function AtWork() {
  const { turn, isTurnActive, cancelTurn } = useWorkspace();
  const [isOpen, setOpen] = useState(isTurnActive);
  useEffect(() => {
    if (isTurnActive) setOpen(true);
  }, [isTurnActive]);
  if (!turn || (turn.steps.length === 0 && !isTurnActive)) return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section className={classes.work} aria-label="At work">
      <header className={classes.workHead}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={14} stroke={1.8} aria-hidden />
          {isTurnActive ? 'At work' : `Done in ${plural(turn.steps.length, 'step')}`}
        </button>
        {isTurnActive && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            leftSection={<IconPlayerStop size={14} stroke={1.6} />}
            onClick={cancelTurn}
          >
            Stop
          </Button>
        )}
      </header>
      {isOpen && (
        <ul className={classes.steps}>
          {turn.steps.map((step) => (
            <li key={`${step.agent} ${step.title}`} className={classes.step}>
              <StepMark status={step.status} />
              <span className={classes.stepTitle}>{step.title}</span>
              <span className={`${classes.stepTime} figures`}>
                {step.durationMs === undefined
                  ? stepWord(step.status)
                  : formatDuration(step.durationMs)}
              </span>
              {step.detail && <span className={classes.stepDetail}>{step.detail}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function stepWord(status: 'running' | 'done' | 'failed'): string {
  return status === 'done' ? '' : status;
}
