import { lemmaOf } from '../interview/language/lemma.ts';
import { isDutyVerb } from '../knowledge/reading/verbs.ts';

/** A function as it was told: who does what. No subject where the system itself does it. */
export interface ToldDuty {
  subject?: string;
  verb: string;
  /** All that follows the verb. */
  rest: string;
  isNegated: boolean;
}

const modal =
  /^(.{2,60}?)\s+(?:must|shall|should|will|can|could|may|might|wants? to|needs? to|would like to|have to|has to|are able to|is able to)\s+(?:(not|never)\s+)?(?:be able to\s+)?(\p{L}[\p{L}-]*)\s+(.{2,})$/iu;
const system =
  /^(?:(?:the|our|this|a|an)\s+)?(?:system|app|application|platform|site|website|software|product|service|portal|solution|it|we|you|i)$/i;
/** Not somebody who does something: a circumstance, a count, a half sentence. */
const noSubject =
  /[\d,;:]|^(?:in|on|at|for|by|when|if|where|what|whoever|between|with|without|until|after|before|expect|and|or|there|opening|everything|nothing)\b|\b(?:that|which|who|when|if|has|have)\b/i;
const auxiliary = /^(?:be|is|are|was|were|been|have|has|had|do|does)$/i;
/** Circumstances, and wishes about money or people: nothing that a part of the system does. */
const noFunction =
  /^(?:is|are|was|were|if|when|by default|for about|every|between|most|not|nobody|no one|no|used by|\d+|all)\b(?!.*,)|^[A-Z][\p{L} ]{2,24}: |\bstand still\b|\bcosts? (?:next to nothing|us)\b|\bknows? computers|^.{2,40} (?:wants?|would like|plans|needs) (?:an?|the|our|their)\b|\b(?:is|are) (?:too|fine)\b|^(?:we|i) (?:plan|run|are|have|sell|expect|need|want) /iu;

/** The base form of a verb in the third person: sees, carries, passes. */
const baseOf = (verb: string): string =>
  verb
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x|z|o)es$/, '$1')
    .replace(/([^s])s$/, '$1');

function presentTense(text: string): ToldDuty | undefined {
  const words = text.split(' ');
  for (let at = 1; at < Math.min(5, words.length - 1); at += 1) {
    const word = words[at] ?? '';
    if (/^(?:that|which|who|where|when|and|or|of|to|with|is|are)$/i.test(word)) return undefined;
    const lower = word.toLowerCase();
    const subject = words.slice(0, at).join(' ');
    if (noSubject.test(subject)) return undefined;
    // "The doctor sees", "users post": a plural before a base form, a singular before an s.
    const isPlural =
      /[^s]s$/i.test(words[at - 1] ?? '') || /^(?:they|we|people|staff)$/i.test(subject);
    const fits = isPlural ? !/(?:s|ed|ing)$/.test(lower) : /[^s]s$/.test(lower);
    if (isDutyVerb(lemmaOf(lower)) && fits)
      return {
        ...(system.test(subject) ? {} : { subject }),
        verb: isPlural ? lower : baseOf(lower),
        rest: words.slice(at + 1).join(' '),
        isNegated: false,
      };
  }
  return undefined;
}

/** True for a circumstance or a wish that no part of the system carries out. */
export const isNoFunction = (statement: string): boolean => noFunction.test(statement);

/** The statement without its full stop and without the circumstance in front: "When it is seen, a message is sent". */
export const plainOf = (statement: string): string =>
  statement
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;!?]+$/, '')
    .replace(/^(?:from|out of|with|for|in|on) [^,]{2,40}? (?=we \p{L}+ )/iu, '')
    .replace(/^(?:when|if|once|as soon as|whenever) [^,]{3,60}, (?=\S+ \S+)/i, '');

/** Reads who does what from a requirement; undefined where it tells no function. */
export function parseDuty(statement: string): ToldDuty | undefined {
  const text = plainOf(statement);
  if (noFunction.test(text)) return undefined;
  const [, subject = '', negation, verb = '', rest = ''] = modal.exec(text) ?? [];
  if (verb && !auxiliary.test(verb) && !noSubject.test(subject))
    return {
      ...(system.test(subject) ? {} : { subject }),
      verb: verb.toLowerCase(),
      rest,
      isNegated: negation !== undefined,
    };
  const [first = '', ...others] = text.split(' ');
  if (isDutyVerb(lemmaOf(first.toLowerCase())) && !/(?:s|ed|ing)$/.test(first) && others.length > 0)
    return { verb: first.toLowerCase(), rest: others.join(' '), isNegated: false };
  return presentTense(text);
}

const leading =
  /^(?:(?:a|an|the|our|their|its|his|her|your|my|all|any|each|every|some|these|those|this|more|new|own|up|to|about|many|several|other|little)\s+)+/i;
const stop =
  /^(?:of|to|for|with|and|or|in|on|at|by|from|as|that|which|who|whom|where|when|while|if|so|into|within|during|before|after|without|is|are|be|between|under|over|through|beside|per|than|back)$/i;
const noName =
  /^(?:it|them|they|us|what|who|how|themselves|one|others?|everything|anything|something|weekly|daily|online|again|still|closer|link|every|stand|twice|once|notes?|list|time|day|person|people|money)$/i;

/** What a function works on, as a name: the words up to the first preposition. */
export function nameObject({ rest, verb }: ToldDuty): string | undefined {
  const words = rest.replace(leading, '').split(' ');
  const kept: string[] = [];
  for (const word of words) {
    if (stop.test(word) || /\d/.test(word)) break;
    kept.push(word.replace(/[,;:()"“”]+/g, ''));
    if (/[,;:)]$/.test(word)) break;
  }
  const name = kept.join(' ').trim();
  if (/^(?:see|sees|keep|wait|help|tell|be)$/.test(verb) && kept.length < 2) return undefined;
  if (kept.length === 0 || kept.length > 4 || kept.some((word) => noName.test(word)))
    return undefined;
  return name.length < 4 ? undefined : name.charAt(0).toUpperCase() + name.slice(1);
}
