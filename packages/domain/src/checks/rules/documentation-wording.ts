import { SOURCE } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Documentation, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const documentationWordingChecks: Readonly<Record<string, Predicate>> = {
  'DOC-010': ({ metadata, decisions, of, says }) =>
    (() => {
      const topics: readonly [string | number, string, string][] = [
        [
          metadata.style,
          'the style (' + metadata.style + ')',
          'monolith|microservice|serverless|style|architecture|modular|event-driven|local-first|static site|service-based',
        ],
        [
          of(SOURCE).length,
          'the main store',
          'database|store|storage|postgres|mysql|mongo|dynamo|sqlite|firestore|sql',
        ],
        [
          of(['llm_provider', 'ml_serving']).length,
          'the model and its hosting',
          'llm|model|ai|machine learning|inference',
        ],
      ];
      return topics
        .filter(([on, , w]) => on && !decisions.some((d) => says([d.title, d.chosen], w)))
        .map(([, topic]) => ({ topic }));
    })(),
};
