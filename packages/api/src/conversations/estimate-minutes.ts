import type { ExpertiseLevel } from '@aa/domain';

const baseMinutes = 15;
const factors: Readonly<Record<ExpertiseLevel, number>> = {
  BEGINNER: 1.5,
  INTERMEDIATE: 1,
  ADVANCED: 0.8,
  EXPERT: 0.6,
};

/** Minutes that a whole interview takes, by how much has to be explained on the way. */
export function estimateMinutes(expertise: ExpertiseLevel): number {
  return Math.ceil(baseMinutes * factors[expertise]);
}
