import { describe, expect, it } from 'vitest';
import { aFact, aLabel, anUnderstanding } from '../../test/an-understanding.ts';
import type { Proportion } from '../model/design.ts';
import type { ReadFact } from '../model/understanding.ts';
import { explainBudget, formatUsd } from './compute-budget.ts';
import { computeLoad } from './compute-load.ts';
import { computeProportion } from './compute-proportion.ts';

function proportionOf(...facts: ReadFact[]): Proportion {
  const u = anUnderstanding({ facts });
  return computeProportion(u, computeLoad(u));
}

describe('computeProportion', () => {
  it('bounds the parts by the people, and more people never bound them tighter', () => {
    const bounds = [1, 2, 3, 5, 8, 14, 20, 35, 80].map(
      (n) => proportionOf(aFact('team', 'developers', n)).maxDeployableUnits,
    );
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
    expect(bounds[0]).toBeLessThanOrEqual(5);
    expect(bounds.at(-1)).toBeLessThanOrEqual(24);
  });

  it.each([
    ['a sum a month', [aFact('budget', 'monthly_budget', 1500)], 1500, 'stated'],
    ['a sum a year', [aFact('budget', 'annual_budget', 120_000)], 10_000, 'stated'],
    ['a sum for the whole', [aFact('budget', 'total_budget', 200_000)], 3000, 'derived'],
    [
      'a price for each device',
      [aFact('budget', 'cost_per_unit', 5), aFact('traffic', 'devices', 800)],
      4000,
      'derived',
    ],
    ['no word about money', [], null, 'unknown'],
  ] as const)('reads %s', (_, facts, monthly, source) => {
    expect(proportionOf(...facts)).toMatchObject({
      monthlyBudgetUsd: monthly,
      budgetSource: source,
    });
  });

  it('halves what is paid today when the person wants to end below half of it', () => {
    const u = anUnderstanding({
      facts: [
        aFact('budget', 'cost_per_unit', 10, { when: 'now' }),
        aFact('traffic', 'devices', 800),
      ],
      messages: ['We pay 10 dollars a trailer today and want to end below half of that.'],
    });
    expect(computeProportion(u, computeLoad(u)).monthlyBudgetUsd).toBe(4000);
  });

  it('takes neither a price of the product nor a licence that goes for the budget', () => {
    const price = (quote: string): Partial<ReadFact> => ({ evidence: { quote, confidence: 0.9 } });
    expect(
      proportionOf(
        aFact(
          'budget',
          'monthly_budget',
          9,
          price('Free for three boards, 9 dollars a month for more.'),
        ),
      ).monthlyBudgetUsd,
    ).toBeNull();
    expect(
      proportionOf(
        aFact(
          'budget',
          'monthly_budget',
          70_000,
          price('Oracle licences cost us 70,000 dollars a month'),
        ),
      ).monthlyBudgetUsd,
    ).toBeNull();
    expect(
      proportionOf(
        aFact('budget', 'monthly_budget', 900, price('$900/mo infra, 49 a month per studio')),
      ).monthlyBudgetUsd,
    ).toBe(900);
  });

  it('counts the whole team where part of it is named beside', () => {
    const at = (value: number, start: number): ReadFact =>
      aFact('team', 'team_size', value, {
        id: `t${value}`,
        evidence: { confidence: 0.9, span: { message: 0, start, end: start + 3 } },
      });
    expect(proportionOf(at(18, 0), at(5, 14)).developers).toBe(18);
  });

  it('takes availability, loss and recovery as stated, and assumes by harm where nothing was', () => {
    const stated = proportionOf(
      aFact('availability', 'availability_percent', 99.95),
      aFact('recovery', 'rpo_minutes', 0),
      aFact('recovery', 'rto_minutes', 15),
    );
    expect(stated).toMatchObject({
      availabilityPercent: 99.95,
      availabilityStated: true,
      rpoMinutes: 0,
      rtoMinutes: 15,
    });
    expect(proportionOf()).toMatchObject({ availabilityPercent: 99.5, availabilityStated: false });
  });

  it('reads where it runs', () => {
    expect(proportionOf(aLabel('hosting', 'hosting_model', 'on premises')).hosting).toBe(
      'on_premises',
    );
    expect(proportionOf(aLabel('hosting', 'cloud_provider', 'AWS'))).toMatchObject({
      hosting: 'cloud',
      cloudProvider: 'AWS',
    });
    expect(
      proportionOf(aLabel('hosting', 'cloud_provider', 'AWS', { negated: true })).cloudProvider,
    ).toBeNull();
  });

  it('explains where a derived budget comes from', () => {
    const u = anUnderstanding({ facts: [aFact('budget', 'total_budget', 200_000)] });
    expect(explainBudget(u, computeProportion(u, computeLoad(u)))).toMatch(
      /Derived as \$3,000 a month from a sum for the whole/,
    );
  });

  it('writes money as people do', () => {
    expect([formatUsd(1_234_567), formatUsd(4.5), formatUsd(0)]).toEqual([
      '$1,234,567',
      '$4.50',
      '$0',
    ]);
  });
});
