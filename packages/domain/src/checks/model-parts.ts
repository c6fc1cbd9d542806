import type { ArchitectureComponent } from '../agent-protocol/structure.ts';

/** What ships and runs together. */
export function unit(component: ArchitectureComponent): string {
  return component.deploymentUnit ?? component.id;
}

/** Neither bought, nor foreign, nor hardware in the field. */
export function ours(component: ArchitectureComponent | undefined): boolean {
  return (
    component !== undefined &&
    component.type !== 'external' &&
    component.kind !== 'device' &&
    component.kind !== 'legacy_system'
  );
}

export function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

export function groupBy<T, K>(list: readonly T[], key: (element: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const element of list) {
    const group = groups.get(key(element));
    if (group) group.push(element);
    else groups.set(key(element), [element]);
  }
  return groups;
}
