import { describe, expect, it } from 'vitest';
import type { ReadFact, Understanding } from '../model/understanding.ts';
import { speakMoney } from './spoken-money.ts';

/** Only the facts are read. */
function whoSaid(...facts: Partial<ReadFact>[]): Understanding {
  return {
    facts: facts.map((fact) => ({ source: 'message', ...fact })),
  } as unknown as Understanding;
}

describe('money as the person says it', () => {
  it('repeats a budget to the cent and converts the rest', () => {
    const money = speakMoney(
      whoSaid({
        metric: 'monthly_budget',
        value: 2900,
        said: { amount: 2500, currency: 'EUR', period: 'month' },
      }),
    );
    expect(money.formatBudget(2900)).toBe('€2,500');
    expect(money.format(2900)).not.toContain('$');
  });

  it('speaks dollars where no sum was named', () => {
    expect(speakMoney(whoSaid()).formatBudget(1200)).toBe('$1,200');
  });
});
