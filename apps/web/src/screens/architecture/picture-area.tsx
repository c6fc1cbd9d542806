import type { Architecture, Diagram } from '@aa/domain';
import { useEffect, useMemo, useRef } from 'react';
import { ErrorState } from '../../components/error-state.tsx';
import { plural } from '../../components/format.ts';
import { LoadingLines } from '../../components/loading-lines.tsx';
import { DiagramCanvas } from '../../diagram/diagram-canvas.tsx';
import { DiagramLegend } from '../../diagram/diagram-legend.tsx';
import { DiagramTree } from '../../diagram/diagram-tree.tsx';
import type { DiagramSelection } from '../../diagram/diagram-focus.ts';
import diagramClasses from '../../diagram/diagram.module.css';
import { findInDiagram } from '../../diagram/find-in-diagram.ts';
import { useDiagramLayout } from '../../diagram/use-diagram-layout.ts';
import { usePanels } from '../../workspace/panels-context.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { pictures } from './architecture-toolbar.tsx';
import classes from './architecture.module.css';
import { computeFinishMarks } from './component-trace.ts';

interface PictureAreaProps {
  architecture: Architecture;
  diagram: Diagram;
  selection: DiagramSelection;
  find: string | null;
  isList: boolean;
  onSelect: (selection: DiagramSelection) => void;
}

/** The picture or its list, with legend and stamp under it. */
export function PictureArea(props: PictureAreaProps) {
  const { architecture, diagram, selection, find, isList } = props;
  const { turn, isTurnActive } = useWorkspace();
  const { isPhone, open } = usePanels();
  const layout = useDiagramLayout(architecture, diagram);
  const data = architecture.architectureData;
  const found = useMemo(
    () => (find === null || find.trim() === '' ? null : findInDiagram(diagram, data, find)),
    [diagram, data, find],
  );
  const picture = useMemo(
    () => (layout.data === undefined ? undefined : { diagram, layout: layout.data, data }),
    [diagram, layout.data, data],
  );
  // On a phone the inspector is a sheet: a selection brings it up, once there is a picture behind it.
  const isPlaced = picture !== undefined;
  const shownFor = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!isPlaced || shownFor.current === selection?.id) return;
    shownFor.current = selection?.id;
    if (selection !== null && isPhone) open('right');
  }, [selection, isPhone, isPlaced, open]);
  const step = turn?.steps.findLast(({ status }) => status === 'running');
  return (
    <>
      {isTurnActive && (
        <div className={classes.strip} role="status">
          Version {architecture.version + 1} in work{step ? `: ${step.title}` : ''}
        </div>
      )}
      {isList ? (
        <DiagramTree {...props} data={data} found={found} />
      ) : picture ? (
        <DiagramCanvas {...props} picture={picture} found={found} />
      ) : layout.error ? (
        <ErrorState
          title="The picture could not be laid out. The list has the same content."
          error={layout.error}
          onRetry={() => void layout.refetch()}
        />
      ) : (
        <div className={classes.waiting}>
          <LoadingLines label="Laying out the picture" />
        </div>
      )}
      {found !== null && (
        <div className={classes.strip} role="status">
          {found.size === 0 ? `Nothing with “${find}”.` : `${plural(found.size, 'part')} found`}
        </div>
      )}
      <DiagramLegend diagram={diagram} data={data} />
      <Stamp architecture={architecture} diagram={diagram} />
    </>
  );
}

function Stamp({ architecture, diagram }: { architecture: Architecture; diagram: Diagram }) {
  const data = architecture.architectureData;
  const orphans = computeFinishMarks(data)[0];
  const date = new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(architecture.createdAt));
  return (
    <div className={diagramClasses.stamp}>
      <span>
        {pictures.find(({ type }) => type === diagram.type)?.label} · version {architecture.version}{' '}
        · {date} ·{' '}
        <code title={architecture.contentHash}>{architecture.contentHash.slice(0, 7)}</code>
      </span>
      <span>
        {plural(data.components.length, 'component')},{' '}
        {plural(data.connections.length, 'connection')},{' '}
        {orphans?.isMet ? '0 orphans' : `orphans: ${orphans?.detail ?? ''}`}
      </span>
    </div>
  );
}
