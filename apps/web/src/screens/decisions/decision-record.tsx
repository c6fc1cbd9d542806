import type { ArchitectureData, Decision } from '@aa/domain';
import { useState } from 'react';
import { useShortcuts } from '../../components/use-shortcuts.ts';
import { RequirementChip } from '../architecture/model-chips.tsx';
import { ComponentLinks } from './component-links.tsx';
import classes from './decisions.module.css';
import { FlipChart } from './flip-chart.tsx';
import { RejectedOptions } from './rejected-options.tsx';
import { ScoreTableView } from './score-table-view.tsx';
import { listFlips, readScoreTable } from './weigh-options.ts';
import type { ScoreTable } from './weigh-options.ts';

/** One decision: what and why, the scores that can be weighed anew, what turns it, what it costs. */
export function DecisionRecord(props: { decision: Decision; data: ArchitectureData }) {
  const { decision, data } = props;
  const table = readScoreTable(decision);
  return (
    <article className={classes.record}>
      <h1 className={classes.title}>{decision.title}</h1>
      <p className={classes.outcome}>
        <strong>{decision.chosen}.</strong> {decision.rationale}
      </p>
      <p className={classes.context}>{decision.context}</p>
      {table && <Weighing table={table} decision={decision} />}
      <div className={classes.cards}>
        <section className={classes.card} aria-label="Why not the others">
          <h2 className={classes.cardTitle}>Why not the others</h2>
          <RejectedOptions decision={decision} />
        </section>
        <section className={classes.card} aria-label="Consequences">
          <h2 className={classes.cardTitle}>What follows</h2>
          <div className={classes.twoColumns}>
            <ConsequenceList title="+ Good" tone="good" entries={decision.consequences.good} />
            <ConsequenceList title="− Bad" tone="bad" entries={decision.consequences.bad} />
          </div>
          <dl className={classes.facts}>
            <RevisitWhen decision={decision} />
            <dt>Asked for by</dt>
            <dd className={classes.chips}>
              {data.requirements
                .filter(({ id }) => decision.requirementIds.includes(id))
                .map((requirement) => (
                  <RequirementChip key={requirement.id} requirement={requirement} />
                ))}
            </dd>
            <dt>Shapes</dt>
            <dd>
              <ComponentLinks data={data} ids={decision.componentIds} />
            </dd>
          </dl>
        </section>
      </div>
    </article>
  );
}

function Weighing({ table, decision }: { table: ScoreTable; decision: Decision }) {
  const [weights, setWeights] = useState<readonly number[]>(table.weights);
  const [driver, setDriver] = useState(() => listFlips(table, table.weights)[0]?.driver ?? 0);
  useShortcuts({ r: () => setWeights(table.weights) });
  return (
    <>
      <ScoreTableView
        table={table}
        weights={weights}
        onWeights={(next, touched) => {
          setWeights(next);
          setDriver(touched);
        }}
        onReset={() => setWeights(table.weights)}
      />
      <FlipChart
        table={table}
        weights={weights}
        driver={driver}
        onDriver={setDriver}
        notes={decision.flipsWhen ?? []}
      />
    </>
  );
}

function RevisitWhen({ decision }: { decision: Decision }) {
  const reasons = decision.alternatives.flatMap(({ name, reconsiderWhen }) =>
    reconsiderWhen === undefined ? [] : [`${reconsiderWhen} (${name})`],
  );
  if (reasons.length === 0) return null;
  return (
    <>
      <dt>Revisit when</dt>
      <dd>
        {reasons.map((reason) => (
          <div key={reason}>{reason}</div>
        ))}
      </dd>
    </>
  );
}

function ConsequenceList(props: { title: string; tone: 'good' | 'bad'; entries: string[] }) {
  const { title, tone, entries } = props;
  return (
    <div>
      <h3 className={classes.tone} data-tone={tone}>
        {title}
      </h3>
      {entries.map((entry) => (
        <p key={entry} className={classes.entry}>
          {entry}
        </p>
      ))}
    </div>
  );
}
