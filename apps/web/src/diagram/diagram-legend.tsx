import { componentLookLabels, componentLooks, computeLook } from '@aa/domain';
import type { ArchitectureData, Diagram } from '@aa/domain';
import { computeNodeShape, lineDashes, lineTypeLabels, lineTypes } from '@aa/diagrams/browser';
import { componentsOfNode } from './diagram-focus.ts';
import classes from './diagram.module.css';

/** The codes that a picture uses, and only those: shape, colour and word of each. */
export function DiagramLegend(props: {
  diagram: Diagram;
  data: Pick<ArchitectureData, 'components' | 'connections'>;
}) {
  const { diagram, data } = props;
  const shown = new Set(
    diagram.nodes.flatMap((node) => [node.componentId, ...componentsOfNode(node)]),
  );
  const drawn = new Set(
    diagram.edges.flatMap((edge) => edge.connectionIds ?? edge.connectionId ?? []),
  );
  const looks = new Set(data.components.filter(({ id }) => shown.has(id)).map(computeLook));
  const lines = new Set(data.connections.filter(({ id }) => drawn.has(id)).map(({ type }) => type));
  return (
    <ul className={classes.chips} aria-label="Legend" tabIndex={0}>
      {componentLooks
        .filter((look) => looks.has(look))
        .map((look) => (
          <li key={look} className={classes.legendItem}>
            <span className={classes.look} data-look={look}>
              <svg width={16} height={12} aria-hidden overflow="visible">
                <path
                  className={classes.outline}
                  d={look === 'gateway' ? smallHexagon : computeNodeShape(look, 16, 12).outline}
                  strokeDasharray={look === 'external' ? '3 2' : undefined}
                />
              </svg>
            </span>
            {componentLookLabels[look]}
          </li>
        ))}
      {lineTypes
        .filter((type) => lines.has(type))
        .map((type) => (
          <li key={type} className={classes.legendItem}>
            <svg width={24} height={8} aria-hidden>
              <path
                className={classes.linePath}
                d="M0 4H24"
                strokeDasharray={lineDashes[type] || undefined}
              />
            </svg>
            {lineTypeLabels[type]}
          </li>
        ))}
    </ul>
  );
}

const smallHexagon = 'M4 0H12L16 6L12 12H4L0 6Z';
