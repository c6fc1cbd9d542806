import type { NounClass } from '../../knowledge/reading/nouns.ts';
import { after, anywhere, near, type FactContext } from './context.ts';
import type { Reading } from './time-rules.ts';

/** "10 million pastes written and 100 million read per month": things without a class, told by what is done with them. */
export function unnamedRate(context: FactContext): Reading | undefined {
  const { quantity, quantities, at } = context;
  const period =
    quantity.per ??
    quantities
      .slice(at + 1, at + 2)
      .find((next) => next.per !== undefined && next.from - quantity.to <= 5)?.per;
  if (period === undefined || period === 'unit' || quantity.low < 100) return undefined;
  if (
    after(
      context,
      'written created added posted stored saved uploaded submitted pasted writes made',
    )
  )
    return { metric: `writes_per_${period}`, factor: 1 };
  if (behind(context, 'read viewed opened reads views played watched downloaded shown'))
    return { metric: `reads_per_${period}`, factor: 1 };
  return quantity.per === undefined || quantity.low < 1000
    ? undefined
    : { metric: `events_per_${period}`, factor: 1 };
}

/** True when one of the words stands between the number and a few words behind it. */
function behind(context: FactContext, words: string): boolean {
  const set = new Set(words.split(' '));
  const { numberFrom, to } = context.quantity;
  return context.sentence.tokens
    .slice(numberFrom + 1, to + 3)
    .some((token) => set.has(token.lower));
}

/** "one PC", "one of them": an article, not a count; one developer or one server is said on purpose. */
export function isSingleOne(context: FactContext, noun: NounClass): boolean {
  const { quantity } = context;
  const counted: readonly NounClass[] = [
    'developer',
    'engineer',
    'server',
    'sre',
    'team',
    'designer',
    'tester',
  ];
  return (
    quantity.low === 1 &&
    quantity.high === 1 &&
    !counted.includes(noun) &&
    quantity.per === undefined &&
    noun !== 'location'
  );
}

/** "WhatsApp has 2 billion users": figures of somebody else. */
export function belongsToOthers(context: FactContext): boolean {
  const { tokens } = context.sentence;
  const verb = context.quantity.from - 1;
  const isHas = ['has', 'serves', 'had'].includes(tokens[verb]?.lower ?? '');
  const subject = tokens[verb - 1];
  return (
    isHas &&
    subject !== undefined &&
    verb - 1 === 0 &&
    /^[A-Z]/.test(subject.text) &&
    !['It', 'He', 'She', 'Everyone'].includes(subject.text) &&
    !subject.lower.startsWith('we')
  );
}

/** "5x", "ten times the normal load": how much more the peak is, or how much it grows. */
export function readFactor(context: FactContext): Reading | undefined {
  const { quantity, sentence } = context;
  const behind = sentence.tokens[quantity.to] ?? sentence.tokens[quantity.numberFrom + 1];
  const glued = sentence.tokens.slice(quantity.numberFrom + 1, quantity.to + 2);
  const isTimes = glued.some(
    (token) =>
      token.text === 'x' ||
      token.text === '\u00d7' ||
      token.lower === 'times' ||
      token.lower === 'fold',
  );
  if (!isTimes || behind === undefined || quantity.unit !== undefined) return undefined;
  if (
    near(
      context,
      'peak normal average usual load week friday christmas day before season busiest',
      8,
    )
  )
    return { metric: 'peak_factor', factor: 1 };
  return anywhere(context, 'grow growth years year months mo later in increase')
    ? { metric: 'growth_factor', factor: 1 }
    : undefined;
}
