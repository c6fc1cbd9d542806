import { businessImpactSchema, findingSchema, riskSchema, whyReasoningSchema } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import { aComponent, aStructure } from '../../test/a-structure.ts';
import { aFact, aNeed, anUnderstanding } from '../../test/an-understanding.ts';
import { decide } from '../decisions/decide.ts';
import { tellDecisions } from '../decisions/tell-decisions.ts';
import type { Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { computeLoad } from '../numbers/compute-load.ts';
import { computeProportion } from '../numbers/compute-proportion.ts';
import { priceStructure } from '../numbers/price-structure.ts';
import { assessBusiness } from './assess-business.ts';
import type { DesignSoFar } from './design-so-far.ts';
import { estimateEffort } from './estimate-effort.ts';
import { explainWhy } from './explain-why.ts';
import { listDesignFindings } from './list-design-findings.ts';
import { listRisks } from './list-risks.ts';
import { computeWaves } from './plan-phases.ts';

function aDesign(more: Partial<Understanding>, structure: Structure = aStructure()): DesignSoFar {
  const u = anUnderstanding(more);
  const load = computeLoad(u);
  const proportion = computeProportion(u, load);
  const choices = decide(u, load, proportion);
  return {
    u,
    load,
    proportion,
    choices,
    structure,
    decisions: tellDecisions(choices, structure, u, load, proportion),
    cost: priceStructure(u, load, proportion, structure),
  };
}

const shop = {
  capabilities: [aNeed('checkout'), aNeed('product-catalogue'), aNeed('user-accounts')],
};

describe('the business side', () => {
  it('says what to buy ready where the sum that was set aside does not build it, and nothing where it does', () => {
    const small = aDesign({
      ...shop,
      facts: [aFact('team', 'developers', 2), aFact('budget', 'total_budget', 9000)],
    });
    const found = listDesignFindings(small).find((f) => f.id === 'finding-build-over-budget');
    expect(found?.message).toContain('$9,000 is set aside');
    expect(found?.suggestion).toMatch(/Buy ready instead of building: .*Stripe/);
    const rich = aDesign({
      ...shop,
      facts: [aFact('team', 'developers', 2), aFact('budget', 'total_budget', 5_000_000)],
    });
    expect(listDesignFindings(rich).map((f) => f.id)).not.toContain('finding-build-over-budget');
  });

  it('is valid, agrees with the cost and counts three years as build plus 36 times run', () => {
    const design = aDesign({
      ...shop,
      facts: [aFact('team', 'developers', 4), aFact('timeline', 'deadline_weeks', 30)],
    });
    const impact = assessBusiness(design, listRisks(design));
    businessImpactSchema.parse(impact);
    const { implementationCost: build } = impact;
    expect(build.monthlyRunUsd).toEqual({
      low: design.cost.totalLowUsd,
      high: design.cost.totalHighUsd,
    });
    expect(build.threeYearTcoUsd.low).toBeCloseTo(
      build.buildCostUsd.low + 36 * build.monthlyRunUsd.low,
      0,
    );
    expect(build.threeYearTcoUsd.high).toBeCloseTo(
      build.buildCostUsd.high + 36 * build.monthlyRunUsd.high,
      0,
    );
    expect(impact.timeToMarket.mvpWeeks.high).toBeLessThanOrEqual(
      impact.timeToMarket.fullWeeks.high,
    );
    expect(impact.timeToMarket.statedDeadlineWeeks).toBe(30);
  });

  it('gives no return without a figure of the person, and says which would be needed', () => {
    const impact = assessBusiness(aDesign(shop), []);
    expect(impact.roiAnalysis.annualBenefitUsd).toBeNull();
    expect(impact.roiAnalysis.paybackMonths).toBeNull();
    expect(impact.roiAnalysis.benefits[0]?.basis).toMatch(/what the present way costs/);
  });

  it('counts subscriptions from the price and the number that were named', () => {
    const impact = assessBusiness(
      aDesign({
        ...shop,
        facts: [aFact('users', 'tenants', 200), aFact('business_model', 'price_per_month', 50)],
      }),
      [],
    );
    expect(impact.roiAnalysis.annualBenefitUsd).toEqual({ low: 48_000, high: 120_000 });
    expect(impact.roiAnalysis.paybackMonths).not.toBeNull();
  });

  it('grows with what is asked for', () => {
    const less = estimateEffort(aDesign(shop)).personMonths;
    const more = estimateEffort(
      aDesign({ capabilities: [...shop.capabilities, aNeed('offline-work'), aNeed('ledger')] }),
    ).personMonths;
    expect(more.typical).toBeGreaterThan(less.typical);
    expect(more.low).toBeGreaterThan(less.low);
  });

  it('orders parts by what they stand on, and survives a circle', () => {
    const structure = aStructure({
      components: [
        aComponent({ id: 'ui', type: 'ui', kind: 'web_app' }),
        aComponent({ id: 'app' }),
        aComponent({ id: 'db', type: 'database', kind: 'relational_db' }),
      ],
      connections: [
        {
          id: 'c1',
          from: 'ui',
          to: 'app',
          type: 'synchronous',
          protocol: 'HTTPS',
          description: 'x',
        },
        { id: 'c2', from: 'app', to: 'db', type: 'synchronous', protocol: 'SQL', description: 'x' },
        { id: 'c3', from: 'db', to: 'ui', type: 'synchronous', protocol: 'x', description: 'x' },
      ],
    });
    const waves = computeWaves({ ...structure, connections: structure.connections.slice(0, 2) });
    expect([waves.get('db'), waves.get('app'), waves.get('ui')]).toEqual([0, 1, 2]);
    expect(computeWaves(structure).size).toBe(3);
  });
});

describe('findings of money, time and physics', () => {
  const kindsOf = (more: Partial<Understanding>): string[] =>
    listDesignFindings(aDesign(more)).map((f) => findingSchema.parse(f).kind);

  it('says that a budget does not hold', () => {
    expect(
      kindsOf({
        facts: [
          aFact('budget', 'monthly_budget', 1),
          aFact('users', 'registered_users', 2_000_000),
        ],
      }),
    ).toContain('over_budget');
  });

  it('says that a date does not hold', () => {
    expect(
      kindsOf({
        ...shop,
        facts: [aFact('timeline', 'deadline_weeks', 1), aFact('team', 'developers', 1)],
      }),
    ).toContain('over_schedule');
  });

  it('says that five nines do not fit two people', () => {
    expect(
      kindsOf({
        facts: [
          aFact('availability', 'availability_percent', 99.999),
          aFact('team', 'developers', 2),
        ],
      }),
    ).toContain('infeasible');
  });

  it('says that light is slower than wished', () => {
    expect(
      kindsOf({
        facts: [aFact('latency', 'latency_ms', 50)],
        messages: ['People worldwide use it.'],
      }),
    ).toContain('infeasible');
  });

  it('says that a cluster is too much for two people and a hundred users', () => {
    expect(
      kindsOf({
        facts: [aFact('team', 'developers', 2), aFact('users', 'internal_users', 100)],
        technologies: [{ name: 'Kubernetes', stance: 'wanted', evidence: { confidence: 1 } }],
      }),
    ).toContain('over_engineering');
  });

  it('finds nothing where nothing is wrong', () => {
    expect(
      kindsOf({ facts: [aFact('budget', 'monthly_budget', 2000), aFact('team', 'developers', 4)] }),
    ).toEqual([]);
  });
});

describe('risks and reasons', () => {
  it('speak of the parts and figures of this design', () => {
    const design = aDesign({
      capabilities: [aNeed('booking'), aNeed('checkout')],
      facts: [aFact('team', 'developers', 1)],
    });
    const risks = listRisks(design);
    for (const risk of risks) riskSchema.parse(risk);
    expect(risks.find((risk) => risk.id === 'risk-double-sale')?.description).toContain(
      'Main database',
    );
    expect(risks.find((risk) => risk.category === 'people')?.description).toContain(
      'The one developer',
    );
    expect(new Set(risks.map((risk) => risk.id)).size).toBe(risks.length);
  });

  it('trade something for something in each decision, and name decisions that exist', () => {
    const design = aDesign(shop);
    const why = whyReasoningSchema.parse(explainWhy(design));
    const ids = new Set(design.decisions.map((decision) => decision.id));
    expect(why.tradeoffs.length).toBeGreaterThan(2);
    for (const trade of why.tradeoffs) expect(ids).toContain(trade.decisionId);
    for (const factor of why.decisionFactors)
      for (const id of factor.influencedDecisionIds) expect(ids).toContain(id);
    expect(why.decisionFactors.length).toBeGreaterThan(0);
  });
});
