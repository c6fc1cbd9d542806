import { expertiseLevels } from '@aa/domain';
import type { EducationalContent, LearningProgress } from '@aa/domain';
import classes from './learn.module.css';
import type { Learning } from './use-learning.ts';

interface ConceptListProps {
  content: EducationalContent;
  shownId: string;
  learning: Learning;
  onShow: (index: number) => void;
}

/** The concepts that this architecture uses, with how far one is in each and when it is due again. */
export function ConceptList({ content, shownId, learning, onShow }: ConceptListProps) {
  return (
    <>
      <ol className={classes.list}>
        {content.concepts.map((concept, index) => {
          const progress = learning.progressOf(concept.title);
          return (
            <li key={concept.id}>
              <button
                type="button"
                className={classes.row}
                aria-current={concept.id === shownId}
                onClick={() => onShow(index)}
              >
                <span className={classes.rowHead}>
                  <span className={classes.rowTitle}>{concept.title}</span>
                  <DueWord progress={progress} />
                </span>
                <LevelBar progress={progress} />
              </button>
            </li>
          );
        })}
      </ol>
      {content.progressTracking.suggestedNext.length > 0 && (
        <div className={classes.next}>
          <h3 className={classes.subTitle}>Worth learning next</h3>
          <ul className={classes.plainList}>
            {content.progressTracking.suggestedNext.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={classes.note}>Mastery counts what you answered, not what you opened.</p>
    </>
  );
}

function DueWord({ progress }: { progress: LearningProgress | undefined }) {
  if (progress?.dueAt == null) return <span className={classes.muted}>new</span>;
  const due = new Date(progress.dueAt);
  if (due.getTime() <= Date.now()) return <span className={classes.due}>today</span>;
  return (
    <span className={classes.muted}>
      {new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(due)}
    </span>
  );
}

/** Four steps from beginner to expert. */
function LevelBar({ progress }: { progress: LearningProgress | undefined }) {
  const reached = progress === undefined ? 0 : expertiseLevels.indexOf(progress.currentLevel) + 1;
  const label = progress === undefined ? 'not begun' : progress.currentLevel.toLowerCase();
  return (
    <span className={classes.levels} role="img" aria-label={`Level: ${label}`}>
      {expertiseLevels.map((level, index) => (
        <span key={level} data-reached={index < reached || undefined} />
      ))}
    </span>
  );
}
