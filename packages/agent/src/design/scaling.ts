import type { ArchitectureComponent } from '@aa/domain';

/** When to act, and how, as a component states it. */
export type ScalingFactor = ArchitectureComponent['scalingFactors'][number];
