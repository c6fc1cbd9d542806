import type { Predicate } from '../check.ts';

/** Edge. Texts, parameters and sources: ../data/checks.json. */
export const edgeStructureChecks: Readonly<Record<string, Predicate>> = {
  'IOT-001': ({ n, of, has }) =>
    of(['device'])
      .filter(() => !has('device_identity'))
      .map((d) => ({ component: n(d.id), componentId: d.id })),
};
