import type { Topic } from '@aa/domain';
import {
  technologyIndex,
  type TechnologyKind,
  type TechnologyName,
} from '../../knowledge/reading/technologies.ts';
import type { TechnologyReading } from '../../model/understanding.ts';
import { isNegated } from '../language/negation.ts';
import type { Sentence } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';

export interface HeardTechnology extends TechnologyName {
  stance: TechnologyReading['stance'] | 'integration' | 'legacy';
  start: number;
  end: number;
}

const words = (text: string) => new Set(text.split(' '));
const skillWords = words(
  'developer developers dev devs programmer programmers engineers know knows skill skills shop code codes coder backend frontend team experience squads squad mostly fluent comfortable programs programmieren lecturer',
);
const wishWords = words(
  'use want wants like prefer prefers should insist insists choose would could maybe must strategic',
);
const todayWords = words(
  'today currently already present now existing run runs running built hosted have has got stays use uses on live lives with current stack account old server',
);
const talkWords = words(
  'talk sync connect integrate integration interface into from via exchange feed api adapter export import push pull transmitted through reach show up get goes orders',
);

function near(
  tokens: readonly Token[],
  from: number,
  to: number,
  set: ReadonlySet<string>,
  reach: number,
): boolean {
  return tokens
    .slice(Math.max(0, from - reach), to + Math.min(reach, 5))
    .some((token) => set.has(token.lower));
}
/** Things written in a language that the system works on, not with. */
const handled = words(
  'scripts script upload uploads assignments code files snippets notebooks programs',
);
const languageKinds = new Set<TechnologyKind>(['language', 'framework']);

function stanceOf(
  tokens: readonly Token[],
  hit: { from: number; to: number; rule: TechnologyName },
  topic: Topic | undefined,
): HeardTechnology['stance'] | undefined {
  const { from, to, rule } = hit;
  const two = tokens.slice(Math.max(0, from - 3), from).map((token) => token.lower);
  const isReplacing = ['replace', 'replacing', 'swap', 'instead'].some((word) =>
    two.includes(word),
  );
  const isReplacement =
    (two.at(-1) === 'with' || two.at(-1) === 'by' || two.at(-1) === 'to') &&
    tokens
      .slice(0, from)
      .some((token) => ['replace', 'swap', 'switch', 'move', 'migrate'].includes(token.lower));
  if (isReplacement) return 'wanted';
  const isKnownOnly =
    near(tokens, from, to, words('knows know'), 5) && languageKinds.has(rule.kind);
  if (isKnownOnly && !tokens.some((token) => token.lower === 'nobody')) return 'skill';
  if (isKnownOnly) return 'wanted';
  // "with the full feature set of Salesforce" is a comparison.
  if (two.at(-1) === 'of' && (two.at(-2) === 'set' || two.at(-2) === 'features')) return undefined;
  const isRunning = tokens.some((token) => ['mainframe', 'runs', 'written'].includes(token.lower));
  if (isRunning && languageKinds.has(rule.kind) && two.at(-1) === 'in') return 'existing';
  if (
    isNegated(tokens, from, to) ||
    (isReplacing &&
      tokens.slice(to).some((token) => token.lower === 'with' || token.lower === 'by'))
  )
    return 'refused';
  if (isReplacing && two.includes('instead')) return 'refused';
  if (rule.kind === 'legacy') return 'legacy';
  if (rule.kind === 'outside' || rule.kind === 'payment' || rule.kind === 'protocol') {
    const isLived =
      rule.kind === 'outside' &&
      near(tokens, from, to, words('today replace replaces instead'), 4) &&
      !near(tokens, from, to, talkWords, 4);
    return isLived ? 'existing' : 'integration';
  }
  const isOld = near(tokens, from, to, words('old ancient legacy replaces 2004 obsolete'), 5);
  if (isOld && (rule.kind === 'database' || rule.kind === 'tool')) return 'legacy';
  if (
    near(tokens, from, to, skillWords, 6) &&
    (languageKinds.has(rule.kind) || near(tokens, from, to, words('know knows experience'), 6))
  )
    return 'skill';
  if (
    near(
      tokens,
      from,
      to,
      words('insists insist prefer prefers "d like heard maybe would want wants could please'),
      4,
    )
  )
    return 'wanted';
  if (
    near(tokens, from, to, words('use using'), 2) &&
    near(tokens, from, to, words('but must should will to'), 3)
  )
    return 'wanted';
  if (
    languageKinds.has(rule.kind) &&
    topic !== 'existing_tech' &&
    near(tokens, from, to, words('i do me he she in brother nephew'), 4)
  )
    return 'skill';
  if (near(tokens, from, to, todayWords, 7) || topic === 'existing_tech' || tokens.length <= 6)
    return 'existing';
  if (near(tokens, from, to, wishWords, 6) && !near(tokens, from, to, handled, 2)) return 'wanted';
  return languageKinds.has(rule.kind) && tokens.length > 10 ? undefined : 'existing';
}

/** Technologies that a sentence names, with the stance that its words take to each. */
export function readTechnologies(sentence: Sentence, topic: Topic | undefined): HeardTechnology[] {
  const seen = new Set<string>();
  const found: HeardTechnology[] = [];
  const hits = technologyIndex.find(sentence.tokens);
  for (const hit of hits) {
    const isInside = hits.some(
      (other) =>
        other !== hit &&
        other.from <= hit.from &&
        other.to >= hit.to &&
        other.to - other.from > hit.to - hit.from,
    );
    const isSimile =
      ['like', 'as'].includes(sentence.tokens[hit.from - 1]?.lower ?? '') &&
      hit.rule.kind === 'outside';
    if (isInside || isSimile || seen.has(hit.rule.name)) continue;
    const stance = stanceOf(sentence.tokens, hit, topic);
    if (stance === undefined) continue;
    seen.add(hit.rule.name);
    found.push({
      ...hit.rule,
      stance,
      start: sentence.tokens[hit.from]?.start ?? sentence.start,
      end: sentence.tokens[hit.to - 1]?.end ?? sentence.end,
    });
  }
  return found;
}
