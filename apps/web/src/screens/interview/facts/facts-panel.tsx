import { Tabs } from '@mantine/core';
import type { Understanding } from './fact-model.ts';
import { groupFacts } from './fact-model.ts';
import { FactLine } from './fact-line.tsx';
import classes from './facts.module.css';
import { FindingList } from './finding-list.tsx';
import { RequirementList } from './requirement-list.tsx';
import { ProvenanceMark, provenanceWords } from '../../../components/provenance-mark.tsx';

interface FactsPanelProps {
  understanding: Understanding;
  isAssumedOnly: boolean;
}

/** What was understood so far, each with where it comes from, corrected where it stands. */
export function FactsPanel({ understanding, isAssumedOnly }: FactsPanelProps) {
  const { facts, requirements, findings } = understanding;
  const shown = isAssumedOnly ? facts.filter((fact) => fact.provenance === 'assumed') : facts;
  return (
    <Tabs defaultValue="facts" keepMounted={false} classNames={{ root: classes.tabs }}>
      <Tabs.List className={classes.tabList}>
        <Tabs.Tab value="facts">Facts {facts.length}</Tabs.Tab>
        <Tabs.Tab value="requirements">Requirements {requirements.length}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="facts" className={classes.panel}>
        {shown.length === 0 && (
          <p className={classes.nothing}>
            {isAssumedOnly ? 'Nothing is assumed.' : 'Nothing yet. It fills as the brief is read.'}
          </p>
        )}
        {groupFacts(shown).map(({ title, facts: inGroup }) => (
          <section key={title} className={classes.group} aria-label={title}>
            <h3 className={classes.groupTitle}>{title}</h3>
            {inGroup.map((fact) => (
              <FactLine key={fact.id} fact={fact} />
            ))}
          </section>
        ))}
        {shown.length > 0 && (
          <div className={classes.legend} aria-hidden>
            {(['stated', 'assumed', 'profile'] as const).map((provenance) => (
              <span key={provenance} data-provenance={provenance}>
                <ProvenanceMark provenance={provenance} size={13} /> {provenanceWords[provenance]}
              </span>
            ))}
          </div>
        )}
        <FindingList findings={findings} />
      </Tabs.Panel>
      <Tabs.Panel value="requirements" className={classes.panel}>
        <RequirementList requirements={requirements} />
      </Tabs.Panel>
    </Tabs>
  );
}
