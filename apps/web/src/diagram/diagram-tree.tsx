import type { ArchitectureData, Diagram } from '@aa/domain';
import { componentLookLabels, computeLook } from '@aa/domain';
import classes from './diagram-tree.module.css';
import diagramClasses from './diagram.module.css';
import { componentsOfNode } from './diagram-focus.ts';
import type { DiagramSelection } from './diagram-focus.ts';
import { KindIcon } from './node-picture.tsx';

interface DiagramTreeProps {
  diagram: Diagram;
  data: Pick<ArchitectureData, 'components' | 'connections'>;
  selection: DiagramSelection;
  found: ReadonlySet<string> | null;
  onSelect: (selection: DiagramSelection) => void;
}

/** The picture as text: groups, their parts, and under each part its lines. The same content, for reading and search. */
export function DiagramTree(props: DiagramTreeProps) {
  const { diagram } = props;
  const loose = diagram.nodes.filter(({ groupId }) => groupId === undefined);
  return (
    <div
      className={classes.tree}
      role="region"
      aria-label={`${diagram.title}, as a list`}
      tabIndex={0}
    >
      <ul className={classes.level}>
        {diagram.groups
          .filter(({ parentId }) => parentId === undefined)
          .map((group) => (
            <TreeGroup key={group.id} {...props} groupId={group.id} />
          ))}
        {loose.map((node) => (
          <TreeNode key={node.id} {...props} node={node} />
        ))}
      </ul>
    </div>
  );
}

function TreeGroup(props: DiagramTreeProps & { groupId: string }) {
  const { diagram, groupId } = props;
  const group = diagram.groups.find(({ id }) => id === groupId);
  const inside = diagram.nodes.filter((node) => node.groupId === groupId);
  const nested = diagram.groups.filter(({ parentId }) => parentId === groupId);
  return (
    <li>
      <h3 className={classes.groupName}>{group?.label}</h3>
      <ul className={classes.level}>
        {nested.map(({ id }) => (
          <TreeGroup key={id} {...props} groupId={id} />
        ))}
        {inside.map((node) => (
          <TreeNode key={node.id} {...props} node={node} />
        ))}
      </ul>
    </li>
  );
}

function TreeNode(props: DiagramTreeProps & { node: Diagram['nodes'][number] }) {
  const { diagram, data, node, selection, found, onSelect } = props;
  const component = data.components.find(({ id }) => id === node.componentId);
  const ids = componentsOfNode(node);
  const nameOf = (id: string) => diagram.nodes.find((other) => other.id === id)?.label ?? id;
  const lines = diagram.edges.filter(({ from, to }) => from === node.id || to === node.id);
  if (found !== null && !found.has(node.id)) return null;
  const look = component === undefined ? 'external' : computeLook(component);
  return (
    <li>
      <button
        type="button"
        className={classes.part}
        aria-pressed={selection?.kind === 'component' && ids.includes(selection.id)}
        onClick={() => {
          const [id] = ids;
          if (id !== undefined) onSelect({ kind: 'component', id });
        }}
      >
        <span className={diagramClasses.look} data-look={look}>
          <KindIcon kind={component?.kind ?? 'other'} />
        </span>
        <span className={classes.partName}>{node.label}</span>
        <span className={classes.partKind}>
          {componentLookLabels[look]}
          {component && ` · ${node.detail ?? component.technologies.join(', ')}`}
        </span>
      </button>
      {lines.length > 0 && (
        <ul className={classes.lines}>
          {lines.map((edge) => (
            <li key={`${edge.from} ${edge.to} ${edge.connectionId ?? ''}`}>
              <button
                type="button"
                className={classes.line}
                onClick={() => {
                  if (edge.connectionId !== undefined)
                    onSelect({ kind: 'connection', id: edge.connectionId });
                }}
              >
                {edge.from === node.id
                  ? `to ${nameOf(edge.to)}: ${edge.label ?? ''}`
                  : `from ${nameOf(edge.from)}: ${edge.label ?? ''}`}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
