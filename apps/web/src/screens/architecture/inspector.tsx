import type { Architecture, Diagram } from '@aa/domain';
import { connectionsOfLine } from '../../diagram/diagram-focus.ts';
import type { DiagramSelection } from '../../diagram/diagram-focus.ts';
import { useDiagramLayout } from '../../diagram/use-diagram-layout.ts';
import { ComponentInspector } from './component-inspector.tsx';
import { findComponentTrace } from './component-trace.ts';
import { ConnectionInspector } from './connection-inspector.tsx';
import { SummaryInspector } from './summary-inspector.tsx';

interface InspectorProps {
  architecture: Architecture;
  diagram: Diagram;
  selection: DiagramSelection;
  onSelect: (selection: DiagramSelection) => void;
}

/** What is selected, told; with nothing selected the whole. */
export function Inspector({ architecture, diagram, selection, onSelect }: InspectorProps) {
  const data = architecture.architectureData;
  const layout = useDiagramLayout(architecture, diagram).data;
  const selectComponent = (id: string) => onSelect({ kind: 'component', id });
  const close = () => onSelect(null);
  if (selection?.kind === 'component') {
    const trace = findComponentTrace(data, selection.id);
    if (trace !== undefined) {
      return (
        <ComponentInspector
          key={selection.id}
          data={data}
          trace={trace}
          onSelectComponent={selectComponent}
          onClose={close}
        />
      );
    }
  }
  const connection = data.connections.find(({ id }) => id === selection?.id);
  if (selection?.kind === 'connection' && connection !== undefined) {
    const ids = (layout?.edges ?? [])
      .map((line) => connectionsOfLine(diagram, line))
      .find((line) => line.includes(connection.id));
    return (
      <ConnectionInspector
        key={connection.id}
        data={data}
        connection={connection}
        together={data.connections.filter(
          ({ id }) => id !== connection.id && ids?.includes(id) === true,
        )}
        onSelect={onSelect}
        onClose={close}
      />
    );
  }
  return <SummaryInspector architecture={architecture} onSelectComponent={selectComponent} />;
}
