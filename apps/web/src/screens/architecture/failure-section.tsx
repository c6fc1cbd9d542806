import type { ArchitectureComponent } from '@aa/domain';
import { Section } from './inspector-sections.tsx';
import classes from './inspector.module.css';
import type { FailureReach } from './failure-reach.ts';
import { RequirementChip } from './model-chips.tsx';

interface FailureSectionProps {
  reach: FailureReach;
  onSelectComponent: (id: string) => void;
}

/** What a component's loss takes with it: at once, later, and which requirements. */
export function FailureSection({ reach, onSelectComponent }: FailureSectionProps) {
  const { atOnce, later, handled, broken, weakened } = reach;
  return (
    <Section title="If it goes">
      <dl className={classes.facts}>
        <dt>at once</dt>
        <dd>
          {atOnce.length === 0 ? (
            <span className={classes.ok}>Nothing else stops.</span>
          ) : (
            <>
              <PartNames parts={atOnce} onSelect={onSelectComponent} />{' '}
              {atOnce.length === 1 ? 'waits for it and fails' : 'wait for it and fail'} too.
            </>
          )}
          {handled.map((connection) => (
            <div key={connection.id} className={classes.muted}>
              {connection.onFailure}
            </div>
          ))}
        </dd>
        {later.length > 0 && (
          <>
            <dt>later</dt>
            <dd>
              <span className={classes.warn}>Grows stale or waits:</span>{' '}
              <PartNames
                parts={later.map(({ component }) => component)}
                onSelect={onSelectComponent}
              />
            </dd>
          </>
        )}
        {broken.length > 0 && (
          <>
            <dt>breaks</dt>
            <dd>
              {broken.map((requirement) => (
                <div key={requirement.id} className={classes.requirementLine}>
                  <RequirementChip requirement={requirement} /> {requirement.statement}
                </div>
              ))}
            </dd>
          </>
        )}
        {weakened.length > 0 && (
          <>
            <dt>in part</dt>
            <dd className={classes.chips}>
              {weakened.map((requirement) => (
                <RequirementChip key={requirement.id} requirement={requirement} />
              ))}
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
}

function PartNames(props: {
  parts: readonly ArchitectureComponent[];
  onSelect: (id: string) => void;
}) {
  return props.parts.map((part, index) => (
    <span key={part.id}>
      {index > 0 && ', '}
      <button type="button" className={classes.link} onClick={() => props.onSelect(part.id)}>
        {part.name}
      </button>
    </span>
  ));
}
