import type { Requirement } from '@aa/domain';
import type { Place } from '../knowledge/design/technology-picks.ts';
import type { Choices, Load, Proportion, ScaleTier } from '../model/design.ts';
import { scaleTiers } from '../model/design.ts';
import type { CapabilityNeed, Understanding } from '../model/understanding.ts';

/** What every stage of the synthesis reads: the inputs, and what follows from them at once. */
export interface DesignContext {
  u: Understanding;
  load: Load;
  proportion: Proportion;
  choices: Choices;
  /** All that the person said, lower case. */
  said: string;
  needs: readonly CapabilityNeed[];
  needIds: ReadonlySet<string>;
  regimeIds: ReadonlySet<string>;
  sensitivities: ReadonlySet<string>;
  regulated: boolean;
  place: Place;
  requirementIds: ReadonlySet<string>;
}

const standingOrder = { said: 0, implied: 1, assumed: 2, refused: 3 } as const;

/** Capabilities that a choice brings along, whoever spoke of them. */
const neededByChoice: readonly (readonly [
  decisionId: string,
  optionId: string,
  capabilityId: string,
])[] = [
  ['spike-handling', 'waiting-room-and-admission', 'virtual-waiting-room'],
  ['realtime-transport', 'websocket', 'realtime-updates'],
  ['realtime-transport', 'server-sent-events', 'realtime-updates'],
  ['offline-strategy', 'queue-of-operations', 'offline-work'],
  ['offline-strategy', 'local-first-with-merge', 'offline-work'],
];

function needsByChoice(choices: Choices): CapabilityNeed[] {
  return neededByChoice
    .filter(([decisionId, optionId]) => choices.optionOf(decisionId) === optionId)
    .map(([decisionId, , id]) => ({
      id,
      standing: 'implied' as const,
      confidence: 0.8,
      evidence: [
        { rule: `The decision on ${decisionId.replaceAll('-', ' ')} asks for it`, confidence: 0.8 },
      ],
      requirementIds: [],
    }));
}

/** Needs that count, strongest first; a capability that is both said and refused stays refused. */
function listNeeds(u: Understanding, choices: Choices): CapabilityNeed[] {
  const refused = new Set(
    u.capabilities.filter((need) => need.standing === 'refused').map((need) => need.id),
  );
  const seen = new Set<string>();
  return [...u.capabilities, ...needsByChoice(choices)]
    .filter((need) => !refused.has(need.id))
    .toSorted(
      (a, b) =>
        standingOrder[a.standing] - standingOrder[b.standing] || a.id.localeCompare(b.id, 'en'),
    )
    .filter((need) => {
      if (seen.has(need.id)) return false;
      seen.add(need.id);
      return true;
    });
}

/** Whose machines: the cloud that was said, a small platform where nobody runs servers, else the team's own. */
export function choosePlace(u: Understanding, load: Load, proportion: Proportion): Place {
  if (['on_premises', 'local', 'edge'].includes(proportion.hosting)) return 'self';
  const named = [
    proportion.cloudProvider ?? '',
    ...u.technologies
      .filter((technology) => technology.stance === 'existing' || technology.stance === 'wanted')
      .map((technology) => technology.name),
  ]
    .join(' ')
    .toLowerCase();
  if (/\baws\b|amazon/.test(named)) return 'aws';
  if (/azure|microsoft cloud/.test(named)) return 'azure';
  if (/\bgcp\b|google cloud|firebase/.test(named)) return 'gcp';
  if (/hetzner|own server|bare metal|vps|synology|raspberry/.test(named)) return 'self';
  const big = load.tier === 'medium' || load.tier === 'large' || load.tier === 'huge';
  return big || proportion.operations === 'team' ? 'aws' : 'platform';
}

/** Gathers what the stages share. */
export function createDesignContext(
  u: Understanding,
  load: Load,
  proportion: Proportion,
  choices: Choices,
): DesignContext {
  const needs = listNeeds(u, choices);
  const sensitivities = new Set<string>(
    u.dataKinds.filter((kind) => kind.standing !== 'refused').map((kind) => kind.sensitivity),
  );
  const regimeIds = new Set(
    u.regimes.filter((regime) => regime.standing === 'applies').map((regime) => regime.id),
  );
  return {
    u,
    load,
    proportion,
    choices,
    said: u.messages.join('\n').toLowerCase(),
    needs,
    needIds: new Set(needs.map((need) => need.id)),
    regimeIds,
    sensitivities,
    regulated: regimeIds.size > 0 || sensitivities.has('health') || sensitivities.has('payment'),
    place: choosePlace(u, load, proportion),
    requirementIds: new Set(u.requirements.map((requirement) => requirement.id)),
  };
}

/** True from the given size on. */
export function isAtLeast(ctx: DesignContext, tier: ScaleTier): boolean {
  return scaleTiers.indexOf(ctx.load.tier) >= scaleTiers.indexOf(tier);
}

/** Whether the person refused a technology, by name. */
export function isRefused(u: Understanding, name: string): boolean {
  const wanted = name.toLowerCase();
  return u.technologies.some((technology) => {
    if (technology.stance !== 'refused') return false;
    const refused = technology.name.toLowerCase();
    return wanted.includes(refused) || refused.includes(wanted);
  });
}

/** The requirements of given ids, in their order. */
export function requirementsOf(ctx: DesignContext, ids: Iterable<string>): Requirement[] {
  const wanted = new Set(ids);
  return ctx.u.requirements.filter((requirement) => wanted.has(requirement.id));
}
