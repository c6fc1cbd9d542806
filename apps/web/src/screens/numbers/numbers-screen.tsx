import type { Architecture } from '@aa/domain';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { ProvenanceMark, provenanceWords } from '../../components/provenance-mark.tsx';
import { NoArchitecture } from '../../workspace/no-architecture.tsx';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { WorkspaceScreen } from '../../workspace/workspace-screen.tsx';
import { AvailabilityCard } from './availability-card.tsx';
import { CapacityCard } from './capacity-card.tsx';
import { CostCard } from './cost-card.tsx';
import { ImpactCard } from './impact-card.tsx';
import classes from './numbers.module.css';
import { PlanCard } from './plan-card.tsx';
import { rangeLevelLabels, rangeLevels } from './range-level.ts';
import type { RangeLevel } from './range-level.ts';
import { ReturnCard } from './return-card.tsx';

const parts = ['All', 'Capacity', 'Cost', 'Availability', 'Return', 'Plan'] as const;
type Part = (typeof parts)[number];

/** Every figure of the architecture with its arithmetic and where it comes from. */
export function NumbersScreen() {
  const { architecture } = useWorkspace();
  if (architecture) return <StandingNumbers architecture={architecture} />;
  return (
    <WorkspaceScreen name="numbers" toolbar={<strong>Numbers</strong>}>
      <NoArchitecture />
    </WorkspaceScreen>
  );
}

function StandingNumbers({ architecture }: { architecture: Architecture }) {
  const [part, setPart] = useState<Part>('All');
  const [level, setLevel] = useState<RangeLevel>('middle');
  const { architectureData: data, businessImpact } = architecture;
  const isShown = (name: Part) => part === 'All' || part === name;
  return (
    <WorkspaceScreen
      name="numbers"
      toolbar={
        <>
          <div className={classes.tabs} role="group" aria-label="Parts of the numbers">
            {parts.map((name) => (
              <button
                key={name}
                type="button"
                className={classes.tab}
                aria-pressed={name === part}
                onClick={() => setPart(name)}
              >
                {name}
              </button>
            ))}
          </div>
          <span className={classes.space} />
          <span className={classes.legend}>
            {(['stated', 'assumed', 'catalogue', 'calculated'] as const).map((provenance) => (
              <span key={provenance} className={classes.legendItem}>
                <ProvenanceMark provenance={provenance} /> {provenanceWords[provenance]}
              </span>
            ))}
          </span>
          <SegmentedControl
            size="xs"
            className={classes.level}
            aria-label="Which end of the ranges"
            value={level}
            onChange={(value) => setLevel(rangeLevels.find((known) => known === value) ?? 'middle')}
            data={rangeLevels.map((value) => ({ value, label: rangeLevelLabels[value] }))}
          />
        </>
      }
    >
      <div className={classes.page} data-single={part !== 'All' || undefined}>
        <h1 className={classes.hiddenTitle}>Numbers of {data.metadata.title}</h1>
        <div className={classes.columns}>
          {isShown('Cost') && <CostCard cost={data.cost} level={level} />}
          {isShown('Availability') && <AvailabilityCard data={data} />}
          {isShown('Return') && businessImpact && (
            <ReturnCard impact={businessImpact} level={level} />
          )}
          {isShown('Capacity') && (
            <CapacityCard
              key={architecture.id}
              capacity={data.capacity}
              version={architecture.version}
            />
          )}
        </div>
        {isShown('Plan') && businessImpact && <PlanCard impact={businessImpact} level={level} />}
        {isShown('Return') && businessImpact && <ImpactCard impact={businessImpact} data={data} />}
      </div>
    </WorkspaceScreen>
  );
}
