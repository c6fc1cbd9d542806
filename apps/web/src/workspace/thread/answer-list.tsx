import classes from './thread.module.css';

interface AnswerListProps {
  answers: readonly { questionId: string; answer: string }[];
  questionTexts: ReadonlyMap<string, string>;
}

/** Answers that were sent together, each under its question. */
export function AnswerList({ answers, questionTexts }: AnswerListProps) {
  return (
    <dl className={classes.answers}>
      {answers.map(({ questionId, answer }) => (
        <div key={questionId}>
          <dt>{questionTexts.get(questionId) ?? 'Answer'}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
