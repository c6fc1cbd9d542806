import { CLIENT } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Operations. Texts, parameters and sources: ../data/checks.json. */
export const operationsStructureChecks: Readonly<Record<string, Predicate>> = {
  'OPS-001': ({ components, ours, of, has }) =>
    components.some((c) => ours(c) && !CLIENT.includes(c.kind)) &&
    !has('monitoring') &&
    !of(['monitoring']).length
      ? [{ count: components.filter((c) => ours(c) && !CLIENT.includes(c.kind)).length }]
      : [],

  'OPS-012': ({ risks }) =>
    risks
      .filter((r) => r.impact === 'high' && r.likelihood !== 'low' && !r.owner)
      .map((r) => ({ risk: r.id, description: r.description })),
};
