import { spokenNeeds } from '../knowledge/design/spoken-needs.ts';
import type { CapabilityNeed, Understanding } from '../model/understanding.ts';

const heardConfidence = 0.85;
const denied =
  /\b(?:no|not|never|without|don.?t|doesn.?t|won.?t|isn.?t|instead of|rather than)\b[^.;]{0,24}$/;
const without = /^(?:offline-work|user-accounts)$/;

/** Sentences of what the person said, lower case. */
function sentencesOf(u: Understanding): string[] {
  return u.messages.flatMap((message) =>
    message
      .toLowerCase()
      .split(/(?<=[.!?])\s+|\n+|(?<=;)\s+/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.length > 3),
  );
}

/** The first sentence in which the words stand and are not denied. */
function findSaid(sentences: readonly string[], id: string, pattern: RegExp): string | undefined {
  return sentences.find((sentence) => {
    const at = sentence.search(pattern);
    if (at < 0) return false;
    return without.test(id) || !denied.test(sentence.slice(0, at));
  });
}

/** Capabilities that were named in words that mean nothing else, with the requirements that name them. */
export function hearNeeds(u: Understanding): CapabilityNeed[] {
  const sentences = sentencesOf(u);
  const all = sentences.join('\n');
  const refused = new Set(
    u.capabilities.filter((need) => need.standing === 'refused').map((need) => need.id),
  );
  const needs: CapabilityNeed[] = [];
  for (const { capabilityId: id, pattern } of spokenNeeds) {
    if (refused.has(id) || !pattern.test(all)) continue;
    const said = findSaid(sentences, id, pattern);
    if (said === undefined) continue;
    needs.push({
      id,
      standing: 'said',
      confidence: heardConfidence,
      evidence: [
        { quote: said.slice(0, 200), rule: 'Named in these words', confidence: heardConfidence },
      ],
      requirementIds: u.requirements
        .filter((requirement) => pattern.test(requirement.statement.toLowerCase()))
        .map((requirement) => requirement.id),
    });
  }
  return needs;
}
