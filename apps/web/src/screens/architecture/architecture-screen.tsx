import type { Architecture } from '@aa/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useShortcuts } from '../../components/use-shortcuts.ts';
import { findDiagram, isDiagramType } from '../../diagram/find-diagram.ts';
import type { DiagramSelection } from '../../diagram/diagram-focus.ts';
import { ConversationPanel } from '../../workspace/conversation-panel.tsx';
import { NoArchitecture } from '../../workspace/no-architecture.tsx';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { panelWidths, WorkspaceScreen } from '../../workspace/workspace-screen.tsx';
import { ArchitectureToolbar, pictures } from './architecture-toolbar.tsx';
import { Inspector } from './inspector.tsx';
import { PictureArea } from './picture-area.tsx';

/** The picture of the architecture between the conversation about it and the reasons of what is selected. */
export function ArchitectureScreen() {
  const { architecture } = useWorkspace();
  if (!architecture) {
    return (
      <WorkspaceScreen
        name="architecture"
        toolbar={<strong>Architecture</strong>}
        left={{
          label: 'Conversation',
          content: <ConversationPanel />,
          width: panelWidths.conversation,
        }}
      >
        <NoArchitecture />
      </WorkspaceScreen>
    );
  }
  return <StandingArchitecture architecture={architecture} />;
}

function StandingArchitecture({ architecture }: { architecture: Architecture }) {
  const data = architecture.architectureData;
  const search = useSearch({ from: '/authed/c/$conversationId/architecture' });
  const navigate = useNavigate({ from: '/c/$conversationId/architecture' });
  const [find, setFind] = useState<string | null>(null);
  const [isList, setList] = useState(false);
  const view = isDiagramType(search.view) ? search.view : 'SYSTEM_OVERVIEW';
  const diagram = useMemo(() => findDiagram(data, view), [data, view]);

  const selection = useMemo<DiagramSelection>(() => {
    const id = search.select;
    if (data.components.some((part) => part.id === id)) return { kind: 'component', id: id ?? '' };
    if (data.connections.some((line) => line.id === id)) {
      return { kind: 'connection', id: id ?? '' };
    }
    return null;
  }, [data, search.select]);
  const select = useCallback(
    (next: DiagramSelection) =>
      void navigate({
        search: (known) => ({ ...known, select: next?.id }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const showPicture = (type: string) =>
    void navigate({ search: (known) => ({ ...known, view: type }), replace: true });

  useShortcuts({
    l: () => setList(!isList),
    '/': () => setFind(find ?? ''),
    ...Object.fromEntries(
      pictures.map(({ type }, index) => [String(index + 1), () => showPicture(type)]),
    ),
  });

  const selected =
    selection?.kind === 'component'
      ? data.components.find(({ id }) => id === selection.id)
      : undefined;
  return (
    <WorkspaceScreen
      name="architecture"
      scroll={false}
      toolbar={
        <ArchitectureToolbar
          architecture={architecture}
          view={view}
          onView={showPicture}
          find={find}
          onFind={setFind}
          isList={isList}
          onList={setList}
        />
      }
      left={{
        label: 'Conversation',
        width: panelWidths.conversation,
        content: (
          <ConversationPanel
            selection={
              selected && {
                componentId: selected.id,
                name: selected.name,
                clear: () => select(null),
              }
            }
          />
        ),
      }}
      right={{
        label: selection === null ? 'Summary' : 'Inspector',
        width: panelWidths.inspector,
        content: (
          <Inspector
            architecture={architecture}
            diagram={diagram}
            selection={selection}
            onSelect={select}
          />
        ),
      }}
    >
      <PictureArea
        architecture={architecture}
        diagram={diagram}
        selection={selection}
        find={find}
        isList={isList}
        onSelect={select}
      />
    </WorkspaceScreen>
  );
}
