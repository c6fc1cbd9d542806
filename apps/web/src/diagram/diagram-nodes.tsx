import { Handle, Position } from '@xyflow/react';
import type { Node, NodeProps } from '@xyflow/react';
import type { NodeContent } from '@aa/diagrams/browser';
import { memo } from 'react';
import classes from './diagram.module.css';
import { KindIcon, NodeShapePicture } from './node-picture.tsx';

export type ComponentNodeType = Node<
  {
    content: NodeContent;
    /** What a screen reader says: name, what it is, how many lines. */
    label: string;
    state: 'plain' | 'selected' | 'near' | 'far' | 'found';
    width: number;
    height: number;
    onPick: () => void;
  },
  'component'
>;
export type GroupNodeType = Node<
  { label: string; kind: string; width: number; height: number; depth: number },
  'area'
>;

/** A component on the canvas: one button, so that the picture works with the keyboard. */
export const ComponentNode = memo(function ComponentNode({
  id,
  data,
}: NodeProps<ComponentNodeType>) {
  const { content, width, height } = data;
  return (
    <button
      type="button"
      className={`${classes.node} nopan`}
      data-look={content.look}
      data-state={data.state}
      data-node={id}
      aria-label={data.label}
      aria-pressed={data.state === 'selected'}
      style={{ width, height }}
      onClick={data.onPick}
    >
      <NodeShapePicture look={content.look} width={width} height={height} />
      <span
        className={classes.nodeIcon}
        style={{ left: content.iconLeft, marginTop: content.lift / 2 }}
      >
        <KindIcon kind={content.kind} />
      </span>
      <span
        className={classes.nodeText}
        style={{ paddingLeft: content.textLeft, paddingTop: content.lift }}
      >
        <span className={classes.nodeName}>{content.nameLines.join('\n')}</span>
        {content.detail && <span className={classes.nodeDetail}>{content.detail}</span>}
      </span>
      <Ends />
    </button>
  );
});

/** A layer, unit, zone or region behind its components. */
export const GroupNode = memo(function GroupNode({ data }: NodeProps<GroupNodeType>) {
  return (
    <div
      className={classes.group}
      data-kind={data.kind}
      data-depth={data.depth % 2}
      style={{ width: data.width, height: data.height }}
    >
      <Ends />
    </div>
  );
});

export type TitleNodeType = Node<{ label: string }, 'title'>;

/** The title of a group, over the lines that cross its border. */
export const TitleNode = memo(function TitleNode({ data }: NodeProps<TitleNodeType>) {
  return <div className={classes.groupTitle}>{data.label}</div>;
});

/** React Flow wants ends to tie lines to; ours run where the layout put them. */
function Ends() {
  return (
    <>
      <Handle type="target" position={Position.Top} className={classes.end} isConnectable={false} />
      <Handle
        type="source"
        position={Position.Bottom}
        className={classes.end}
        isConnectable={false}
      />
    </>
  );
}
