import { expertiseLevels } from '@aa/domain';
import type { Architecture, EducationalContent, ExpertiseLevel } from '@aa/domain';
import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useShortcuts } from '../../components/use-shortcuts.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { NoArchitecture } from '../../workspace/no-architecture.tsx';
import { usePanels } from '../../workspace/panels-context.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { panelWidths, WorkspaceScreen } from '../../workspace/workspace-screen.tsx';
import { ConceptList } from './concept-list.tsx';
import { ConceptText } from './concept-text.tsx';
import { ExercisePanel } from './exercise-panel.tsx';
import classes from './learn.module.css';
import { useLearning } from './use-learning.ts';

const levelLabels: Readonly<Record<ExpertiseLevel, string>> = {
  BEGINNER: 'Beginner',
  INTERMEDIATE: 'Intermediate',
  ADVANCED: 'Advanced',
  EXPERT: 'Expert',
};

/** The concepts of this architecture at the person's level, with exercises on their own system. */
export function LearnScreen() {
  const { architecture } = useWorkspace();
  const content = architecture?.educationalContent;
  if (architecture && content && content.concepts.length > 0) {
    return <StandingLearning architecture={architecture} content={content} />;
  }
  return (
    <WorkspaceScreen name="learn" toolbar={<strong>Learn on your own system</strong>}>
      {architecture ? (
        <EmptyState title="Nothing to learn was sent with this version">
          Ask in the conversation for what you want explained.
        </EmptyState>
      ) : (
        <NoArchitecture />
      )}
    </WorkspaceScreen>
  );
}

function StandingLearning(props: { architecture: Architecture; content: EducationalContent }) {
  const { architecture, content } = props;
  const search = useSearch({ from: '/authed/c/$conversationId/learn' });
  const navigate = useNavigate({ from: '/c/$conversationId/learn' });
  const learning = useLearning();
  const [level, setLevel] = useState<ExpertiseLevel>(content.level);
  const at = Math.max(
    0,
    content.concepts.findIndex(({ id }) => id === search.concept),
  );
  const concept = content.concepts[at];
  const show = (index: number) => {
    const next = content.concepts[index];
    if (next === undefined) return;
    void navigate({ search: (known) => ({ ...known, concept: next.id }), replace: true });
  };
  useShortcuts({ j: () => show(at + 1), k: () => show(at - 1) });
  if (concept === undefined) return null;
  const given = expertiseLevels.filter(
    (known) => known === content.level || concept.explanations?.[known] !== undefined,
  );
  return (
    <WorkspaceScreen
      name="learn"
      toolbar={
        <>
          <strong className={classes.heading}>Learn on your own system</strong>
          <PanelButtons />
          <span className={classes.space} />
          <span className={classes.explainedFor}>Explained for</span>
          <SegmentedControl
            size="xs"
            className={classes.chips}
            aria-label="Level of the explanations"
            value={given.includes(level) ? level : content.level}
            onChange={(value) => setLevel(given.find((known) => known === value) ?? content.level)}
            data={given.map((value) => ({ value, label: levelLabels[value] }))}
          />
        </>
      }
      left={{
        label: 'In this architecture',
        header: <span className={classes.muted}>{content.concepts.length}</span>,
        width: panelWidths.list,
        content: (
          <ConceptList content={content} shownId={concept.id} learning={learning} onShow={show} />
        ),
      }}
      right={{
        label: 'Exercises',
        width: panelWidths.inspector,
        content: (
          <ExercisePanel
            key={concept.id}
            concept={concept}
            content={content}
            data={architecture.architectureData}
            learning={learning}
          />
        ),
      }}
    >
      <ConceptText
        concept={concept}
        content={content}
        data={architecture.architectureData}
        level={given.includes(level) ? level : content.level}
        learning={learning}
      />
    </WorkspaceScreen>
  );
}

/** On a phone both panels are sheets. */
function PanelButtons() {
  const { isPhone, open } = usePanels();
  if (!isPhone) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" flex="none" onClick={() => open('left')}>
        Concepts
      </Button>
      <Button size="compact-sm" variant="default" flex="none" onClick={() => open('right')}>
        Exercises
      </Button>
    </>
  );
}
