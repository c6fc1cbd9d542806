import type { Understanding } from '../model/understanding.ts';
import {
  getPeopleFigure,
  type PeopleFigure,
  peopleFigures,
} from '../knowledge/numbers/people-cost.ts';
import type { DesignSoFar, Spread } from './design-so-far.ts';

/** One piece of work with the figure it was read from. */
export interface EffortItem {
  name: string;
  figureId: string;
  kind: 'product' | 'client' | 'platform' | 'compliance';
  weeks: Spread;
  mvpShare: number;
  capabilityId?: string;
}

export interface EffortEstimate {
  items: EffortItem[];
  personMonths: Spread;
  mvpPersonMonths: Spread;
  basis: string;
}

const efforts = peopleFigures.filter((figure) => figure.group === 'effort');

/** Work of the heavy kind, taken only where the size or the rules call for it. */
const heavy = new Set([
  'effort-video-pipeline',
  'effort-video-calls-own',
  'effort-cms-own',
  'effort-pci-saq-d',
  'effort-data-warehouse',
  'effort-firmware',
  'effort-medical-software-file',
  'effort-llm-agent',
  'effort-embedded-bi',
  'effort-hl7v2',
  'effort-ehr-fhir',
  'effort-erp-integration',
  'effort-edi',
  'effort-banking-files',
  'effort-legacy-facade',
  'effort-usage-billing',
  'effort-stream-analytics',
  'effort-edge-gateway',
  'effort-search-engine',
  'effort-soc2-prep',
  'effort-ai-act-prep',
  'effort-cra-prep',
  'effort-hipaa-prep',
  'effort-gdpr-program',
  'effort-gdpr-tooling',
  'effort-digital-operational-resilience',
  'effort-scim',
  'effort-multi-tenancy',
  'effort-observability',
  'effort-backup-restore',
  'effort-admin-back-office',
]);

function findEffort(capabilityId: string): PeopleFigure | undefined {
  const matching = efforts.filter(
    (figure) =>
      figure.capabilityIds?.includes(capabilityId) &&
      figure.effortKind !== 'compliance' &&
      figure.effortKind !== 'platform',
  );
  const leading = matching.filter((figure) => figure.capabilityIds?.[0] === capabilityId);
  const light = (list: readonly PeopleFigure[]): PeopleFigure | undefined =>
    list.find((figure) => !heavy.has(figure.id));
  return light(leading) ?? light(matching) ?? leading[0] ?? matching[0];
}

/** A capability that the collection has no figure for is taken as an ordinary module. */
const ordinary: Spread = { low: 1.5, typical: 4, high: 9 };

function fromFigure(
  figure: PeopleFigure,
  kind: EffortItem['kind'],
  capabilityId?: string,
): EffortItem {
  return {
    name: figure.name,
    figureId: figure.id,
    kind,
    weeks: { low: figure.low, typical: figure.typical, high: figure.high },
    mvpShare: figure.mvpShare ?? 0.5,
    capabilityId,
  };
}

/** The leaner reading for what was not asked for in so many words. */
function lean(item: EffortItem): EffortItem {
  return {
    ...item,
    weeks: { low: item.weeks.low * 0.5, typical: item.weeks.low, high: item.weeks.typical },
  };
}

function listProduct(u: Understanding): EffortItem[] {
  const items = new Map<string, EffortItem>();
  for (const need of u.capabilities) {
    if (need.standing === 'refused' || need.standing === 'assumed') continue;
    // What was only guessed at is no work that anybody has ordered.
    if (need.standing !== 'said' && need.confidence < 0.6) continue;
    const figure = findEffort(need.id);
    const item: EffortItem = figure
      ? fromFigure(figure, figure.effortKind ?? 'product', need.id)
      : {
          name: need.id.replaceAll('-', ' '),
          figureId: 'ordinary-module',
          kind: 'product',
          weeks: ordinary,
          mvpShare: 0.6,
          capabilityId: need.id,
        };
    const key = figure?.id ?? need.id;
    if (!items.has(key) || need.standing === 'said')
      items.set(key, need.standing === 'said' ? item : lean(item));
  }
  return [...items.values()];
}

function listClients(design: DesignSoFar): EffortItem[] {
  const kinds = new Set(
    design.structure.components
      .filter((component) => component.type === 'ui')
      .map((component) => component.kind),
  );
  const shells: string[] = [];
  if (kinds.has('web_app') || kinds.has('static_site') || kinds.size === 0)
    shells.push('effort-web-shell');
  if (kinds.has('mobile_app')) shells.push('effort-mobile-shell-cross');
  if (kinds.has('desktop_app')) shells.push('effort-desktop-shell');
  return shells.map((id) => fromFigure(getPeopleFigure(id), 'client'));
}

/** Tiny and small systems take the small end of each piece of work: few screens, few rules, bought parts set up. */
const isSmall = ({ load, proportion }: DesignSoFar): boolean =>
  proportion.developers <= 3 ||
  ((load.tier === 'tiny' || load.tier === 'small') && proportion.developers <= 8);

function listPlatform(design: DesignSoFar): EffortItem[] {
  const ids = ['effort-ci-cd', 'effort-backup-restore', 'effort-security-baseline'];
  if (!isSmall(design)) ids.push('effort-iac', 'effort-observability', 'effort-test-automation');
  if (design.load.peakRps > 100) ids.push('effort-load-test');
  const items = ids.map((id) => fromFigure(getPeopleFigure(id), 'platform'));
  return isSmall(design) ? items.map(lean) : items;
}

