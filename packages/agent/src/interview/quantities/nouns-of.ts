import { createDictionary } from '../language/dictionary.ts';
import { findNounClass, type NounClass } from '../../knowledge/reading/nouns.ts';
import type { Token } from '../language/tokens.ts';

export interface NounReading {
  noun: NounClass;
  lemma: string;
  at: number;
  modifiers: string[];
}

/** Words at which the noun phrase behind a number has ended. */
const enders = new Set(
  'is are was were be been will would can could shall should may might must has have had do does did and or but because since of in on at by with from for to until than that which who whom whose when while if so as per a an the this our we i they it he she you every each not all both then also there'.split(
    ' ',
  ),
);

/** The noun that a number counts: "1.2 million registered customers", "12 000 simultaneous sessions", "two of us". */
export function findNoun(tokens: readonly Token[], at: number): NounReading | undefined {
  const modifiers: string[] = [];
  for (let index = at; index < Math.min(tokens.length, at + 6); index += 1) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (token.kind === 'sign') {
      const isJoin = token.text === '-' && token.glued;
      const isOpening = token.text === '(' && index === at;
      if (!isJoin && !isOpening) return undefined;
      continue;
    }
    if (token.kind === 'number') return undefined;
    if (
      token.lower === 'of' &&
      index === at &&
      (tokens[index + 1]?.lower === 'us' || tokens[index + 1]?.lower === 'them')
    ) {
      return { noun: 'user', lemma: `of ${tokens[index + 1]?.lower}`, at: index + 1, modifiers };
    }
    if (token.lower === 'of' && index === at) continue;
    if (enders.has(token.lower)) {
      const isArticle = token.lower === 'our' || token.lower === 'the';
      if (isArticle && index <= at + 1) continue;
      return undefined;
    }
    const two = twoWordNoun(tokens, index);
    if (two !== undefined) return { ...two, modifiers };
    const noun = findNounClass(token.lemma, token.lower);
    if (noun !== undefined && !isModifier(tokens, index))
      return { noun, lemma: token.lemma, at: index, modifiers };
    modifiers.push(token.lower);
  }
  return undefined;
}

/** "customer tickets", "order lines": a singular noun before another noun only describes it. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || next.kind !== 'word') return false;
  const isSingular = !token.lower.endsWith('s');
  return isSingular && findNounClass(next.lemma) !== undefined && !enders.has(next.lower);
}

const pairs: Readonly<Record<string, NounClass>> = createDictionary({
  'named user': 'user',
  'team of': 'team',
  'e mail': 'ticket',

  'page view': 'pageview',
  'api call': 'apicall',
  'civil servant': 'internal',
  'data scientist': 'internal',
  'data engineer': 'engineer',
  'software engineer': 'developer',
  'backend engineer': 'developer',
  'backend developer': 'developer',
  'support ticket': 'ticket',
  'photo upload': 'upload',
  'index card': 'file',
  'card scan': 'file',
  'season ticket': 'customer',
  'network gateway': 'device',
  'court decision': 'record',
  'power user': 'user',
  'business customer': 'tenant',
  'business client': 'tenant',
  'supply driver': 'driver',
});

function twoWordNoun(
  tokens: readonly Token[],
  at: number,
): Omit<NounReading, 'modifiers'> | undefined {
  const first = tokens[at];
  const second = tokens[at + 1]?.text === '-' ? tokens[at + 2] : tokens[at + 1];
  if (first === undefined || second === undefined) return undefined;
  const singularSecond = second.lower.endsWith('s') ? second.lower.slice(0, -1) : second.lower;
  const noun = pairs[`${first.lower} ${singularSecond}`];
  return noun === undefined
    ? undefined
    : { noun, lemma: singularSecond, at: tokens.indexOf(second) };
}

/** The noun before a number: "Users: 50 000", "drivers 150", "user base = 0.8 mil". */
export function findNounBefore(tokens: readonly Token[], at: number): NounReading | undefined {
  const modifiers: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (
      token.kind === 'number' ||
      token.text === ',' ||
      token.text === ';' ||
      token.text === '.' ||
      token.text === ')' ||
      token.text === '\u2022'
    )
      return undefined;
    const noun = token.kind === 'word' ? findNounClass(token.lemma) : undefined;
    if (noun !== undefined) {
      const before = tokens[index - 1];
      if (before?.kind === 'word') modifiers.push(before.lower);
      return { noun, lemma: token.lemma, at: index, modifiers };
    }
    if (token.kind === 'word') modifiers.push(token.lower);
  }
  return undefined;
}
