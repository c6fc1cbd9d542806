import type { Risk } from '@aa/domain';

const level = { low: 1, medium: 2, high: 3 };

/** Likelihood times impact, 1 to 9. */
export function weighRisk(risk: Pick<Risk, 'likelihood' | 'impact'>): number {
  return level[risk.likelihood] * level[risk.impact];
}
