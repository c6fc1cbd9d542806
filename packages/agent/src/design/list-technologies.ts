import type { TechnologyChoice } from '@aa/domain';
import { findTechnology, type Technology, technologies } from '../knowledge/design/technologies.ts';
import { slotPicks } from '../knowledge/design/technology-picks.ts';
import type { DesignComponent } from '../model/design.ts';
import { type DesignContext, isRefused } from './design-context.ts';
import { clip } from './word-duty.ts';

const byName = new Map(
  technologies.map((technology) => [technology.name.toLowerCase(), technology]),
);

/** The knowledge's entry for a technology as it is named in a component. */
function lookUp(name: string, component: DesignComponent): Technology | undefined {
  const exact = byName.get(name.toLowerCase());
  if (exact) return exact;
  const priced =
    component.technologyId === undefined ? undefined : findTechnology(component.technologyId);
  if (priced && component.technologies[0] === name) return priced;
  const lower = name.toLowerCase();
  return technologies.find(
    (technology) => technology.name.length > 4 && lower.includes(technology.name.toLowerCase()),
  );
}

const categories: [RegExp, TechnologyChoice['category']][] = [
  [/language$|^language/, 'language'],
  [/frontend|mobile|desktop|build tool/, 'frontend'],
  [/framework|API style/i, 'framework'],
  [/cache/, 'cache'],
  [/broker|stream|queue|realtime/i, 'messaging'],
  [
    /analytical|warehouse|lake|BI\b|query|data (integration|processing|transformation)/i,
    'analytics',
  ],
  [/database|store|storage|search|vector/i, 'database'],
  [/observability/, 'observability'],
  [/identity|secret|authorization|security|firewall|sandbox/i, 'security'],
  [/machine learning|LLM/i, 'ml'],
  [/protocol/, 'protocol'],
  [/payment|notification|map|commerce|CMS/i, 'saas'],
];

const kindCategories: Partial<Record<DesignComponent['kind'], TechnologyChoice['category']>> = {
  api: 'framework',
  worker: 'framework',
  web_app: 'frontend',
  mobile_app: 'frontend',
  static_site: 'frontend',
  cache: 'cache',
  message_queue: 'messaging',
  event_stream: 'messaging',
  realtime_gateway: 'messaging',
  stream_processor: 'analytics',
  data_warehouse: 'analytics',
  bi_dashboard: 'analytics',
  monitoring: 'observability',
  identity_provider: 'security',
  secrets: 'security',
  waf: 'security',
  audit_store: 'security',
  ml_serving: 'ml',
  ml_training: 'ml',
  llm_provider: 'ml',
};

function categoryOf(
  known: Technology | undefined,
  component: DesignComponent,
): TechnologyChoice['category'] {
  if (known) {
    const found = categories.find(([match]) => match.test(known.category));
    return found?.[1] ?? 'infrastructure';
  }
  if (component.type === 'database') return 'database';
  return (
    kindCategories[component.kind] ?? (component.type === 'external' ? 'saas' : 'infrastructure')
  );
}

/** Why another one was not taken, from its own weakness against this system. */
function whyNot(
  other: Technology,
  chosen: string,
  component: DesignComponent,
  ctx: DesignContext,
): string {
  if (isRefused(ctx.u, other.name)) return `${other.name} was refused.`;
  const heavy = other.selfRunOperationsLoad >= 4 && ctx.proportion.operations !== 'team';
  const who =
    ctx.proportion.developers === 1 ? 'one developer' : `${ctx.proportion.developers} developers`;
  if (heavy)
    return clip(
      `Running ${other.name} takes a specialist that ${who} cannot spare; ${chosen} carries the ${component.name.toLowerCase()} without one.`,
      400,
    );
  const against = other.badWhen[0] ?? other.weaknesses[0] ?? 'it brings nothing more here';
  return clip(
    `Weak for the ${component.name.toLowerCase()}: ${against}; ${chosen} fits ${who} and ${ctx.load.tier} scale better.`,
    400,
  );
}

