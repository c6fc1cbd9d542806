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
const pronouns = new Set(['it', 'they', 'he', 'she', 'we', 'i', 'you', 'this', 'that', 'there']);
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
const longestSubject = 4;
const longestObject = 5;

const wordsOf = (tokens: readonly Token[]) =>
  tokens.map((token, at) => (at > 0 && !token.glued ? ` ${token.text}` : token.text)).join('');

/** The subject and modal with which a duty begins; undefined when its subject is a mere pronoun. */
function leadOf(duty: Duty): Lead | undefined {
  const at = duty.tokens.findIndex((token) => modals.has(token.lower));
  if (at < 1 || at > longestSubject) return undefined;
  const subject = duty.tokens.slice(0, at);
  if (
    subject.some(
      (token) => token.kind !== 'word' || pronouns.has(token.lower) || stops.has(token.lower),
    )
  )
    return undefined;
  const takesTo = duty.tokens[at + 1]?.lower === 'to';
  const modal = duty.tokens[at]?.text ?? '';
  return { subject: wordsOf(subject), modal: takesTo ? `${modal} to` : modal };
}

const isBarePredicate = (duty: Duty): boolean => {
  const first = duty.tokens[0];
  return (
    first !== undefined &&
    isDutyVerb(first.lemma) &&
    !first.lower.endsWith('s') &&
    !first.lower.endsWith('ed') &&
    !first.lower.endsWith('ing')
  );
};

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
 * the object before it is named ("find a free room and book it" → "book the free room").
 */
export function standAlone(duties: readonly Duty[]): string[] {
  let lead: Lead | undefined;
  let object: string | undefined;
  return duties.map((duty) => {
    lead = leadOf(duty) ?? (isBarePredicate(duty) ? lead : undefined);
    const named = object === undefined ? duty.text : duty.text.replace(alone, `the ${object}`);
    object = objectOf(duty) ?? object;
    return lead !== undefined && isBarePredicate(duty)
      ? `${lead.subject} ${lead.modal} ${lowerFirst(named)}`
      : named;
  });
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
