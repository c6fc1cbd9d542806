import type { Finding } from '@aa/domain';
import { computeSystemAvailability } from '../numbers/availability.ts';
import { formatUsd } from '../numbers/compute-budget.ts';
import { findNumber } from '../numbers/read-numbers.ts';
import { planBuild } from './assess-business.ts';
import { countUnits } from './estimate-effort.ts';
import type { DesignSoFar } from './design-so-far.ts';
import { findBuildBudget } from './find-build-budget.ts';

function requirementsOf(design: DesignSoFar, pattern: RegExp): string[] {
  return design.structure.requirements
    .filter((r) => pattern.test(r.statement))
    .slice(0, 4)
    .map((r) => r.id);
}

function findBudget(design: DesignSoFar): Finding[] {
  const { cost } = design;
  if (cost.budget.verdict !== 'over' || cost.budget.monthlyUsd === null) return [];
  const dear = [...cost.lines].sort((a, b) => b.highUsd - a.highUsd).slice(0, 3);
  return [
    {
      id: 'finding-over-budget',
      severity: cost.totalLowUsd > cost.budget.monthlyUsd ? 'error' : 'warning',
      kind: 'over_budget',
      message: `The budget of ${formatUsd(cost.budget.monthlyUsd)} a month does not hold: running it costs ${formatUsd(cost.totalLowUsd)} to ${formatUsd(cost.totalHighUsd)}. ${dear.map((line) => `${line.item} ${formatUsd(line.lowUsd)} to ${formatUsd(line.highUsd)}`).join(', ')} are the largest lines.`,
      componentIds: [...new Set(dear.flatMap((line) => line.componentIds))].slice(0, 10),
      requirementIds: requirementsOf(design, /budget|\$|€|£|dollar|euro|cost|cheap|afford/i),
      // What it costs and what was named stands in the message.
      suggestion:
        /To cut first: .*$/s.exec(cost.budget.explanation)?.[0] ??
        /Bought as small .*$/s.exec(cost.budget.explanation)?.[0] ??
        `${formatUsd(cost.totalHighUsd)} a month would be safe; below it, leave out what the first users can do without.`,
      ruleId: 'budget',
    },
  ];
}

function findSchedule(design: DesignSoFar): Finding[] {
  const { deadlineWeeks } = design.proportion;
  if (deadlineWeeks === null) return [];
  const plan = planBuild(design);
  if (plan.mvpWeeks.typical <= deadlineWeeks) return [];
  const heavy = [...plan.effort.items]
    .filter((item) => item.kind === 'product')
    .sort((a, b) => b.weeks.typical - a.weeks.typical)
    .slice(0, 3);
  const hopeless = plan.mvpWeeks.low > deadlineWeeks;
  return [
    {
      id: 'finding-over-schedule',
      severity: hopeless ? 'error' : 'warning',
      kind: 'over_schedule',
      message: `${deadlineWeeks} weeks are ${hopeless ? 'not enough' : 'tight'} for ${design.proportion.developers === 1 ? 'one developer' : `${design.proportion.developers} developers`}: a first usable version takes ${Math.round(plan.mvpWeeks.low)} to ${Math.round(plan.mvpWeeks.high)} weeks, everything ${Math.round(plan.fullWeeks.low)} to ${Math.round(plan.fullWeeks.high)}.`,
      componentIds: design.structure.components
        .filter((component) => component.type === 'service')
        .slice(0, 6)
        .map((component) => component.id),
      requirementIds: requirementsOf(
        design,
        /week|month|deadline|launch|before|by (spring|summer|autumn|winter)|semester|season/i,
      ),
      suggestion: `Put off what costs most and is not needed on the first day: ${heavy.map((item) => `${item.name.toLowerCase()} (${item.weeks.low} to ${item.weeks.high} weeks)`).join(', ')}; or buy it ready; or move the date.`,
      ruleId: 'schedule',
    },
  ];
}

