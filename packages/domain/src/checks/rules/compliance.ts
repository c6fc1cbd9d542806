import { unique } from '../model-parts.ts';
import type { Predicate } from '../check.ts';

/** Compliance. Texts, parameters and sources: ../data/checks.json. */
export const complianceStructureChecks: Readonly<Record<string, Predicate>> = {
  'CMP-001': ({ requirements, controls }) =>
    requirements
      .filter(
        (r) => r.kind === 'compliance' && !controls.some((x) => x.requirementIds.includes(r.id)),
      )
      .map((r) => ({ requirement: r.id, statement: r.statement })),

  'CMP-010': ({ connections, requirements }) =>
    connections.some((x) => ['health', 'payment'].includes(x.dataFlow?.sensitivity ?? 'public')) &&
    !requirements.some((r) => r.kind === 'compliance')
      ? [
          {
            sensitivity: unique(
              connections
                .map((x) => x.dataFlow?.sensitivity)
                .filter((s) => ['health', 'payment'].includes(s ?? 'public')),
            ).join(' and '),
          },
        ]
      : [],
};
