import type { Requirement } from '@aa/domain';
import type {
  CapabilityNeed,
  OutsideSystem,
  ReadFact,
  RegimeReading,
} from '../../model/understanding.ts';
import type { ReadText } from '../language/read-text.ts';
import type { AnswerReading } from '../questions/match-answers.ts';
import { requireDerived, requireRegimes } from './derived-requirements.ts';
import { measureOf, requireFacts } from './fact-requirements.ts';
import { numberRequirements } from './number-requirements.ts';
import { readDuties, type RequirementDraft } from './read-requirements.ts';

/** Room is left for what numbers, regimes and the kind of system ask for. */
const mostDuties = 85;

export interface RequirementInput {
  texts: readonly (ReadText & { answers: AnswerReading })[];
  facts: readonly ReadFact[];
  capabilities: readonly CapabilityNeed[];
  regimes: readonly RegimeReading[];
  outsideSystems: readonly OutsideSystem[];
}

export interface BuiltRequirements {
  requirements: Requirement[];
  capabilities: CapabilityNeed[];
  regimes: RegimeReading[];
  outsideSystems: OutsideSystem[];
}

/** Overlap of two places in the same message. */
function touches(a: Requirement['span'], b: Requirement['span']): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.message === b.message &&
    a.start < b.end &&
    b.start < a.end
  );
}

/** True when something that a later message took back is all that a duty says. */
const isTakenBack = (draft: RequirementDraft, facts: readonly ReadFact[]) =>
  facts.some(
    (fact) =>
      fact.negated &&
      fact.label !== undefined &&
      fact.label.length > 3 &&
      (fact.evidence.span?.message ?? 0) > (draft.span?.message ?? 0) &&
      draft.statement.toLowerCase().includes(fact.label.toLowerCase()),
  );

/** All requirements with their numbers, and who rests on which. */
export function buildRequirements(input: RequirementInput): BuiltRequirements {
  const duties = readDuties(input.texts)
    .filter((draft) => !isTakenBack(draft, input.facts))
    .slice(0, mostDuties);
  for (const duty of duties) {
    const measure =
      duty.span === undefined || duty.measure !== undefined
        ? undefined
        : measureOf(duty.span, input.facts);
    if (measure !== undefined) duty.measure = measure;
  }
  const facts = requireFacts(input.facts, duties);
  const regimes = requireRegimes(input.regimes);
  const derived = requireDerived(input.capabilities, input.facts, [...duties, ...facts]);
  const requirements = numberRequirements([...duties, ...facts, ...regimes, ...derived]);
  const idsAt = (span: Requirement['span']) =>
    requirements
      .filter((requirement) => touches(requirement.span, span))
      .map((requirement) => requirement.id);
  const regimeId = (regime: RegimeReading) =>
    requirements
      .filter(
        (requirement) =>
          requirement.kind === 'compliance' && requirement.statement.startsWith(`${regime.name} `),
      )
      .map((requirement) => requirement.id);
  return {
    requirements,
    capabilities: input.capabilities.map((need) => ({
      ...need,
      requirementIds: [...new Set(need.evidence.flatMap((evidence) => idsAt(evidence.span)))].slice(
        0,
        12,
      ),
    })),
    regimes: input.regimes.map((regime) => ({
      ...regime,
      requirementIds: [...new Set([...regimeId(regime), ...idsAt(regime.evidence.span)])].slice(
        0,
        8,
      ),
    })),
    outsideSystems: input.outsideSystems.map((system) => ({
      ...system,
      requirementIds: idsAt(system.evidence.span).slice(0, 8),
    })),
  };
}
