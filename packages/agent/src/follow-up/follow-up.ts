import type { ArchitectureComponent, ArchitectureData, BusinessImpact } from '@aa/domain';
import type { DesignSoFar } from '../business/design-so-far.ts';

/** What a question is answered from: the design as it stands, nothing else. */
export interface FollowUp extends DesignSoFar {
  architecture: ArchitectureData;
  /** Worked out where the question is about building it. */
  business?: BusinessImpact;
  /** The person's words. */
  question: string;
  /** What the question is about, as the interview read it: "Kafka", "the cache", "". */
  subject: string;
}

/** "Order API (`order-api`)". */
export function nameOf(component: Pick<ArchitectureComponent, 'id' | 'name'>): string {
  return `${component.name} (\`${component.id}\`)`;
}

/** Names of several, the first few in full. */
export function nameAll(
  components: readonly Pick<ArchitectureComponent, 'id' | 'name'>[],
  most = 5,
): string {
  const shown = components.slice(0, most).map(nameOf).join(', ');
  return components.length > most ? `${shown} and ${components.length - most} more` : shown;
}

/** "R3: orders are …" for ids that exist. */
export function quoteRequirements(
  architecture: ArchitectureData,
  ids: readonly string[],
  most = 3,
): string {
  return ids
    .flatMap((id) => architecture.requirements.find((r) => r.id === id) ?? [])
    .slice(0, most)
    .map((r) => `${r.id} "${r.statement}"`)
    .join('; ');
}
