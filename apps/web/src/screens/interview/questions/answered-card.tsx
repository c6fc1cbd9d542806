import type { Question } from '@aa/domain';
import { VisuallyHidden } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { answerText } from './question-model.ts';
import type { GivenAnswer } from './question-model.ts';
import classes from './questions.module.css';

interface AnsweredCardProps {
  number: number;
  question: Question;
  answer: GivenAnswer;
  onReopen: () => void;
}

/** An answered question, folded to one line that opens again. */
export function AnsweredCard({ number, question, answer, onReopen }: AnsweredCardProps) {
  return (
    <button type="button" className={classes.answered} onClick={onReopen}>
      <VisuallyHidden>Change the answer to: </VisuallyHidden>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <span className={classes.answeredQuestion}>{question.text}</span>
      <span className={classes.answer}>{answerText(answer)}</span>
      <IconPencil size={15} stroke={1.6} aria-hidden />
    </button>
  );
}