function findAvailability(design: DesignSoFar): Finding[] {
  const { proportion } = design;
  const whole = computeSystemAvailability(design.structure, proportion);
  const findings: Finding[] = [];
  const requirementIds = requirementsOf(
    design,
    /avail|uptime|downtime|outage|nines|24\/7|never down/i,
  );
  if (proportion.availabilityStated && proportion.availabilityPercent >= 99.99) {
    const minutes = Number(((1 - proportion.availabilityPercent / 100) * 43_800).toPrecision(2));
    findings.push({
      id: 'finding-availability-goal',
      severity:
        proportion.operations === 'team' && proportion.availabilityPercent < 99.999
          ? 'warning'
          : 'error',
      kind: 'infeasible',
      message: `${proportion.availabilityPercent} % availability allows ${minutes} minutes of standstill a month, releases included; ${proportion.operations === 'team' ? 'that takes two live regions and people on call round the clock' : `${proportion.developers === 1 ? 'one developer' : `${proportion.developers} developers`} without a watch round the clock cannot even answer an alarm in that time`}. The parts as designed give ${whole.percent} %.`,
      componentIds: whole.parts.flatMap((part) => part.componentIds).slice(0, 8),
      requirementIds,
      suggestion:
        'Ask what an hour of standstill really costs: 99.9 % (44 minutes a month) is what such a team can keep; say apart what must go on meanwhile (a read-only page, work on paper) instead of a number for everything.',
      ruleId: 'availability-goal',
    });
  } else if (proportion.availabilityStated && !whole.meetsGoal) {
    findings.push({
      id: 'finding-availability',
      severity: 'warning',
      kind: 'single_point_of_failure',
      message: `Availability by its parts: ${whole.explanation}`.slice(0, 2000),
      componentIds: whole.parts.flatMap((part) => part.componentIds).slice(0, 8),
      requirementIds,
      suggestion:
        'A second copy of the weakest part in another zone, or a goal that fits the parts.',
      ruleId: 'availability-parts',
    });
  }
  return findings;
}

/** Milliseconds that light in glass and three round trips need between far places; nothing that is built can be faster. */
const farMs: readonly (readonly [RegExp, number, string])[] = [
  [/worldwide|global|every continent|all over the world/i, 250, 'half around the world'],
  [/australia|new zealand|singapore|japan|asia/i, 230, 'to the other side of the world'],
  [
    /(europe|eu\b|germany|uk).*(us\b|usa|america)|(us\b|usa|america).*(europe|eu\b|germany|uk)/i,
    85,
    'across the Atlantic',
  ],
];

function findLatency(design: DesignSoFar): Finding[] {
  const latency = findNumber(design.u, 'latency_ms_p99', 'latency_ms_p95', 'latency_ms');
  if (!latency?.stated) return [];
  const places = [...design.proportion.regions, ...design.u.messages].join(' ');
  const far = farMs.find(([pattern]) => pattern.test(places));
  const requirementIds = requirementsOf(design, /ms\b|millisecond|second|latency|fast/i);
  if (latency.value < 5) {
    return [
      {
        id: 'finding-latency',
        severity: 'error',
        kind: 'infeasible',
        message: `${latency.value} ms for an answer is less than one write to a disk beside a call inside one building (about 1 to 3 ms) and less than any mobile network (30 to 100 ms).`,
        componentIds: [],
        requirementIds,
        suggestion:
          'Say where the clock starts and stops: inside the server 5 to 20 ms can be held, at the person 100 to 300 ms.',
        ruleId: 'latency-floor',
      },
    ];
  }
  if (far && latency.value < far[1]) {
    return [
      {
        id: 'finding-latency-distance',
        severity: 'warning',
        kind: 'infeasible',
        message: `${latency.value} ms cannot be met from one region for people ${far[2]}: one round trip alone takes about ${far[1]} ms by the speed of light in glass.`,
        componentIds: [],
        requirementIds,
        suggestion:
          'Serve what can be read from a copy near people (CDN or a read copy), write in one region, and hold the goal for reading only; or name the region for which it counts.',
        ruleId: 'latency-distance',
      },
    ];
  }
  return [];
}

