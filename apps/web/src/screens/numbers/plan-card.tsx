import type { BusinessImpact } from '@aa/domain';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { formatFigure } from '../../components/money.ts';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { Card } from './card.tsx';
import classes from './numbers.module.css';
import { placePhases } from './place-phases.ts';
import { pickLevel } from './range-level.ts';
import type { RangeLevel } from './range-level.ts';

/** The plan in phases, one after the other, against the date that was said. */
export function PlanCard({ impact, level }: { impact: BusinessImpact; level: RangeLevel }) {
  const { timeToMarket: time, implementationCost: cost } = impact;
  const phases = placePhases(time.phases, level);
  const lastWeek = phases.at(-1)?.end ?? 0;
  const end = Math.max(lastWeek, time.statedDeadlineWeeks ?? 0, 1) * 1.02;
  const share = (week: number) => `${(week / end) * 100}%`;
  return (
    <Card
      title="Plan"
      note={
        <>
          first usable after {formatFigure(pickLevel(time.mvpWeeks, level))} weeks (
          {formatFigure(time.mvpWeeks.low)} to {formatFigure(time.mvpWeeks.high)}), whole after{' '}
          {formatFigure(pickLevel(time.fullWeeks, level))} ({formatFigure(time.fullWeeks.low)} to{' '}
          {formatFigure(time.fullWeeks.high)}), {formatFigure(cost.buildEffortPersonMonths.low)} to{' '}
          {formatFigure(cost.buildEffortPersonMonths.high)} person-months{' '}
          <ProvenanceMark provenance="assumed" detail={cost.basis} size={13} />
        </>
      }
      aside={<Deadline time={time} />}
    >
      <div className={classes.plan}>
        {phases.map(({ phase, start, end: stop }) => (
          <div key={phase.name} className={classes.phase}>
            <div className={classes.phaseName}>
              {phase.name}
              <span className={classes.muted}>
                {' '}
                {formatFigure(phase.weeks.low)} to {formatFigure(phase.weeks.high)} weeks
              </span>
            </div>
            <div className={classes.phaseTrack}>
              <span
                className={classes.phaseBar}
                style={{ left: share(start), width: share(stop - start) }}
                title={phase.deliverables.join('; ')}
              />
              {time.statedDeadlineWeeks !== null && (
                <span
                  className={classes.deadline}
                  style={{ left: share(time.statedDeadlineWeeks) }}
                  aria-hidden
                />
              )}
            </div>
            <ul className={classes.deliverables}>
              {phase.deliverables.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {time.criticalPath.length > 0 && (
        <p className={classes.muted}>Nothing goes faster than: {time.criticalPath.join(' → ')}</p>
      )}
    </Card>
  );
}

function Deadline({ time }: { time: BusinessImpact['timeToMarket'] }) {
  if (time.statedDeadlineWeeks === null || time.verdict === 'unknown') {
    return (
      <span className={classes.verdict} data-tone="warn">
        <IconCircleDashed size={15} aria-hidden /> no date said
      </span>
    );
  }
  const isMet = time.verdict === 'meets';
  const Icon = isMet ? IconCircleCheck : IconAlertTriangle;
  return (
    <span className={classes.verdict} data-tone={isMet ? 'ok' : 'warn'}>
      <Icon size={15} aria-hidden /> {isMet ? 'meets' : 'misses'} week{' '}
      {formatFigure(time.statedDeadlineWeeks)}
    </span>
  );
}
