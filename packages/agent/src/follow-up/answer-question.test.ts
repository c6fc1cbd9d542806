import type { ArchitectureData } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import { aComponent, aStructure } from '../../test/a-structure.ts';
import { aFact, aNeed, anUnderstanding } from '../../test/an-understanding.ts';
import { assessBusiness } from '../business/assess-business.ts';
import { listRisks } from '../business/list-risks.ts';
import { decide } from '../decisions/decide.ts';
import { tellDecisions } from '../decisions/tell-decisions.ts';
import { computeLoad } from '../numbers/compute-load.ts';
import { computeProportion } from '../numbers/compute-proportion.ts';
import { priceStructure } from '../numbers/price-structure.ts';
import { findFactor } from './answer-cost.ts';
import { answerQuestion } from './answer-question.ts';
import type { FollowUp } from './follow-up.ts';

const u = anUnderstanding({
  capabilities: [aNeed('checkout'), aNeed('notifications'), aNeed('user-accounts')],
  facts: [
    aFact('users', 'registered_users', 40_000),
    aFact('team', 'developers', 3),
    aFact('budget', 'monthly_budget', 900),
  ],
});
const structure = aStructure({
  components: [
    aComponent({ id: 'shop', name: 'Shop', type: 'ui', kind: 'web_app' }),
    aComponent({
      id: 'order-api',
      name: 'Order service',
      kind: 'api',
      instances: { min: 2, max: 4 },
      scalingFactors: [
        {
          metric: 'Requests at peak',
          unit: '1/s',
          expectedValue: 5,
          thresholdValue: 100,
          strategy: 'horizontal',
          action: 'Add copies',
        },
      ],
    }),
    aComponent({
      id: 'main-db',
      name: 'Main database',
      type: 'database',
      kind: 'relational_db',
      technologies: ['PostgreSQL'],
      instances: { min: 1, max: 1 },
    }),
  ],
  connections: [
    {
      id: 'c1',
      from: 'shop',
      to: 'order-api',
      type: 'synchronous',
      protocol: 'HTTPS',
      description: 'orders',
      onFailure: 'The form stays filled',
    },
    {
      id: 'c2',
      from: 'order-api',
      to: 'main-db',
      type: 'synchronous',
      protocol: 'SQL',
      description: 'writes orders',
      onFailure: 'The order is refused, nothing is charged',
    },
  ],
});

function ask(about: Parameters<typeof answerQuestion>[0], question: string, subject = ''): string {
  const load = computeLoad(u);
  const proportion = computeProportion(u, load);
  const choices = decide(u, load, proportion);
  const decisions = tellDecisions(choices, structure, u, load, proportion);
  const cost = priceStructure(u, load, proportion, structure);
  const design = { u, load, proportion, choices, structure, decisions, cost };
  const risks = listRisks(design);
  const architecture: ArchitectureData = {
    ...structure,
    metadata: {
      title: 'Shop',
      summary: 'A shop in one application.',
      style: structure.style,
      confidence: 0.6,
    },
    decisions,
    cost,
    risks,
    capacity: load.capacity,
    diagrams: [],
  };
  const f: FollowUp = {
    ...design,
    architecture,
    business: assessBusiness(design, risks),
    question,
    subject,
  };
  return answerQuestion(about, f).content;
}

describe('a question about a design', () => {
  it('"why not Kafka?" is answered by the decision, its scores and when to come back to it', () => {
    const text = ask('why_not', 'why not Kafka?', 'Kafka');
    expect(text).toMatch(/Event log/);
    expect(text).toMatch(/`d-queue-or-stream`/);
    expect(text).toMatch(/In figures: [\d.]+ against [\d.]+/);
    expect(text).toMatch(/Take it up again when/);
  });

  it('"why not" of what was chosen says that it is chosen', () => {
    expect(ask('why_not', 'why not a relational database?', 'relational database')).toMatch(
      /^It is chosen/,
    );
  });

  it('"why not" of what nothing asked for names the case instead of talking in general', () => {
    const text = ask('why_not', 'why not blockchain?', 'blockchain');
    expect(text).toMatch(/no requirement called for/);
    expect(text).toMatch(/3 developers/);
  });

  it('"what if we lose the database?" follows the calls and says what comes back how', () => {
    const text = ask('failure', 'what if we lose the database?', 'database');
    expect(text).toContain('`main-db`');
    expect(text).toContain('`order-api`');
    expect(text).toContain('The order is refused, nothing is charged');
    expect(text).toMatch(/restored from a backup/);
  });

  it('"what does it cost to double?" recomputes load and cost', () => {
    const text = ask('cost', 'what does it cost to double?');
    expect(text).toMatch(/At 2 times the size/);
    expect(text).toMatch(/Peak [\d.]+ instead of [\d.]+/);
    expect(text).toMatch(/\$900 you named/);
  });

  it('"what breaks first?" names the part nearest to its bound, however the question was read', () => {
    expect(ask('other', 'what breaks first?')).toMatch(/`order-api`.*5 of 100/s);
  });

  it('"explain the database" tells its neighbours, its requirement and its price', () => {
    const text = ask('explain', 'explain the main database to me', 'main database');
    expect(text).toContain('It is used by Order service');
    expect(text).toContain('R1 "People order things."');
    expect(text).toMatch(/It costs \$/);
  });

  it('"is it secure?" counts what is there and what is open', () => {
    expect(ask('security', 'is it secure?')).toMatch(/0 controls.*0 open points/s);
  });

  it.each([
    ['what if we have ten times the users', 10],
    ['what does it cost to double', 2],
    ['at 3x the load', 3],
    ['and 250 times', 250],
    ['what does it cost', undefined],
  ])('hears the factor in "%s"', (question, factor) => {
    expect(findFactor(question)).toBe(factor);
  });
});
