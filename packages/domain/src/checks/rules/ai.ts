import { SENSITIVE } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Ai. Texts, parameters and sources: ../data/checks.json. */
export const aiStructureChecks: Readonly<Record<string, Predicate>> = {
  'AIM-001': ({ controls, comp, n, ins, ours, of }) =>
    of(['llm_provider']).flatMap((l) =>
      ins(l.id)
        .map((x) => comp(x.from))
        .filter(
          (c) =>
            c &&
            ours(c) &&
            !controls.some(
              (q) =>
                ['input_validation', 'content_moderation', 'sandboxing', 'safety'].includes(
                  q.kind,
                ) &&
                (q.componentIds.includes(c.id) || q.componentIds.includes(l.id)),
            ),
        )
        .map((c) => ({ component: n(c?.id), componentId: c?.id, model: n(l.id) })),
    ),

  'AIM-005': ({ connections, controls, comp, n }) =>
    connections
      .filter(
        (x) =>
          comp(x.to)?.kind === 'llm_provider' &&
          comp(x.to)?.type === 'external' &&
          SENSITIVE.includes(x.dataFlow?.sensitivity ?? 'public') &&
          !controls.some(
            (q) =>
              ['anonymization', 'baa', 'data_residency', 'tokenization'].includes(q.kind) &&
              (q.componentIds.includes(x.to) || q.componentIds.includes(x.from)),
          ),
      )
      .map((x) => ({
        from: n(x.from),
        model: n(x.to),
        sensitivity: x.dataFlow?.sensitivity,
        connection: x.id,
        componentId: x.from,
      })),
};
