import type { ArchitectureData, AvailabilityEstimate, Requirement } from '@aa/domain';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { RequirementChip } from '../architecture/model-chips.tsx';
import { ComponentLinks } from '../decisions/component-links.tsx';
import { Card } from './card.tsx';
import classes from './numbers.module.css';

/** Availability of the chain that a request needs, part by part, against the goal. */
export function AvailabilityCard({ data }: { data: ArchitectureData }) {
  const goals = data.requirements.filter(({ category }) => category === 'availability');
  const { availability } = data;
  if (availability === undefined) {
    return (
      <Card title="Availability" note="goals; the chain was not computed by this agent">
        <GoalList goals={goals} />
      </Card>
    );
  }
  return (
    <Card title="Availability" aside={<Verdict availability={availability} />}>
      <div className={classes.chain}>
        {availability.parts.map((part, index) => (
          <div key={part.name} className={classes.chainPart}>
            {index > 0 && <span className={classes.times}>×</span>}
            <div>
              <div className={classes.chainName}>{part.name}</div>
              <div>
                {part.percent} %{' '}
                <ProvenanceMark provenance="catalogue" detail={part.basis} size={13} />
              </div>
              <span
                className={classes.chainBar}
                data-weak={part.percent < availability.goalPercent || undefined}
                aria-hidden
              />
            </div>
          </div>
        ))}
        <div className={classes.chainPart}>
          <span className={classes.times}>=</span>
          <div>
            <strong className={classes.figure}>{availability.percent} %</strong>
            <div className={classes.muted}>
              {formatDowntime(availability.downtimeMinutesMonth)} a month down
            </div>
          </div>
        </div>
      </div>
      <p className={classes.text}>{availability.explanation}</p>
      <div className={classes.muted}>
        Parts:{' '}
        <ComponentLinks data={data} ids={availability.parts.flatMap((part) => part.componentIds)} />
      </div>
      <GoalList goals={goals} />
    </Card>
  );
}

function Verdict({ availability }: { availability: AvailabilityEstimate }) {
  const { percent, goalPercent, goalSource } = availability;
  const isMet = percent >= goalPercent;
  const Icon = isMet ? IconCircleCheck : IconAlertTriangle;
  return (
    <span className={classes.verdict} data-tone={isMet ? 'ok' : 'warn'}>
      <Icon size={15} aria-hidden />
      {isMet
        ? `meets ${goalPercent} %`
        : `${(goalPercent - percent).toFixed(2)} points short of ${goalPercent} %`}{' '}
      <ProvenanceMark provenance={goalSource} detail="the goal" size={13} />
    </span>
  );
}

function GoalList({ goals }: { goals: readonly Requirement[] }) {
  return goals.map((goal) => (
    <div key={goal.id} className={classes.goal}>
      <RequirementChip requirement={goal} /> {goal.statement}
    </div>
  ));
}

function formatDowntime(minutes: number): string {
  if (minutes < 90) return `${Math.round(minutes)} min`;
  return `${(minutes / 60).toFixed(1)} h`;
}
