import { type Control, type ControlKind, controlKinds, type Requirement } from '@aa/domain';
import { shortNames } from '../knowledge/design/areas.ts';
import { findCapabilityDesign } from '../knowledge/design/capability-designs.ts';
import { getControlKind } from '../knowledge/design/control-kinds.ts';
import type { Structure } from '../model/design.ts';
import { carriersByFlow } from './carry-controls.ts';
import { describeControl } from './describe-control.ts';
import { type DesignContext, isAtLeast } from './design-context.ts';
import { carriersOf, type Draft, Gathering, type Site } from './gather-controls.ts';
import { holdsAny } from './holds-condition.ts';
import { addPossibleRegimes, addRegimes } from './regime-controls.ts';
import { mergeControls } from './merge-controls.ts';
import { clip } from './word-duty.ts';

/** What the capabilities themselves must not forget. */
function addCapabilities({ ctx, components, requirements, gathering }: Site): void {
  for (const need of ctx.needs) {
    const capability = findCapabilityDesign(need.id);
    if (!capability || need.standing === 'assumed') continue;
    const home = components.find(
      (component) => component.id.startsWith('mod-') && component.capabilityIds.includes(need.id),
    );
    const linked = need.requirementIds.filter((id) =>
      requirements.some((requirement) => requirement.id === id),
    );
    const placed = linked.filter((id) => home?.requirementIds.includes(id));
    const own = placed.length > 0 ? placed : linked;
    const requirementIds = own.length > 0 ? own : (home?.requirementIds.slice(0, 2) ?? []);
    for (const control of capability.controls) {
      if (!holdsAny(control.test, ctx) || requirementIds.length === 0) continue;
      const parts = carriersOf(control.kind, components, [need.id]);
      gathering.add({
        id: `ctl-${need.id}-${control.kind}`.slice(0, 64),
        kind: control.kind,
        name: getControlKind(control.kind).name,
        label: shortNames[need.id] ?? capability.name,
        description: clip(
          control.kind === 'backup'
            ? `${control.what}, within the continuous, restored backup of its store`
            : control.what.length >= 20
              ? control.what
              : `${control.what} in ${capability.name.toLowerCase()}`,
          600,
        ),
        componentIds: [...new Set([...(home ? [home.id] : []), ...parts])].slice(0, 5),
        requirementIds,
      });
    }
  }
}

/** Capabilities through which money comes in. */
const takesMoney = [
  'checkout',
  'subscriptions',
  'donations',
  'point-of-sale',
  'booking',
  'membership',
  'table-ordering',
  'parking',
];

/** Kinds that no system of the kind goes without. */
function baselineKinds({ ctx, components, connections }: Site): ControlKind[] {
  const kinds: ControlKind[] = [
    'backup',
    'monitoring',
    'encryption_in_transit',
    'secrets_management',
    'rollback',
    'authentication',
  ];
  const terrain = { components, connections };
  const needs = (kind: ControlKind): boolean => carriersByFlow(kind, terrain).length > 0;
  if (
    ctx.needIds.has('user-accounts') ||
    ctx.needIds.has('roles-permissions') ||
    ctx.needIds.has('single-sign-on')
  )
    kinds.push('authorization');
  if (needs('encryption_at_rest')) kinds.push('encryption_at_rest');
  if (needs('audit_log')) kinds.push('audit_log');
  if (needs('network_isolation')) kinds.push('network_isolation');
  for (const kind of [
    'rate_limiting',
    'graceful_degradation',
    'idempotency',
    'input_validation',
    'accessibility',
    'retention',
    'other',
  ] as const)
    if (needs(kind)) kinds.push(kind);
  if (ctx.proportion.availabilityPercent >= 99.9) kinds.push('high_availability');
  if (ctx.proportion.rtoMinutes <= 240) kinds.push('disaster_recovery');
  if (ctx.regimeIds.has('hipaa')) kinds.push('baa');
  if (takesMoney.some((id) => ctx.needIds.has(id)) && /pay|card|money|price/.test(ctx.said))
    kinds.push('tokenization');
  return kinds;
}

const baselineCategories: Partial<Record<ControlKind, Requirement['category'][]>> = {
  backup: ['operations', 'data', 'availability'],
  disaster_recovery: ['operations', 'availability'],
  high_availability: ['availability'],
  monitoring: ['operations', 'availability'],
  encryption_in_transit: ['security', 'privacy'],
  encryption_at_rest: ['security', 'privacy'],
  secrets_management: ['security'],
  authentication: ['security'],
  authorization: ['security', 'privacy'],
  rollback: ['operations', 'maintainability'],
  tokenization: ['security'],
  baa: ['regulatory'],
  rate_limiting: ['security', 'scalability'],
  graceful_degradation: ['availability'],
  idempotency: ['availability', 'data', 'operations'],
  input_validation: ['security'],
  accessibility: ['usability'],
  retention: ['privacy', 'regulatory'],
  audit_log: ['regulatory', 'security'],
  other: ['privacy', 'regulatory'],
  network_isolation: ['security', 'regulatory'],
};

