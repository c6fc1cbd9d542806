import type { Decision, WhyReasoning } from '@aa/domain';
import { pressureIds } from '../decisions/pressure.ts';
import { createDecisionCase } from '../decisions/decision-case.ts';
import { topicOfPressure } from '../decisions/weigh-driver.ts';
import type { DesignSoFar } from './design-so-far.ts';
import { listPrinciples } from './list-principles.ts';
import { listAlternativeWholes } from './list-alternative-wholes.ts';

const factorNames: Record<(typeof pressureIds)[number], string> = {
  smallTeam: 'Few hands to build and to run it',
  bigTeam: 'Several teams at once',
  urgency: 'Time until the start',
  thrift: 'Money for running it',
  load: 'Load at the peak',
  growth: 'Growth',
  data: 'Amount of data',
  consistency: 'Results that must be right at once',
  privacy: 'Sensitivity of the data',
  security: 'What an attacker could gain',
  compliance: 'Law and contracts',
  availability: 'How long it may stand still',
  recovery: 'How much may be lost',
  latency: 'How fast it must answer',
  live: 'Changes seen as they happen',
  offline: 'Work without a network',
  analytics: 'Questions over history',
  partners: 'Other systems',
  reach: 'Kinds of users and callers',
  control: 'Own control over machines and data',
  migration: 'What is there already',
  exposure: 'Content of strangers',
  customers: 'Customers side by side',
  money: 'Money that changes hands',
};

const attributesByDecision: Record<string, readonly string[]> = {
  'architecture-style': ['maintainability', 'scalability', 'deployability'],
  'primary-database': ['consistency', 'scalability', 'maintainability'],
  'deployment-platform': ['operability', 'cost', 'portability'],
  'queue-or-stream': ['reliability', 'simplicity', 'scalability'],
  'cache-or-not': ['performance', 'consistency'],
  'zones-regions': ['availability', 'cost'],
  'scarce-inventory': ['consistency', 'performance', 'fairness'],
  'spike-handling': ['availability', 'cost', 'usability'],
  'offline-strategy': ['availability', 'consistency'],
  'tenancy-model': ['security', 'cost', 'operability'],
  'integration-style': ['interoperability', 'reliability'],
  'realtime-transport': ['performance', 'operability'],
  'payment-integration': ['security', 'usability'],
  identity: ['security', 'cost'],
  'analytics-store': ['performance', 'cost'],
  'time-series-store': ['performance', 'simplicity'],
};

function requirementsOfTopic(design: DesignSoFar, topic: string): string[] {
  const words: Record<string, RegExp> = {
    team: /team|developer|engineer|people/i,
    timeline: /week|month|deadline|launch|by /i,
    budget: /budget|\$|€|cost|cheap/i,
    traffic: /per (second|day|month)|users|requests|peak|at once/i,
    availability: /avail|%|down|outage/i,
    latency: /second|ms\b|fast/i,
    compliance: /gdpr|hipaa|pci|law|complian|soc/i,
    data_kinds: /personal|health|data|record/i,
    offline: /offline|network/i,
    payment: /pay|card|money/i,
    consistency: /twice|double|never|exact/i,
    integrations: /integrat|connect|system|interface/i,
  };
  const pattern = words[topic];
  const known = design.structure.requirements;
  return pattern
    ? known
        .filter((r) => pattern.test(r.statement))
        .slice(0, 5)
        .map((r) => r.id)
    : [];
}

function listFactors(design: DesignSoFar): WhyReasoning['decisionFactors'] {
  const c = createDecisionCase(design.u, design.load, design.proportion);
  const factors = pressureIds
    .map((id) => ({ id, ...c.pressures[id] }))
    .filter((pressure) => pressure.weight >= 0.5)
    .sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id))
    .slice(0, 10);
  const listed = factors.length > 0 ? factors : [{ id: 'load' as const, ...c.pressures.load }];
  return listed.map((pressure) => ({
    id: `factor-${pressure.id}`,
    factor: factorNames[pressure.id],
    weight: Number(Math.min(1, pressure.weight).toFixed(2)),
    requirementIds: requirementsOfTopic(design, topicOfPressure[pressure.id]),
    evidence: pressure.evidence,
    influencedDecisionIds: design.decisions
      .filter((decision) =>
        decision.drivers.some((driver) => driver.includes(pressure.evidence.slice(0, 60))),
      )
      .slice(0, 8)
      .map((decision) => decision.id),
  }));
}

function firstSentence(text: string | undefined, fallback: string): string {
  return text && text.length > 0 ? text : fallback;
}

function toTradeoff(decision: Decision): WhyReasoning['tradeoffs'][number] {
  const [rejected] = decision.alternatives;
  return {
    id: `trade-${decision.id}`,
    decisionId: decision.id,
    gained: `${decision.chosen}: ${firstSentence(decision.consequences.good[0], 'it fits what was said')}`,
    sacrificed:
      decision.consequences.bad[0] && !decision.consequences.bad[0].startsWith('Look at it')
        ? decision.consequences.bad[0]
        : `What ${rejected?.name ?? 'another way'} would have given: ${firstSentence(rejected?.pros[0], 'room for other needs')}`,
    attributes: [
      ...(attributesByDecision[decision.id.replace(/^d-/, '')] ?? ['maintainability', 'cost']),
    ],
    sensitivity: firstSentence(
      decision.flipsWhen?.[0],
      `${rejected?.reconsiderWhen ?? 'A change of the facts above'}`,
    ),
  };
}

function listAlternatives(design: DesignSoFar): WhyReasoning['alternatives'] {
  const parts = design.decisions.slice(0, 8).flatMap((decision) => {
    const [rejected] = decision.alternatives;
    if (!rejected) return [];
    return [
      {
        id: `alt-${decision.id}`,
        name: rejected.name,
        scope: 'component' as const,
        description: `Instead of ${decision.chosen} for: ${decision.title.toLowerCase()}.`,
        pros: rejected.pros,
        cons: rejected.cons,
        whyRejected: rejected.whyRejected,
        decisionId: decision.id,
      },
    ];
  });
  return [...listAlternativeWholes(design), ...parts];
}

function listAlignment(design: DesignSoFar): WhyReasoning['businessAlignment'] {
  const goals = design.structure.requirements
    .filter((r) => r.priority === 'must' && r.source === 'stated')
    .slice(0, 6);
  return goals.flatMap((goal) => {
    const components = design.structure.components.filter(
      (component) => component.requirementIds.includes(goal.id) && component.type !== 'external',
    );
    if (components.length === 0) return [];
    const duty = components[0]?.responsibilities[0];
    return [
      {
        id: `goal-${goal.id}`,
        goal: goal.statement,
        howSupported: `${components
          .slice(0, 3)
          .map((component) => component.name)
          .join(', ')}${duty ? `: ${duty.charAt(0).toLowerCase()}${duty.slice(1)}` : ''}.`,
        componentIds: components.slice(0, 6).map((component) => component.id),
        measure: goal.measure
          ? `${goal.measure.metric} ${goal.measure.operator} ${goal.measure.value} ${goal.measure.unit}`
          : `Shown by a test that a person who asked for it has read: ${goal.statement.slice(0, 160)}`,
      },
    ];
  });
}

/** Why it is so: what weighed, what was given up for what, what else was considered. */
export function explainWhy(design: DesignSoFar): WhyReasoning {
  return {
    decisionFactors: listFactors(design),
    tradeoffs: design.decisions.slice(0, 10).map(toTradeoff),
    alternatives: listAlternatives(design),
    principles: listPrinciples(design),
    businessAlignment: listAlignment(design),
  };
}
