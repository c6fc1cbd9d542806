import type { Requirement } from '@aa/domain';
import { ProvenanceMark } from '../../../components/provenance-mark.tsx';
import { useTouchedSource } from '../../../workspace/thread/touched-source.ts';
import classes from './facts.module.css';

const kinds: readonly { kind: Requirement['kind']; title: string }[] = [
  { kind: 'functional', title: 'What it must do' },
  { kind: 'quality', title: 'How well' },
  { kind: 'constraint', title: 'Within which limits' },
  { kind: 'compliance', title: 'Under which laws' },
];
const provenance = { stated: 'stated', derived: 'calculated', assumed: 'assumed' } as const;

/** The numbered requirements by kind, each with its source. */
export function RequirementList({ requirements }: { requirements: readonly Requirement[] }) {
  if (requirements.length === 0) {
    return <p className={classes.nothing}>Nothing numbered yet.</p>;
  }
  return kinds.map(({ kind, title }) => {
    const ofKind = requirements.filter((requirement) => requirement.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <section key={kind} className={classes.group} aria-label={title}>
        <h3 className={classes.groupTitle}>{title}</h3>
        {ofKind.map((requirement) => (
          <RequirementLine key={requirement.id} requirement={requirement} />
        ))}
      </section>
    );
  });
}

function RequirementLine({ requirement }: { requirement: Requirement }) {
  const { touch } = useTouchedSource();
  const { id, statement, quote, derivedFrom, source, priority, span } = requirement;
  return (
    <div
      className={classes.requirement}
      tabIndex={span ? 0 : undefined}
      onPointerEnter={() => touch(span ?? null)}
      onPointerLeave={() => touch(null)}
      onFocus={() => touch(span ?? null)}
      onBlur={() => touch(null)}
    >
      <span className={classes.id}>{id}</span>
      <span className={classes.requirementText}>
        {statement} <span className={classes.priority}>{priority}</span>
      </span>
      <ProvenanceMark provenance={provenance[source]} detail={quote ?? derivedFrom} />
    </div>
  );
}
