import { lemmaOf } from './lemma.ts';
import type { Token } from './tokens.ts';

/**
 * A small language for phrases over tokens, so that rules are data which a person can read:
 *   never sell|book twice     words by dictionary form, alternatives with |
 *   see|watch [the] live ~2 map   [optional], ~n skips up to n tokens
 *   "us"                      the word exactly as written (case counts)
 *   # users                   # any number; <name> a class of words that the caller gives
 *   no !more                  not this word
 * A phrase never crosses the end of a sentence.
 */
export interface Phrase {
  source: string;
  steps: Step[];
}
type Step =
  | { kind: 'words'; lemmas: ReadonlySet<string>; optional: boolean }
  | { kind: 'exact'; text: string; optional: boolean }
  | { kind: 'not'; lemmas: ReadonlySet<string>; optional: false }
  | { kind: 'class'; name: string; optional: boolean }
  | { kind: 'number'; optional: boolean }
  | { kind: 'gap'; most: number; optional: false };

export type WordClasses = Readonly<Record<string, ReadonlySet<string>>>;

const isInflected = (word: string) => /(?:[^s]s|ing|ed)$/.test(word);

export interface PhraseOptions {
  classes?: WordClasses;
  /** "books", "listing", "mailing" fit themselves only, not "book", "list", "mail". */
  keepsForms?: boolean;
}

function parseStep(part: string, keepsForms: boolean): Step {
  const optional = part.startsWith('[') && part.endsWith(']');
  const body = optional ? part.slice(1, -1) : part;
  if (body === '#') return { kind: 'number', optional };
  if (body.startsWith('~')) return { kind: 'gap', most: Number(body.slice(1)), optional: false };
  if (body.startsWith('<')) return { kind: 'class', name: body.slice(1, -1), optional };
  if (body.startsWith('"')) return { kind: 'exact', text: body.slice(1, -1), optional };
  const isNot = body.startsWith('!');
  const lemmas = new Set(
    (isNot ? body.slice(1) : body)
      .toLowerCase()
      .split('|')
      .map((word) => (keepsForms && isInflected(word) ? word : lemmaOf(word))),
  );
  return isNot ? { kind: 'not', lemmas, optional: false } : { kind: 'words', lemmas, optional };
}

/** Reads a phrase of the small language above; hyphens and slashes within a word become tokens of their own. */
export function parsePhrase(source: string, keepsForms = false): Phrase {
  const parts = source
    .trim()
    .replaceAll(/(\w)-(?=\w)/g, '$1 ')
    .split(/\s+/);
  return {
    source,
    steps: parts.filter((part) => part !== '').map((part) => parseStep(part, keepsForms)),
  };
}

function stepFits(step: Step, token: Token, classes: WordClasses): boolean {
  switch (step.kind) {
    case 'words':
      return token.kind !== 'number'
        ? step.lemmas.has(token.lemma) || step.lemmas.has(token.lower)
        : step.lemmas.has(token.lower);
    case 'exact':
      return token.text === step.text;
    case 'not':
      return !step.lemmas.has(token.lemma);
    case 'class':
      return classes[step.name]?.has(token.lemma) ?? false;
    case 'number':
      return token.kind === 'number';
    case 'gap':
      return true;
  }
}

/** Index after the last token of the phrase when it stands at `at`, else -1. */
export function matchAt(
  phrase: Phrase,
  tokens: readonly Token[],
  at: number,
  classes: WordClasses = {},
): number {
  return matchFrom({ steps: phrase.steps, tokens, classes }, 0, at);
}

interface Matching {
  steps: readonly Step[];
  tokens: readonly Token[];
  classes: WordClasses;
}

function matchFrom(matching: Matching, stepAt: number, at: number): number {
  const step = matching.steps[stepAt];
  if (step === undefined) return at;
  if (step.kind === 'gap') {
    for (let skip = 0; skip <= step.most && at + skip <= matching.tokens.length; skip += 1) {
      const end = matchFrom(matching, stepAt + 1, at + skip);
      if (end >= 0) return end;
      const token = matching.tokens[at + skip];
      if (
        token !== undefined &&
        token.kind === 'sign' &&
        (token.text === '.' || token.text === ';')
      )
        break;
    }
    return -1;
  }
  const token = matching.tokens[at];
  if (token !== undefined && stepFits(step, token, matching.classes)) {
    const isHyphen =
      matching.tokens[at + 1]?.text === '-' && matching.tokens[at + 1]?.glued === true;
    const next = matching.steps[stepAt + 1];
    const wantsWord = next !== undefined && !(next.kind === 'words' && next.lemmas.has('-'));
    const end = matchFrom(matching, stepAt + 1, at + 1);
    if (end >= 0) return end;
    if (isHyphen && wantsWord) {
      const over = matchFrom(matching, stepAt + 1, at + 2);
      if (over >= 0) return over;
    }
  }
  return step.optional ? matchFrom(matching, stepAt + 1, at) : -1;
}

export interface PhraseHit<T> {
  rule: T;
  from: number;
  to: number;
}

/** Many phrases at once: looked up by their first word, so that time does not grow with their number. */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, { phrase: Phrase; rule: T }[]>();
  readonly #others: { phrase: Phrase; rule: T }[] = [];
  readonly #classes: WordClasses;

  constructor(
    rules: Iterable<{ phrases: readonly string[]; rule: T }>,
    { classes = {}, keepsForms = false }: PhraseOptions = {},
  ) {
    this.#classes = classes;
    for (const { phrases, rule } of rules) {
      for (const source of phrases) this.#add(parsePhrase(source, keepsForms), rule);
    }
  }

  #add(phrase: Phrase, rule: T): void {
    const first = phrase.steps[0];
    if (first === undefined) return;
    const entry = { phrase, rule };
    const keys = first.optional ? undefined : this.#firstWords(first);
    if (keys === undefined) {
      this.#others.push(entry);
      return;
    }
    for (const key of keys) {
      const list = this.#byFirst.get(key);
      if (list === undefined) this.#byFirst.set(key, [entry]);
      else list.push(entry);
    }
  }

  #firstWords(step: Step): Iterable<string> | undefined {
    if (step.kind === 'words') return step.lemmas;
    if (step.kind === 'exact') return [lemmaOf(step.text.toLowerCase())];
    if (step.kind === 'class') return this.#classes[step.name];
    return undefined;
  }

  #tryAll(
    entries: readonly { phrase: Phrase; rule: T }[] | undefined,
    tokens: readonly Token[],
    at: number,
    hits: PhraseHit<T>[],
  ): void {
    if (entries === undefined) return;
    for (const entry of entries) {
      const to = matchAt(entry.phrase, tokens, at, this.#classes);
      if (to > at) hits.push({ rule: entry.rule, from: at, to });
    }
  }

  /** Every hit in the order of the text; the longest of those that start at one place with one rule. */
  find(tokens: readonly Token[]): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      this.#tryAll(this.#byFirst.get(token.lemma), tokens, at, hits);
      if (token.lower !== token.lemma)
        this.#tryAll(this.#byFirst.get(token.lower), tokens, at, hits);
      this.#tryAll(this.#others, tokens, at, hits);
    }
    return hits;
  }
}
