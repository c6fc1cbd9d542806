import type { ArchitectureConnection } from '@aa/domain';

export type LineType = ArchitectureConnection['type'];

export const lineTypes = ['synchronous', 'asynchronous', 'data-flow', 'dependency'] as const;

/** Dashes by which the types of connection are told apart, also in greyscale; empty: solid. */
export const lineDashes: Readonly<Record<LineType, string>> = {
  synchronous: '',
  asynchronous: '5 4',
  'data-flow': '11 3',
  dependency: '1 4',
};

export const lineTypeLabels: Readonly<Record<LineType, string>> = {
  synchronous: 'synchronous',
  asynchronous: 'asynchronous',
  'data-flow': 'data flow',
  dependency: 'dependency',
};
