import type { Requirement } from '@aa/domain';
import type { RequirementDraft } from './read-requirements.ts';

const most = 120;
const smallWords = new Set(
  'the a an of to in on at by for with and or is are be it its we our they their must should shall can will has have from as that this'.split(
    ' ',
  ),
);
const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !smallWords.has(word)),
  );

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(a.size, b.size) >= 0.85;
}

/** Numbers the drafts R1, R2 … and merges those that say the same; the first keeps its words, a measure is taken over. */
export function numberRequirements(drafts: readonly RequirementDraft[]): Requirement[] {
  const kept: { draft: RequirementDraft; words: ReadonlySet<string> }[] = [];
  for (const draft of drafts) {
    const words = wordsOf(draft.statement);
    const same = kept.find(
      (other) =>
        other.draft.kind === draft.kind &&
        (other.draft.key === draft.key || sameWords(other.words, words)),
    );
    if (same === undefined) {
      if (kept.length < most) kept.push({ draft, words });
    } else if (same.draft.measure === undefined && draft.measure !== undefined) {
      same.draft.measure = draft.measure;
    }
  }
  return kept.map(({ draft: { key: _key, ...requirement } }, index) =>
    withoutExtras(`R${index + 1}`, requirement),
  );
}

/** The fields of the protocol only. */
function withoutExtras(id: string, draft: Omit<RequirementDraft, 'key'>): Requirement {
  const requirement: Requirement = {
    id,
    kind: draft.kind,
    statement: draft.statement,
    source: draft.source,
    priority: draft.priority,
  };
  if (draft.category !== undefined) requirement.category = draft.category;
  if (draft.quote !== undefined) requirement.quote = draft.quote;
  if (draft.measure !== undefined) requirement.measure = draft.measure;
  if (draft.span !== undefined) requirement.span = draft.span;
  if (draft.derivedFrom !== undefined) requirement.derivedFrom = draft.derivedFrom;
  return requirement;
}
