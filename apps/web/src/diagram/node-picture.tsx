import type { ComponentKind, ComponentLook } from '@aa/domain';
import { computeNodeShape, kindIcons } from '@aa/diagrams/browser';
import classes from './diagram.module.css';

/** The shape of a node: outline, lid or window bar, in the colours of its look. */
export function NodeShapePicture(props: { look: ComponentLook; width: number; height: number }) {
  const { look, width, height } = props;
  const shape = computeNodeShape(look, width, height);
  return (
    <svg className={classes.shape} width={width} height={height} aria-hidden>
      <path
        className={classes.outline}
        d={shape.outline}
        strokeDasharray={shape.dash || undefined}
      />
      {shape.detail && <path className={classes.detail} d={shape.detail} />}
    </svg>
  );
}

/** The icon of a kind of component, in the colour of its look when it stands in an element with `data-look`. */
export function KindIcon({ kind, size = 16 }: { kind: ComponentKind; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={kindIcons[kind]} />
    </svg>
  );
}
