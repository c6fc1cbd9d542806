import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ButtonLink } from '../../components/links.tsx';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import classes from './learn.module.css';
import type { RemovalQuiz } from './removal-quiz.ts';

interface RemovalQuestionProps {
  quiz: RemovalQuiz;
  count: string | undefined;
  onAnswer: (correct: boolean) => void;
  onNext: (() => void) | undefined;
}

/** A question whose answer is computed from the model; a wrong answer is told why. */
export function RemovalQuestion({ quiz, count, onAnswer, onNext }: RemovalQuestionProps) {
  const { conversationId } = useWorkspace();
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (id: string) => {
    if (chosen !== null) return;
    setChosen(id);
    onAnswer(id === quiz.brokenId);
  };
  const stateOf = (id: string) => {
    if (chosen === null) return undefined;
    if (id === quiz.brokenId) return 'right';
    return id === chosen ? 'wrong' : undefined;
  };
  return (
    <section className={classes.exercise} aria-label="Exercise on your system">
      <div className={classes.rowHead}>
        <span className={classes.muted}>Exercise on your system</span>
        {count && <span className={classes.muted}>{count}</span>}
      </div>
      <h3 className={classes.question}>
        Take out {quiz.component.name}. Which requirement is no longer met by anything?
      </h3>
      <div className={classes.options} role="group" aria-label="Answers">
        {quiz.options.map((option) => (
          <button
            key={option.id}
            type="button"
            className={classes.option}
            data-state={stateOf(option.id)}
            aria-pressed={chosen === option.id}
            aria-disabled={chosen !== null}
            onClick={() => choose(option.id)}
          >
            <code>{option.id}</code>
            <span>{option.statement}</span>
            {stateOf(option.id) === 'right' && <IconCheck size={16} aria-label="right" />}
            {stateOf(option.id) === 'wrong' && <IconX size={16} aria-label="your answer" />}
          </button>
        ))}
      </div>
      {chosen !== null && (
        <div className={classes.answer} role="status">
          {chosen === quiz.brokenId
            ? 'Right. Nothing else in the design answers for it.'
            : `Not that one: other parts answer for it, or it never rested on ${quiz.component.name}.`}{' '}
          {quiz.falls.length > 0
            ? `What waits for it and falls with it: ${quiz.falls.slice(0, 6).join(', ')}.`
            : 'Nothing waits for it, so nothing else stops.'}
          <div className={classes.muted}>
            Read from the connections and the trace of this version.
          </div>
        </div>
      )}
      {chosen !== null && (
        <div className={classes.buttons}>
          {onNext && (
            <Button size="compact-sm" onClick={onNext}>
              Next exercise
            </Button>
          )}
          <ButtonLink
            size="compact-sm"
            variant="default"
            to="/c/$conversationId/architecture"
            params={{ conversationId }}
            search={(search) => ({ ...search, select: quiz.component.id })}
          >
            Show in the picture
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
