import type { QualityScenario, Requirement } from '@aa/domain';
import { findCapabilityDesign } from '../knowledge/design/capability-designs.ts';
import type { DesignComponent } from '../model/design.ts';
import type { DesignContext } from './design-context.ts';
import { clip } from './word-duty.ts';

type Category = NonNullable<Requirement['category']>;

interface Frame {
  source: string;
  stimulus: (ctx: DesignContext) => string;
  environment: (ctx: DesignContext) => string;
  response: (ctx: DesignContext) => string;
  kinds: DesignComponent['kind'][];
}

const peak = (ctx: DesignContext): string =>
  `${Number(ctx.load.peakRps.toPrecision(2))} requests per second`;

const frames: Partial<Record<Category, Frame>> = {
  availability: {
    source: 'A copy of the application or its machine',
    stimulus: () => 'stops answering in the middle of the day',
    environment: (ctx) => `Normal operation at up to ${peak(ctx)}`,
    response: (ctx) =>
      ctx.proportion.availabilityPercent >= 99.9
        ? 'The other copy takes over, nothing confirmed is lost, the team is told'
        : 'The platform starts a new copy, nothing confirmed is lost, the team is told',
    kinds: ['api', 'load_balancer', 'relational_db'],
  },
  performance: {
    source: 'People at the busiest hour',
    stimulus: (ctx) => `send ${peak(ctx)}`,
    environment: () => 'Peak load, all parts healthy',
    response: () =>
      'Answers stay within the agreed time; work that nobody waits for is put off first',
    kinds: ['api', 'cache', 'cdn', 'relational_db'],
  },
  scalability: {
    source: 'Growth',
    stimulus: (ctx) => `brings twice of today’s ${peak(ctx)}`,
    environment: () => 'Within a week, without a code change',
    response: () => 'Copies are added; the database takes the next size',
    kinds: ['api', 'load_balancer', 'cache', 'relational_db'],
  },
  security: {
    source: 'A stranger on the internet',
    stimulus: () => 'tries stolen passwords and addresses of other people’s records',
    environment: () => 'Normal operation',
    response: () => 'Is slowed down, refused and written down; nothing of others is shown',
    kinds: ['identity_provider', 'api', 'waf'],
  },
  privacy: {
    source: 'A person',
    stimulus: () => 'asks what is known of them and wants it deleted',
    environment: () => 'Normal operation',
    response: () =>
      'All stores are searched by one id, a copy is given, the rest is erased and proved',
    kinds: ['api', 'relational_db', 'object_storage'],
  },
  operations: {
    source: 'A person of the team',
    stimulus: () => 'deletes records of everybody with a wrong script',
    environment: () => 'Working hours',
    response: (ctx) =>
      `State of at most ${ctx.proportion.rpoMinutes} minutes earlier is back within ${ctx.proportion.rtoMinutes} minutes, tried each quarter`,
    kinds: ['relational_db', 'object_storage', 'monitoring'],
  },
  regulatory: {
    source: 'An auditor',
    stimulus: () => 'asks who saw and changed the records of one person in the last year',
    environment: () => 'Audit on short notice',
    response: () => 'The trail answers it from one place, complete and unalterable',
    kinds: ['audit_store', 'api', 'relational_db'],
  },
};

function measureOf(requirement: Requirement, ctx: DesignContext): string {
  const { measure } = requirement;
  if (measure) return `${measure.metric} ${measure.operator} ${measure.value} ${measure.unit}`;
  switch (requirement.category) {
    case 'availability':
      return `${ctx.proportion.availabilityPercent} % over a month, seen from outside`;
    case 'performance':
      return '95 of 100 answers within 500 ms';
    case 'scalability':
      return 'doubled load with the same answer times, cost up by no more than the load';
    case 'security':
      return '0 records of others shown; alarm within 5 minutes';
    case 'privacy':
      return 'complete within 30 days';
    default:
      return `data loss at most ${ctx.proportion.rpoMinutes} minutes, back within ${ctx.proportion.rtoMinutes} minutes`;
  }
}

/** One scenario for each quality that was asked for, at most two of a category. */
export function listQualityScenarios(
  requirements: readonly Requirement[],
  components: readonly DesignComponent[],
  ctx: DesignContext,
): QualityScenario[] {
  const counts = new Map<Category, number>();
  const scenarios: QualityScenario[] = [];
  for (const requirement of requirements) {
    const category = requirement.category;
    if (requirement.kind === 'functional' || category === undefined) continue;
    const frame = frames[category];
    const count = counts.get(category) ?? 0;
    if (!frame || count >= 2) continue;
    counts.set(category, count + 1);
    const touched = components
      .filter((component) => frame.kinds.includes(component.kind))
      .slice(0, 5);
    scenarios.push({
      id: `qs-${requirement.id}`.slice(0, 64),
      requirementId: requirement.id,
      source: frame.source,
      stimulus: frame.stimulus(ctx),
      environment: frame.environment(ctx),
      componentIds: (touched.length > 0 ? touched : components.slice(0, 1)).map(
        (component) => component.id,
      ),
      response: frame.response(ctx),
      responseMeasure: clip(measureOf(requirement, ctx), 400),
    });
  }
  return [...scenarios, ...capabilityScenarios(requirements, components, ctx)].slice(0, 40);
}

/** Scenarios of the capabilities that were asked for: "stimulus → measure" as the knowledge words them. */
function capabilityScenarios(
  requirements: readonly Requirement[],
  components: readonly DesignComponent[],
  ctx: DesignContext,
): QualityScenario[] {
  return ctx.needs
    .filter((need) => need.standing === 'said')
    .flatMap((need) => {
      const home = components.find(
        (component) => component.id.startsWith('mod-') && component.capabilityIds.includes(need.id),
      );
      const quality = scenarioOf(need.id);
      const requirementId =
        need.requirementIds.find((id) =>
          requirements.some((requirement) => requirement.id === id),
        ) ?? home?.requirementIds[0];
      if (!home || !quality || requirementId === undefined) return [];
      return [
        {
          id: `qs-${need.id}`,
          requirementId,
          source: `Use of ${home.name.toLowerCase()}`,
          stimulus: quality.stimulus,
          environment: 'Normal operation',
          componentIds: [home.id],
          response: 'The module keeps its promise',
          responseMeasure: quality.measure,
        },
      ];
    })
    .slice(0, 12);
}

function scenarioOf(capabilityId: string): { stimulus: string; measure: string } | undefined {
  const scenario = findCapabilityDesign(capabilityId)?.qualities[0]?.scenario;
  const [stimulus, measure] = scenario?.split(/\s*→\s*/) ?? [];
  return stimulus && measure
    ? { stimulus: clip(stimulus, 400), measure: clip(measure, 400) }
    : undefined;
}
