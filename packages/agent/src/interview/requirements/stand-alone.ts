import { isDutyVerb } from '../../knowledge/reading/verbs.ts';
import type { Token } from '../language/tokens.ts';
import type { Duty } from './duties.ts';

/** Who acts in a sentence and how it is asked: "Reception" "wants to". */
interface Lead {
  subject: string;
  modal: string;
}

const modals = new Set([
  'must',
  'shall',
  'should',
  'can',
  'could',
  'will',
  'would',
  'may',
  'need',
  'needs',
  'want',
  'wants',
]);
const pronouns = new Set(['this', 'that', 'there', 'which', 'who', 'what']);
const narrators = new Set(['it', 'they', 'he', 'she', 'we', 'you']);
const stops = new Set([
  'on',
  'in',
  'at',
  'by',
  'with',
  'for',
  'from',
  'to',
  'of',
  'and',
  'or',
  ',',
  '.',
  ';',
  '(',
  'that',
  'which',
  'when',
  'where',
  'so',
  'as',
  'before',
  'after',
  'online',
  'through',
  'via',
]);
const longestSubject = 6;
const longestObject = 5;

const wordsOf = (tokens: readonly Token[]) =>
  tokens.map((token, at) => (at > 0 && !token.glued ? ` ${token.text}` : token.text)).join('');

/** The subject and modal with which a duty begins; undefined when its subject is a mere pronoun. */
function leadOf(duty: Duty): Lead | undefined {
  const at = duty.tokens.findIndex(
    (token, index) => index > 0 && (modals.has(token.lower) || isPredicateAt(duty.tokens, index)),
  );
  if (at < 1 || at > longestSubject) return undefined;
  const subject = duty.tokens.slice(0, at);
  const isName = subject.every(
    (token) =>
      token.kind === 'word' &&
      !pronouns.has(token.lower) &&
      (token.lower === 'of' || !stops.has(token.lower)),
  );
  if (!isName || (isDutyVerb(subject[0]?.lemma ?? '') && !startsWithDeterminer(subject)))
    return undefined;
  const token = duty.tokens[at];
  if (token === undefined || !modals.has(token.lower))
    return { subject: wordsOf(subject), modal: '' };
  const takesTo = duty.tokens[at + 1]?.lower === 'to';
  return { subject: wordsOf(subject), modal: takesTo ? `${token.text} to` : token.text };
}

const determiners = new Set(['a', 'an', 'the', 'each', 'every', 'our', 'their', 'all']);
const startsWithDeterminer = (tokens: readonly Token[]) => determiners.has(tokens[0]?.lower ?? '');

/** A verb in the present after its subject: "a rider sees", "companies buy". */
function isPredicateAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (
    token === undefined ||
    before === undefined ||
    token.kind !== 'word' ||
    !isDutyVerb(token.lemma)
  )
    return false;
  if (determiners.has(before.lower) || token.lower.endsWith('ing') || token.lower.endsWith('ed'))
    return false;
  if (narrators.has(before.lower)) return at === 1;
  const isPlural = before.lower.endsWith('s') && !before.lower.endsWith('ss');
  return token.lower.endsWith('s')
    ? !isPlural
    : isPlural || ['staff', 'people', 'clerks'].includes(before.lower);
}

/** How a duty begins that leans on the subject before it. */
function continuation(duty: Duty): 'bare' | 'third person' | 'modal' | undefined {
  const first = duty.tokens[0];
  if (first === undefined || first.kind !== 'word') return undefined;
  if (modals.has(first.lower)) return 'modal';
  if (!isDutyVerb(first.lemma) || first.lower.endsWith('ed') || first.lower.endsWith('ing'))
    return undefined;
  return first.lower.endsWith('s') && !first.lower.endsWith('ss') ? 'third person' : 'bare';
}

/** What the verb of a duty is done to, without its article: "find a free room on our site" → "free room". */
function objectOf(duty: Duty): string | undefined {
  const verbAt = duty.tokens.findIndex((token, at) => isDutyVerb(token.lemma) && at < 7);
  if (verbAt < 0) return undefined;
  const rest = duty.tokens.slice(verbAt + 1);
  const article = rest.findIndex((token) =>
    ['a', 'an', 'the', 'their', 'our', 'his', 'her', 'its'].includes(token.lower),
  );
  if (article < 0 || article > 1) return undefined;
  const noun: Token[] = [];
  for (const token of rest.slice(article + 1)) {
    if (token.kind !== 'word' || stops.has(token.lower) || noun.length === longestObject) break;
    noun.push(token);
  }
  return noun.length === 0 ? undefined : wordsOf(noun);
}

const alone =
  /\b(it)\b(?=\s*(?:$|[.,;]|\b(?:and|or|on|in|at|by|with|for|from|to|online|back|again)\b))/i;

/**
 * The duties of one sentence as sentences of their own: a duty that begins with a bare verb gets the subject of the
 * sentence ("Reception wants to see arrivals, move guests" → "Reception wants to move guests"), and an "it" that means
 * the object before it is named ("find a free room and book it" → "book the free room"). A duty whose subject is not
 * known is undefined: it belongs to the one before.
 */
export function standAlone(duties: readonly Duty[]): (string | undefined)[] {
  let lead: Lead | undefined;
  let object: string | undefined;
  // "Scan the wristband, show what is due, warn on allergies": a list of deeds reads on its own.
  const isList = duties.filter((duty) => continuation(duty) === 'bare').length > 1;
  return duties.map((duty, at) => {
    const how = continuation(duty);
    const named = object === undefined ? duty.text : duty.text.replace(alone, `the ${object}`);
    object = objectOf(duty) ?? object;
    if (how === undefined) {
      lead = leadOf(duty);
      return named;
    }
    if (lead !== undefined) return continued(lead, how, named);
    return at === 0 || (isList && how === 'bare') ? named : undefined;
  });
}

function continued(lead: Lead, how: 'bare' | 'third person' | 'modal', text: string): string {
  const words = lowerFirst(text);
  return how === 'bare' && lead.modal !== ''
    ? `${lead.subject} ${lead.modal} ${words}`
    : `${lead.subject} ${words}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