/** Parts that carry a control: those that flows demand, and those that it is made of. */
function carriersIn({ components, connections }: Site, kind: ControlKind): string[] {
  const byFlow = carriersByFlow(kind, { components, connections });
  return byFlow.length > 0 ? byFlow : carriersOf(kind, components);
}

function addKind(site: Site, kind: ControlKind, requirementIds: readonly string[]): void {
  const { ctx, components, gathering } = site;
  const info = getControlKind(kind);
  gathering.add({
    id: kind === 'other' ? 'ctl-processors' : `ctl-${kind}`,
    kind,
    name: info.name,
    description: clip(describeControl(kind, ctx, components), 900),
    componentIds: carriersIn(site, kind),
    requirementIds,
  });
}

/** The control that stands for a kind in the whole design, where there is one. */
function findGeneral({ gathering }: Site, kind: ControlKind): Draft | undefined {
  return kind === 'other'
    ? gathering.drafts.get('ctl-processors')
    : (gathering.drafts.get(`ctl-law-${kind}`) ?? gathering.drafts.get(`ctl-${kind}`));
}

function addBaseline(site: Site): void {
  for (const kind of baselineKinds(site)) {
    const categories = baselineCategories[kind] ?? [];
    const asked = site.requirements.filter(
      (requirement) =>
        requirement.kind !== 'functional' &&
        (categories.includes(requirement.category) ||
          getControlKind(kind).asks.test(requirement.statement)),
    );
    const general =
      site.requirements.find((requirement) => requirement.category === 'security') ??
      site.requirements[0];
    const ids = (asked.length > 0 ? asked : general ? [general] : [])
      .slice(0, 5)
      .map((requirement) => requirement.id);
    const known = findGeneral(site, kind);
    if (!known) {
      addKind(site, kind, ids);
      continue;
    }
    for (const id of ids) known.requirementIds.add(id);
    known.componentIds = [...new Set([...known.componentIds, ...carriersIn(site, kind)])].slice(
      0,
      40,
    );
    known.description = clip(
      `${describeControl(kind, site.ctx, site.components)}. ${known.description}`,
      1200,
    );
  }
}

/** Kinds that words of a requirement alone can ask for, without a regulation or a capability behind them. */
const askedByWords: readonly ControlKind[] = controlKinds.filter(
  (kind) => !['other', 'baa', 'secrets_management', 'input_validation'].includes(kind),
);
/** Words of these are too common in functions: only qualities and rules count. */
const onlyQualities = new Set<ControlKind>([
  'network_isolation',
  'high_availability',
  'disaster_recovery',
  'backup',
  'monitoring',
  'retention',
  'graceful_degradation',
  'encryption_at_rest',
  'encryption_in_transit',
  'data_residency',
  'rate_limiting',
  'device_identity',
  'authorization',
  'safety',
  'data_deletion',
  'human_review',
]);

/** Each requirement that asks for a kind of control is named by one of that kind, made if there is none. */
function answerRequirements(site: Site): void {
  for (const requirement of site.requirements)
    for (const kind of askedByWords) {
      if (!getControlKind(kind).asks.test(requirement.statement)) continue;
      const known = site.gathering.ofKind(kind);
      const fitting =
        known.find((draft) => draft.requirementIds.has(requirement.id)) ??
        known.find((draft) => draft.id === `ctl-law-${kind}` || draft.id === `ctl-${kind}`) ??
        known[0];
      if (fitting) {
        if (fitting.requirementIds.size < 12) fitting.requirementIds.add(requirement.id);
        continue;
      }
      if (requirement.kind === 'functional' && onlyQualities.has(kind)) continue;
      if (isCarried(site, kind)) addKind(site, kind, [requirement.id]);
    }
}

/** True where the design has a part that this kind of control is made of. */
function isCarried({ components }: Site, kind: ControlKind): boolean {
  const info = getControlKind(kind);
  return components.some(
    (component) =>
      info.kinds.includes(component.kind) ||
      component.capabilityIds.some((id) => info.capabilityIds.includes(id)),
  );
}

/** Controls for each duty of law, capability and requirement, none of them on everything. */
export function buildControls(
  ctx: DesignContext,
  parts: Pick<Structure, 'components' | 'connections' | 'requirements'>,
): Control[] {
  const site: Site = { ctx, ...parts, gathering: new Gathering() };
  addRegimes(site);
  addCapabilities(site);
  addBaseline(site);
  answerRequirements(site);
  addPossibleRegimes(site);
  const drafts = [...site.gathering.drafts.values()].filter(
    (draft) => draft.requirementIds.size > 0 && draft.componentIds.length > 0,
  );
  return mergeControls(drafts, parts.requirements, !isAtLeast(ctx, 'medium')).map((draft) => ({
    id: draft.id,
    kind: draft.kind,
    name: draft.name,
    description: draft.description,
    componentIds: draft.componentIds,
    requirementIds: [...draft.requirementIds],
    ...(draft.standards.length > 0 ? { standard: clip(draft.standards.join('; '), 200) } : {}),
  }));
}
