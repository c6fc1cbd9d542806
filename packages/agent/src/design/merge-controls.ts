import type { ControlKind, Requirement } from '@aa/domain';
import { getControlKind } from '../knowledge/design/control-kinds.ts';
import type { Draft } from './gather-controls.ts';
import { clip } from './word-duty.ts';

const mostComponents = 16;
const mostRequirements = 8;
const mostParticulars = 4;
const mostForSmall = 20;

/** Kinds that a small house cannot man: without a wish or a rule of law they are left out there. */
const forManyHands = new Set<ControlKind>(['segregation_of_duties', 'human_review']);

/** What is one control to a reader: its kind, and for the rest what it is about. */
function keyOf(draft: Draft): string {
  if (draft.kind !== 'other' || draft.label) return draft.kind;
  if (draft.id.startsWith('ctl-maybe-')) return 'maybe';
  return draft.id;
}

const weight = (draft: Draft): number =>
  draft.id.startsWith('ctl-law-') ? 0 : draft.label === undefined ? 1 : 2;

/** Requirements that ask for this kind by their words or by law come first; of the rest only a few. */
function orderRequirements(
  drafts: readonly Draft[],
  kind: ControlKind,
  requirements: readonly Requirement[],
): Set<string> {
  const { asks } = getControlKind(kind);
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const all = [...new Set(drafts.flatMap((draft) => [...draft.requirementIds]))];
  const isAsked = (id: string): boolean => {
    const requirement = byId.get(id);
    return requirement?.kind === 'compliance' || asks.test(requirement?.statement ?? '');
  };
  const asked = all.filter(isAsked);
  const others = all.filter((id) => !asked.includes(id));
  return new Set([...asked, ...others].slice(0, Math.max(mostRequirements, asked.length)));
}

function mergeTexts(base: Draft, parts: readonly Draft[]): string {
  const particulars = parts
    .filter((draft) => draft !== base && draft.label)
    .slice(0, mostParticulars)
    .map((draft) => `${draft.label}: ${draft.description}`);
  const first = base.label ? `${base.label}: ${base.description}` : base.description;
  return clip(
    [first, ...particulars]
      .map((text) => text.replace(/\.+$/, ''))
      .join('. ')
      .replaceAll('..', '.'),
    1200,
  );
}

function mergeMaybe(base: Draft, drafts: readonly Draft[]): Draft {
  const names = drafts.flatMap((draft) => draft.standards);
  return {
    ...base,
    id: 'ctl-maybe',
    name: clip(`Find out whether ${names.join(', ')} apply`, 80),
    description: clip(drafts.map((draft) => draft.description).join(' '), 1200),
    componentIds: [...new Set(drafts.flatMap((draft) => draft.componentIds))].slice(0, 6),
    requirementIds: new Set(drafts.flatMap((draft) => [...draft.requirementIds])),
    standards: [...new Set(names)],
  };
}

/** One control of each kind, with the parts it covers and what each field of work adds to it. */
export function mergeControls(
  drafts: readonly Draft[],
  requirements: readonly Requirement[],
  isSmall: boolean,
): Draft[] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  const merged = [...groups.entries()].flatMap(([key, group]) => {
    const parts = group.toSorted((a, b) => weight(a) - weight(b));
    const [base] = parts;
    if (!base) return [];
    if (isSmall && forManyHands.has(base.kind) && base.label !== undefined) return [];
    if (parts.length === 1 && base.kind === 'other' && !base.id.startsWith('ctl-maybe-'))
      return [base];
    if (key === 'maybe') return [mergeMaybe(base, parts)];
    return [
      {
        ...base,
        id: base.label === undefined ? base.id : `ctl-${base.kind}`,
        name:
          base.kind !== 'other'
            ? getControlKind(base.kind).name
            : base.label === undefined
              ? base.name
              : 'What else its fields of work ask for',
        description: mergeTexts(base, parts),
        componentIds: [...new Set(parts.flatMap((draft) => draft.componentIds))].slice(
          0,
          mostComponents,
        ),
        requirementIds: orderRequirements(parts, base.kind, requirements),
        standards: [...new Set(parts.flatMap((draft) => draft.standards))],
      },
    ];
  });
  return isSmall ? keepWeightiest(merged, requirements) : merged;
}

/** Of what only one field of work brings along and nobody asked for, a small system keeps no more than it can look after. */
function keepWeightiest(merged: readonly Draft[], requirements: readonly Requirement[]): Draft[] {
  const isAsked = (draft: Draft): boolean =>
    draft.label === undefined ||
    requirements.some(
      ({ id, statement }) =>
        draft.requirementIds.has(id) && getControlKind(draft.kind).asks.test(statement),
    );
  const spare = merged.filter((draft) => !isAsked(draft));
  const dropped = new Set(spare.slice(Math.max(0, spare.length - (merged.length - mostForSmall))));
  return merged.length <= mostForSmall
    ? [...merged]
    : merged.filter((draft) => !dropped.has(draft));
}
