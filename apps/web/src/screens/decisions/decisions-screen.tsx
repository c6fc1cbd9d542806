import type { Architecture } from '@aa/domain';
import { Button } from '@mantine/core';
import { IconList } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { showToast } from '../../components/toasts.tsx';
import { useShortcuts } from '../../components/use-shortcuts.ts';
import { NoArchitecture } from '../../workspace/no-architecture.tsx';
import { usePanels } from '../../workspace/panels-context.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { panelWidths, WorkspaceScreen } from '../../workspace/workspace-screen.tsx';
import { DecisionList } from './decision-list.tsx';
import { DecisionRecord } from './decision-record.tsx';
import classes from './decisions.module.css';
import { generateMadr } from './generate-madr.ts';

/** The decisions: a list, and one as a record with its scores, what would turn it and what was rejected. */
export function DecisionsScreen() {
  const { architecture } = useWorkspace();
  if (architecture && architecture.architectureData.decisions.length > 0) {
    return <StandingDecisions architecture={architecture} />;
  }
  return (
    <WorkspaceScreen name="decisions" toolbar={<strong>Decisions</strong>}>
      <NoArchitecture />
    </WorkspaceScreen>
  );
}

function StandingDecisions({ architecture }: { architecture: Architecture }) {
  const { decisions } = architecture.architectureData;
  const search = useSearch({ from: '/authed/c/$conversationId/decisions' });
  const navigate = useNavigate({ from: '/c/$conversationId/decisions' });
  const at = Math.max(
    0,
    decisions.findIndex(({ id }) => id === search.decision),
  );
  const decision = decisions[at];
  const show = (index: number) => {
    const next = decisions[index];
    if (next === undefined) return;
    void navigate({ search: (known) => ({ ...known, decision: next.id }), replace: true });
  };
  const copy = () => {
    if (decision === undefined) return;
    void navigator.clipboard
      .writeText(generateMadr(decision, architecture.createdAt.slice(0, 10)))
      .then(
        () => showToast(`“${decision.title}” is in the clipboard as Markdown.`),
        () => showToast('The browser did not allow copying.'),
      );
  };
  useShortcuts({ j: () => show(at + 1), k: () => show(at - 1), m: copy });
  if (decision === undefined) return null;
  return (
    <WorkspaceScreen
      name="decisions"
      toolbar={
        <>
          <ListButton />
          <span className={classes.status} data-status={decision.status}>
            {decision.status}
          </span>
          <span className={`${classes.muted} ${classes.about}`}>
            {decision.reversibility} to reverse · confidence {Math.round(decision.confidence * 100)}{' '}
            %
          </span>
          <span className={classes.space} />
          <Button size="compact-sm" variant="default" flex="none" onClick={copy}>
            Copy as MADR
          </Button>
        </>
      }
      left={{
        label: 'Decisions',
        header: <span className={classes.muted}>{decisions.length}</span>,
        width: panelWidths.list,
        content: <DecisionList decisions={decisions} shownId={decision.id} onShow={show} />,
      }}
    >
      <DecisionRecord key={decision.id} decision={decision} data={architecture.architectureData} />
    </WorkspaceScreen>
  );
}

/** On a phone the list is a sheet. */
function ListButton() {
  const { isPhone, open } = usePanels();
  if (!isPhone) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      flex="none"
      leftSection={<IconList size={15} />}
      onClick={() => open('left')}
    >
      All
    </Button>
  );
}