function findRecovery(design: DesignSoFar): Finding[] {
  const { proportion, load } = design;
  const stated = findNumber(design.u, 'rpo_minutes')?.stated;
  const multi = design.choices.optionOf('zones-regions');
  if (
    !stated ||
    proportion.rpoMinutes > 0 ||
    (multi !== 'one-zone-with-backups' && load.tier !== 'huge')
  )
    return [];
  return [
    {
      id: 'finding-rpo',
      severity: 'warning',
      kind: 'infeasible',
      message:
        'No loss at all (RPO 0) needs a second copy that confirms each write; one machine with backups can lose minutes.',
      componentIds: design.structure.components
        .filter((component) => component.type === 'database')
        .slice(0, 4)
        .map((component) => component.id),
      requirementIds: requirementsOf(design, /los[et]|rpo|recover/i),
      suggestion:
        'A standby with synchronous replication for orders and money, backups for the rest.',
      ruleId: 'rpo-zero',
    },
  ];
}

const fashions: readonly (readonly [RegExp, string, (design: DesignSoFar) => boolean])[] = [
  [
    /kubernetes|k8s|service mesh|istio/i,
    'a cluster',
    (d) => d.proportion.developers < 8 && d.load.peakRps < 500,
  ],
  [/microservice/i, 'microservices', (d) => d.proportion.developers < 10],
  [
    /kafka|flink|spark|pulsar/i,
    'a streaming platform',
    (d) => d.load.eventsPerSecond < 100 && d.load.peakWriteRps < 100,
  ],
  [/blockchain|ethereum|hyperledger/i, 'a blockchain', () => true],
  [
    /cassandra|mongo|dynamo|hadoop/i,
    'a store for web scale',
    (d) => d.load.storageGbYear1 < 500 && d.load.peakRps < 500,
  ],
];

function findOverEngineering(design: DesignSoFar): Finding[] {
  const wanted = design.u.technologies.filter((technology) => technology.stance === 'wanted');
  const styles = design.u.facts
    .filter((fact) => fact.metric === 'preferred_style' && !fact.negated)
    .map((fact) => fact.label ?? '');
  const names = [...wanted.map((technology) => technology.name), ...styles];
  return fashions.flatMap(([pattern, what, applies], index) => {
    const name = names.find((text) => pattern.test(text));
    if (!name || !applies(design)) return [];
    return [
      {
        id: `finding-over-engineering-${index + 1}`,
        severity: 'warning' as const,
        kind: 'over_engineering' as const,
        message: `You asked for ${name}. For ${Number(design.load.peakRps.toPrecision(2))} requests a second at the peak and ${design.proportion.developers === 1 ? 'one developer' : `${design.proportion.developers} developers`}, ${what} costs more work than the whole system saves by it.`,
        componentIds: [],
        requirementIds: requirementsOf(design, pattern),
        suggestion: `Start with ${countUnits(design)} deployable ${countUnits(design) === 1 ? 'unit' : 'units'} as designed; take ${name} when one part has to grow or be released apart from the rest.`,
        ruleId: 'over-engineering',
      },
    ];
  });
}

/** What money, time, physics and proportion say against the design or the wishes. */
export function listDesignFindings(design: DesignSoFar): Finding[] {
  return [
    ...findBudget(design),
    ...findBuildBudget(design),
    ...findSchedule(design),
    ...findAvailability(design),
    ...findLatency(design),
    ...findRecovery(design),
    ...findOverEngineering(design),
  ].map((finding) => ({
    ...finding,
    message: finding.message.slice(0, 2000),
    suggestion: finding.suggestion?.slice(0, 2000),
  }));
}
