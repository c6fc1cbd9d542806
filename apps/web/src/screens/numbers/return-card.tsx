import type { BusinessImpact, Range } from '@aa/domain';
import { formatFigure, formatUsd, formatUsdRange } from '../../components/money.ts';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { Card } from './card.tsx';
import classes from './numbers.module.css';
import { pickLevel } from './range-level.ts';
import type { RangeLevel } from './range-level.ts';

/** What it costs to build and own, what it brings, and when it has paid for itself. */
export function ReturnCard({ impact, level }: { impact: BusinessImpact; level: RangeLevel }) {
  const { roiAnalysis: roi, implementationCost: cost } = impact;
  return (
    <Card
      title="Cost to own, and return"
      note={`over ${roi.horizonMonths} months, confidence ${Math.round(roi.confidence * 100)} %`}
      aside={<ProvenanceMark provenance="calculated" detail={cost.basis} />}
    >
      <div className={classes.headFigures}>
        <HeadFigure label="Build" range={cost.buildCostUsd} level={level} />
        <HeadFigure label="Three years, build and run" range={cost.threeYearTcoUsd} level={level} />
        <HeadFigure label="Benefit a year" range={roi.annualBenefitUsd} level={level} />
        <div>
          <div className={classes.muted}>Pays back</div>
          <strong className={classes.headFigure}>
            {roi.paybackMonths === null
              ? 'cannot be told'
              : `${formatFigure(roi.paybackMonths.low)} to ${formatFigure(roi.paybackMonths.high)} months`}
          </strong>
        </div>
      </div>
      <p className={classes.text}>{cost.basis}</p>
      <h3 className={classes.subTitle}>Where the benefit comes from</h3>
      {roi.benefits.map((benefit) => (
        <div key={benefit.name} className={classes.benefit}>
          <div>
            <strong>{benefit.name}</strong>{' '}
            <span className={classes.muted}>
              {benefit.annualUsd === null
                ? 'not in figures'
                : `${formatUsdRange(benefit.annualUsd)} a year`}
            </span>
          </div>
          <div>{benefit.description}</div>
          <div className={classes.muted}>{benefit.basis}</div>
        </div>
      ))}
      {roi.assumptions.length > 0 && (
        <details className={classes.details}>
          <summary>It rests on {roi.assumptions.length} assumptions</summary>
          <ul>
            {roi.assumptions.map((text) => (
              <li key={text}>
                <ProvenanceMark provenance="assumed" size={13} /> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function HeadFigure(props: { label: string; range: Range | null; level: RangeLevel }) {
  const { label, range, level } = props;
  return (
    <div>
      <div className={classes.muted}>{label}</div>
      <strong className={classes.headFigure}>
        {range === null ? 'cannot be told' : formatUsd(pickLevel(range, level))}
      </strong>
      {range !== null && <div className={classes.muted}>{formatUsdRange(range)}</div>}
    </div>
  );
}
