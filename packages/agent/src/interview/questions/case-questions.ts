import type { Topic } from '@aa/domain';
import data from '../../../data/reading/capability-questions.json' with { type: 'json' };
import { nameOfCapability } from '../../knowledge/reading/capability-names.ts';
import type { CapabilityNeed } from '../../model/understanding.ts';

/** A question as it reads for one kind of system. */
export interface CaseQuestion {
  text: string;
  why: string;
  options: string[];
  default: string;
}

interface CapabilityQuestion {
  text: string;
  why: string;
  default: string;
}
const byCapability: Readonly<Record<string, Readonly<Partial<Record<Topic, CapabilityQuestion>>>>> =
  data.capabilities;

/** A capability that was only guessed at is not asked about. */
const clearEnough = 0.6;
const yesOrNo = /^(?:is|are|do|does|may|can|must|should|will|has|have)\b/i;

/** What the clearest capability of this system asks on a topic, where it has a question of its own. */
export function findCaseQuestion(
  topic: Topic,
  capabilities: readonly CapabilityNeed[],
): CaseQuestion | undefined {
  const need = capabilities
    .filter((candidate) => candidate.standing === 'said' && candidate.confidence >= clearEnough)
    .find((candidate) => byCapability[candidate.id]?.[topic] !== undefined);
  const question = need === undefined ? undefined : byCapability[need.id]?.[topic];
  if (need === undefined || question === undefined) return undefined;
  const { text, why } = question;
  return {
    text: `${nameOfCapability(need.id)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
    why,
    options: optionsOf(question),
    default: question.default,
  };
}

function optionsOf({ text, default: assumed }: CapabilityQuestion): string[] {
  const usual = assumed.replace(/\.$/, '').slice(0, 200);
  return yesOrNo.test(text) && !/, or /.test(text) ? ['Yes', 'No', usual] : [usual];
}
