import type { ArchitectureData, BusinessImpact } from '@aa/domain';
import { ComponentLinks } from '../decisions/component-links.tsx';
import { Card } from './card.tsx';
import classes from './numbers.module.css';

/** What it means for the business beyond money: the risks in sum and what sets it apart. */
export function ImpactCard(props: {
  impact: BusinessImpact;
  data: Pick<ArchitectureData, 'components'>;
}) {
  const { riskAssessment: risk, competitiveAdvantage } = props.impact;
  return (
    <Card title="For the business" note={`risk overall ${risk.overall}`}>
      <div className={classes.twoColumns}>
        <div>
          <p className={classes.text}>{risk.summary}</p>
          <ul className={classes.plainList}>
            {risk.topMitigations.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
        <div>
          {competitiveAdvantage.map((advantage) => (
            <div key={advantage.id} className={classes.benefit}>
              <strong>{advantage.name}</strong>{' '}
              <span className={classes.muted}>lasts {advantage.sustainability}</span>
              <div>{advantage.description}</div>
              <div className={classes.muted}>
                <ComponentLinks data={props.data} ids={advantage.componentIds} />
              </div>
            </div>
          ))}
        </div>
      </div>
    </Card>
  );
}
