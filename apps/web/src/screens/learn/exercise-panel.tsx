import type { ArchitectureData, EducationalContent } from '@aa/domain';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { plural } from '../../components/format.ts';
import classes from './learn.module.css';
import { RemovalQuestion } from './removal-question.tsx';
import { buildRemovalQuizzes } from './removal-quiz.ts';
import type { Learning } from './use-learning.ts';

type Concept = EducationalContent['concepts'][number];
type Exercise = EducationalContent['exercises'][number];

interface ExercisePanelProps {
  concept: Concept;
  content: EducationalContent;
  data: ArchitectureData;
  learning: Learning;
}

/** Exercises on the person's own system: questions that the model checks, and tasks to compare with its answer. */
export function ExercisePanel({ concept, content, data, learning }: ExercisePanelProps) {
  const quizzes = useMemo(
    () => buildRemovalQuizzes(data, concept.componentIds),
    [data, concept.componentIds],
  );
  const [turn, setTurn] = useState(0);
  const related = content.exercises.filter(({ relatedConceptIds }) =>
    relatedConceptIds.includes(concept.id),
  );
  const quiz = quizzes[turn % Math.max(1, quizzes.length)];
  return (
    <div className={classes.exercises}>
      {quiz && (
        <RemovalQuestion
          key={turn}
          quiz={quiz}
          count={
            quizzes.length > 1 ? `${(turn % quizzes.length) + 1} of ${quizzes.length}` : undefined
          }
          onAnswer={(correct) =>
            learning.record({ topic: concept.title, kind: 'quiz', correct, minutes: 1 })
          }
          onNext={quizzes.length > 1 ? () => setTurn(turn + 1) : undefined}
        />
      )}
      {related.map((exercise) => (
        <OpenExercise
          key={exercise.id}
          exercise={exercise}
          onAnswer={(correct) =>
            learning.record({
              topic: concept.title,
              kind: 'exercise',
              correct,
              minutes: exercise.estimatedMinutes,
            })
          }
        />
      ))}
      {quiz === undefined && related.length === 0 && (
        <p className={classes.note}>There is no exercise on this concept in this version.</p>
      )}
    </div>
  );
}

/** A task; its answer is shown on demand, and the person says whether they had it. */
function OpenExercise(props: { exercise: Exercise; onAnswer: (correct: boolean) => void }) {
  const { exercise, onAnswer } = props;
  const [isShown, setShown] = useState(false);
  const [verdict, setVerdict] = useState<boolean | null>(null);
  const answer = (correct: boolean) => {
    setVerdict(correct);
    onAnswer(correct);
  };
  return (
    <section className={classes.exercise} aria-label={exercise.title}>
      <h3 className={classes.question}>{exercise.title}</h3>
      <p className={classes.muted}>
        {exercise.goal} · {plural(Math.round(exercise.estimatedMinutes), 'minute')},{' '}
        {exercise.difficulty.toLowerCase()}
      </p>
      <ol className={classes.plainList}>
        {exercise.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {isShown ? (
        <>
          <p className={classes.answer}>{exercise.expectedOutcome}</p>
          {verdict === null ? (
            <div className={classes.buttons}>
              <Button size="compact-sm" variant="default" onClick={() => answer(true)}>
                I had it
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => answer(false)}>
                I did not
              </Button>
            </div>
          ) : (
            <p className={classes.muted} role="status">
              {verdict ? 'Counted.' : 'Counted; it comes back sooner.'}
            </p>
          )}
        </>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setShown(true)}>
          Show answer
        </Button>
      )}
    </section>
  );
}
