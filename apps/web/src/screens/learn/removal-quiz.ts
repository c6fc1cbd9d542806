import type { ArchitectureComponent, ArchitectureData, Requirement } from '@aa/domain';
import { computeFailureReach } from '../architecture/failure-reach.ts';

/** "Take out the queue: which requirement breaks?", with the answer that the model gives. */
export interface RemovalQuiz {
  component: ArchitectureComponent;
  options: Requirement[];
  /** The one among the options that nothing else meets. */
  brokenId: string;
  /** Names of the parts that fail with it at once. */
  falls: string[];
}

const optionCount = 4;

/** One question for each component of a concept whose loss breaks exactly one of the options; same model, same questions. */
export function buildRemovalQuizzes(
  data: Pick<ArchitectureData, 'components' | 'connections' | 'requirements'>,
  componentIds: readonly string[],
): RemovalQuiz[] {
  return componentIds.flatMap((id, turn) => {
    const component = data.components.find((part) => part.id === id);
    if (component === undefined) return [];
    const reach = computeFailureReach(data, id);
    const [broken] = reach.broken;
    if (broken === undefined) return [];
    const touched = new Set([...reach.broken, ...reach.weakened]);
    const safe = data.requirements.filter((requirement) => !touched.has(requirement));
    if (safe.length < optionCount - 1) return [];
    // Spread over the list and set in at a place that differs from question to question.
    const step = Math.max(1, Math.floor(safe.length / (optionCount - 1)));
    const others = Array.from({ length: optionCount - 1 }, (_, index) => safe[index * step]);
    const options = others.filter((other) => other !== undefined);
    options.splice((turn + component.name.length) % optionCount, 0, broken);
    return [
      { component, options, brokenId: broken.id, falls: reach.atOnce.map(({ name }) => name) },
    ];
  });
}