function rationaleOf(
  name: string,
  known: Technology | undefined,
  component: DesignComponent,
  ctx: DesignContext,
): string {
  const stance = ctx.u.technologies.find(
    (technology) =>
      technology.stance !== 'refused' && name.toLowerCase().includes(technology.name.toLowerCase()),
  );
  if (stance?.stance === 'existing')
    return clip(
      `${name} is already in use here: nothing new to learn, buy or watch for the ${component.name.toLowerCase()}.`,
      400,
    );
  if (stance?.stance === 'skill')
    return clip(
      `The team knows ${name}; the ${component.name.toLowerCase()} can be built without a learning phase.`,
      400,
    );
  if (stance?.stance === 'wanted')
    return clip(
      `${name} was asked for, and nothing in the requirements speaks against it for the ${component.name.toLowerCase()}.`,
      400,
    );
  const strength = known?.strengths[0] ?? component.businessValue;
  const managed =
    component.type === 'external'
      ? 'run by its vendor, which spares operations'
      : `within what ${ctx.proportion.developers} developers can run`;
  return clip(`For the ${component.name.toLowerCase()}: ${strength}; ${managed}.`, 400);
}

/** Each technology once, with what it is for here and why its neighbours were not taken. */
export function listTechnologies(
  components: readonly DesignComponent[],
  ctx: DesignContext,
): TechnologyChoice[] {
  const choices = new Map<string, TechnologyChoice>();
  const used = new Set(
    components.flatMap((component) => component.technologies.map((name) => name.toLowerCase())),
  );
  for (const component of components)
    for (const name of component.technologies) {
      if (/ interface$|firmware$/.test(name)) continue;
      const id = `t-${name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')}`.slice(0, 64);
      const known = choices.get(id);
      if (known) {
        if (!known.componentIds.includes(component.id)) known.componentIds.push(component.id);
        continue;
      }
      choices.set(id, createChoice(id, name, component, { ctx, used }));
    }
  return [...choices.values()];
}

function createChoice(
  id: string,
  name: string,
  component: DesignComponent,
  around: { ctx: DesignContext; used: ReadonlySet<string> },
): TechnologyChoice {
  const { ctx, used } = around;
  const known = lookUp(name, component);
  const others = (known?.alternatives ?? [])
    .flatMap((other) => findTechnology(other) ?? [])
    .filter((other) => !used.has(other.name.toLowerCase()) && other.id !== known?.id)
    .slice(0, 3);
  return {
    id,
    name,
    category: categoryOf(known, component),
    purpose: clip(known?.whatFor ?? component.description, 400),
    rationale: rationaleOf(name, known, component, ctx),
    componentIds: [component.id],
    alternatives:
      others.length > 0
        ? others.map((other) => ({
            name: clip(other.name, 80),
            whyNot: whyNot(other, name, component, ctx),
          }))
        : otherPicks(name, component, ctx),
    ...(known
      ? {
          licence: clip(known.licence, 200),
          maturity: known.maturity,
          learningEffortWeeks: known.learningEffortWeeks,
        }
      : {}),
  };
}

const placeWords: Readonly<Record<string, string>> = {
  aws: 'Amazon’s cloud',
  azure: 'Microsoft’s cloud',
  gcp: 'Google’s cloud',
  platform: 'a small vendor',
  self: 'servers of one’s own',
};

/** What the same slot would be made with elsewhere, where the knowledge has no neighbours for a technology. */
function otherPicks(
  name: string,
  component: DesignComponent,
  ctx: DesignContext,
): TechnologyChoice['alternatives'] {
  const picks = slotPicks[component.id];
  if (!picks) return [];
  return Object.entries(picks)
    .filter(([place, pick]) => place !== ctx.place && pick.name !== name)
    .slice(0, 2)
    .map(([place, pick]) => ({
      name: pick.name,
      whyNot: clip(
        isRefused(ctx.u, pick.name)
          ? `${pick.name} was refused.`
          : `${pick.name} belongs to ${placeWords[place] ?? place}; the rest of this system runs ${ctx.place === 'self' ? 'on own servers' : 'elsewhere'}, and one more vendor or machine buys nothing for the ${component.name.toLowerCase()}.`,
        400,
      ),
    }));
}