const regimeEffort: readonly (readonly [RegExp, string])[] = [
  [/gdpr|dsgvo|ccpa|lgpd|privacy/i, 'effort-gdpr-program'],
  [/hipaa/i, 'effort-hipaa-prep'],
  [/pci/i, 'effort-pci-saq-a'],
  [/soc ?2/i, 'effort-soc2-prep'],
  [/27001/i, 'effort-iso27001-prep'],
  [/dora|nis ?2/i, 'effort-digital-operational-resilience'],
  [/mdr|62304|medical device/i, 'effort-medical-software-file'],
  [/ai act/i, 'effort-ai-act-prep'],
  [/cyber resilience/i, 'effort-cra-prep'],
];

function listCompliance(design: DesignSoFar): EffortItem[] {
  const applying = design.u.regimes.filter((regime) => regime.standing === 'applies');
  const ids = regimeEffort
    .filter(([pattern]) =>
      applying.some((regime) => pattern.test(regime.name) || pattern.test(regime.id)),
    )
    .map(([, id]) => id);
  const items = ids.map((id) => fromFigure(getPeopleFigure(id), 'compliance'));
  return isSmall(design) ? items.map(lean) : items;
}

function pickTeamBand(developers: number): string {
  if (developers <= 3) return 'team-size-1-3';
  if (developers <= 6) return 'team-size-4-6';
  if (developers <= 9) return 'team-size-7-9';
  if (developers <= 15) return 'team-size-10-15';
  return developers <= 30 ? 'team-size-16-30' : 'team-size-31-100';
}

function pickUnitBand(units: number): string {
  if (units <= 1) return 'deployable-units-1-1';
  if (units <= 3) return 'deployable-units-2-3';
  return units <= 8
    ? 'deployable-units-4-8'
    : units <= 20
      ? 'deployable-units-9-20'
      : 'deployable-units-21-60';
}

/** Own units that ship apart. */
export function countUnits(design: Pick<DesignSoFar, 'structure'>): number {
  return new Set(
    design.structure.components
      .filter((component) => component.type === 'service')
      .map((component) => component.deploymentUnit ?? component.id),
  ).size;
}

function listMultipliers(design: DesignSoFar): PeopleFigure[] {
  const ids = [pickTeamBand(design.proportion.developers), pickUnitBand(countUnits(design))];
  if (design.structure.components.some((component) => component.kind === 'legacy_system'))
    ids.push('legacy-integration');
  const words = design.u.messages.join(' ').toLowerCase();
  if (/volunteer/.test(words)) ids.push('part-time-team');
  else if (/part.?time|student developers|nephew|in (their|our|my) spare time|evenings/.test(words))
    ids.push('part-time-team');
  return ids.map(getPeopleFigure);
}

function sum(items: readonly EffortItem[], factor: (item: EffortItem) => number): Spread {
  const of = (end: keyof Spread): number =>
    items.reduce((total, item) => total + item.weeks[end] * factor(item), 0);
  return { low: of('low'), typical: of('typical'), high: of('high') };
}

function withRoles(
  items: readonly EffortItem[],
  developers: number,
  factor: (item: EffortItem) => number,
): Spread {
  const column: keyof Spread = developers <= 3 ? 'low' : 'typical';
  const allocations = peopleFigures.filter((figure) => figure.group === 'allocation');
  const all = allocations.reduce((total, figure) => total + figure[column], 0) / 100;
  const leadership = getPeopleFigure('allocation-leadership')[column] / 100;
  const share = (item: EffortItem): number =>
    item.kind === 'compliance' ? 1 : item.kind === 'platform' ? 1 + leadership : 1 + all;
  return sum(items, (item) => factor(item) * share(item));
}

/** Bounds of what may be promised at this stage: half to double the middle. */
const cone = { low: 0.55, high: 1.8 };

function toMonths(weeks: Spread, multiplier: number): Spread {
  const perMonth = getPeopleFigure('productive-weeks-per-month').typical;
  const typical = (weeks.typical * multiplier) / perMonth;
  return {
    low: Math.max((weeks.low * multiplier) / perMonth, typical * cone.low),
    typical,
    high: Math.min((weeks.high * multiplier) / perMonth, typical * cone.high),
  };
}

/** Person-months to build it, from the effort of its capabilities; a first usable version apart. */
export function estimateEffort(design: DesignSoFar): EffortEstimate {
  const product = listProduct(design.u);
  const isTiny =
    design.load.tier === 'tiny' ||
    (design.load.tier === 'small' && design.proportion.developers <= 3);
  const clients = listClients(design);
  const items = [
    ...(isTiny ? product.map(lean) : product),
    ...(isTiny ? clients.map(lean) : clients),
    ...listPlatform(design),
    ...listCompliance(design),
  ];
  const { developers } = design.proportion;
  const multipliers = listMultipliers(design);
  const cap = getPeopleFigure('multiplier-cap').typical;
  const multiplier = Math.min(
    cap,
    multipliers.reduce((product, figure) => product * figure.typical, 1),
  );
  const largest = [...items].sort((a, b) => b.weeks.typical - a.weeks.typical).slice(0, 4);
  return {
    items,
    personMonths: toMonths(
      withRoles(items, developers, () => 1),
      multiplier,
    ),
    mvpPersonMonths: toMonths(
      withRoles(items, developers, (item) => item.mvpShare),
      multiplier,
    ),
    basis: `${items.length} pieces of work from the effort collection of 2026, the largest ${largest.map((item) => `${item.name} (${item.weeks.low} to ${item.weeks.high} weeks)`).join(', ')}; times ${Number(multiplier.toFixed(2))} for ${
      multipliers
        .filter((figure) => figure.typical !== 1)
        .map((figure) => figure.name)
        .join(', ') || 'nothing unusual'
    }; 3.8 working weeks a month.`,
  };
}
