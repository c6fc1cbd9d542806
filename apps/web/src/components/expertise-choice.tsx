import type { ExpertiseLevel } from '@aa/domain';
import classes from './expertise-choice.module.css';

const levels: readonly { value: ExpertiseLevel; label: string; means: string }[] = [
  {
    value: 'BEGINNER',
    label: 'Beginner',
    means: 'terms explained, with a picture from daily life',
  },
  { value: 'INTERMEDIATE', label: 'Intermediate', means: 'what and why, few formulas' },
  { value: 'ADVANCED', label: 'Advanced', means: 'trade-offs, formulas, alternatives' },
  { value: 'EXPERT', label: 'Expert', means: 'limits, failure modes, numbers only' },
];

interface ExpertiseChoiceProps {
  value: ExpertiseLevel;
  onChange: (level: ExpertiseLevel) => void;
  /** Only the names of the levels. */
  isCompact?: boolean;
}

/** At which of four levels things are explained. */
export function ExpertiseChoice({ value, onChange, isCompact = false }: ExpertiseChoiceProps) {
  return (
    <div className={classes.levels} role="radiogroup" aria-label="How should I explain things?">
      {levels.map((level) => (
        <label key={level.value} className={classes.level} data-compact={isCompact || undefined}>
          <input
            type="radio"
            className={classes.radio}
            name="expertise"
            checked={value === level.value}
            onChange={() => onChange(level.value)}
          />
          <span className={classes.name}>{level.label}</span>
          {!isCompact && <span className={classes.means}>{level.means}</span>}
        </label>
      ))}
    </div>
  );
}
