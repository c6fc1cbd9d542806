import type { Predicate } from '../check.ts';

/** Requirements, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const requirementsWordingChecks: Readonly<Record<string, Predicate>> = {
  'REQ-007': ({ requirements, assumptions, says }) =>
    requirements
      .filter(
        (r) =>
          r.priority === 'must' &&
          r.source === 'assumed' &&
          !assumptions.some(
            (a) =>
              says(a, r.id) ||
              says(a.statement, r.statement.slice(0, 20).replace(/[^a-z0-9 ]/gi, '.')),
          ),
      )
      .map((r) => ({ requirement: r.id, statement: r.statement })),

  'REQ-009': ({ requirements, says }) =>
    requirements
      .filter(
        (r) =>
          r.measure &&
          r.category === 'performance' &&
          /^(ms|s|sec|seconds)$/.test(r.measure?.unit) &&
          !says(
            [r.measure?.metric, r.statement],
            'p[0-9]{2}|percentile|median|average|maximum|mean|all|every|[0-9]{2} ?%',
          ),
      )
      .map((r) => ({
        requirement: r.id,
        metric: r.measure?.metric,
        value: r.measure?.value,
        unit: r.measure?.unit,
      })),

  'REQ-011': ({ risks, assumptions, questions, says }, p) =>
    assumptions
      .filter(
        (a) =>
          a.confidence < p.confidence &&
          !risks.some((r) =>
            says(
              r.description,
              a.statement
                .split(/\s+/)
                .filter((w) => w.length > 5)
                .slice(0, 3)
                .map((w) => w.replace(/[^a-z0-9]/gi, '.'))
                .join('|') || 'zzzz',
            ),
          ) &&
          !questions.some((q) => q.topic === a.topic),
      )
      .map((a) => ({
        assumption: a.id,
        statement: a.statement,
        confidence: a.confidence,
        topic: a.topic,
      })),
};
