import type { Topic } from '@aa/domain';
import type { Sentence } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import type { FactDraft } from './context.ts';

const monthNames = new Set(
  'january february march april may june july august september october november december jan feb apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const seasons = new Set(['spring', 'summer', 'autumn', 'fall', 'winter']);
const feasts = new Set([
  'easter',
  'christmas',
  'xmas',
  'ramadan',
  'diwali',
  'thanksgiving',
  'halloween',
  'whitsun',
]);
const leads = new Set([
  'by',
  'before',
  'until',
  'till',
  'from',
  'on',
  'for',
  'in',
  'live',
  'launch',
  'due',
  'deadline',
  'ready',
  'need',
  'scheduled',
  'open',
  'opens',
  'end',
  'is',
  'it',
  'thing',
  'force',
  'not',
  ':',
  'than',
  'opening',
  'wing',
  'starts',
  'start',
]);
const wrongLeads = new Set([
  'since',
  'last',
  'founded',
  'of',
  'letter',
  'hacked',
  'access',
  'hire',
  'during',
]);
const goWords = new Set(
  'need needs live launch ready deadline finish finished go-live scheduled must open opens force comply operational thing pilot done start starts planning opening wing rollout planned release want works working'.split(
    ' ',
  ),
);

/** The calendar expression at a token: its end and its words. */
function dateAt(tokens: readonly Token[], at: number): { to: number; label: string } | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return undefined;
  const join = (to: number) =>
    tokens
      .slice(at, to)
      .map((word) => word.text)
      .join(' ');
  if (
    token.kind === 'number' &&
    /^\d{1,2}$/.test(token.text) &&
    next !== undefined &&
    monthNames.has(next.lower)
  ) {
    const hasYear = /^20\d\d$/.test(tokens[at + 2]?.text ?? '');
    return { to: at + (hasYear ? 3 : 2), label: join(at + (hasYear ? 3 : 2)) };
  }
  const isMonth =
    monthNames.has(token.lower) &&
    /^[A-Z]/.test(token.text) &&
    (token.lower !== 'may' || tokens[at - 1] !== undefined);
  if (isMonth) {
    const hasNumber = next?.kind === 'number' && /^\d{1,4}$/.test(next.text);
    return { to: at + (hasNumber ? 2 : 1), label: join(at + (hasNumber ? 2 : 1)) };
  }
  if (feasts.has(token.lower)) return { to: at + 1, label: token.text };
  if (seasons.has(token.lower)) return { to: at + 1, label: token.lower };
  if (token.lower === 'black' && next?.lower === 'friday')
    return { to: at + 2, label: 'Black Friday' };
  if (/^q[1-4]$/.test(token.lower)) return { to: at + 1, label: token.text.toUpperCase() };
  if (token.lower === 'calendar' && next?.lower === 'week')
    return { to: at + 3, label: join(at + 3) };
  if (
    token.lower === 'season' &&
    (next?.lower === 'start' || next?.lower === 'starts' || next?.lower === 'opens')
  )
    return { to: at + 2, label: 'season start' };
  if (token.lower === 'next' && next?.lower === 'year') return { to: at + 2, label: 'next year' };
  if (token.lower === 'next' && (next?.lower === 'semester' || next?.lower === 'season'))
    return { to: at + 2, label: `next ${next.lower}` };
  if (token.lower === 'end' && next?.lower === 'of') {
    const rest = tokens[at + 2]?.lower === 'the' ? 3 : 2;
    const word = tokens[at + rest];
    if (word?.lower === 'fy') return { to: at + rest + 1, label: 'end of fiscal year' };
    if (word?.lower === 'year') return { to: at + rest + 1, label: 'end of year' };
    if (word !== undefined && monthNames.has(word.lower))
      return { to: at + rest + 1, label: `end of ${word.text}` };
  }
  return undefined;
}

/** Deadlines that are names of days, feasts and seasons: kept as words, since the answer may not depend on today. */
export function readDeadlines(sentence: Sentence, topic: Topic | undefined): FactDraft[] {
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at += 1) {
    const date = dateAt(tokens, at);
    if (date === undefined) continue;
    const before = tokens.slice(Math.max(0, at - 3), at).map((token) => token.lower);
    const isAlone = tokens.length <= 4;
    const hasLead = before.some((word) => leads.has(word)) || isAlone;
    const isSeason = ['week', 'weeks', 'days', 'month', 'rush'].includes(before.at(-2) ?? '');
    const isWrong =
      isSeason ||
      before.some((word) => wrongLeads.has(word) && !(word === 'of' && before.includes('end')));
    const isAbout =
      isAlone ||
      topic === 'timeline' ||
      tokens.some((token) => goWords.has(token.lower)) ||
      before.some(
        (word) => word === 'by' || word === 'before' || word === 'until' || word === 'till',
      );
    const speaksOfLoad =
      tokens.some((token) =>
        [
          'peak',
          'normal',
          'load',
          'tickets',
          'busy',
          'busiest',
          'exam',
          'fail',
          'traffic',
          '5x',
        ].includes(token.lower),
      ) && !tokens.some((token) => token.lower === 'live');
    if (!hasLead || isWrong || !isAbout || speaksOfLoad) continue;
    return [
      {
        metric: 'deadline_date',
        label: date.label,
        negated: false,
        hedge: before.includes('not') ? 'at_least' : 'exact',
        when: 'goal',
        start: tokens[at]?.start ?? sentence.start,
        end: tokens[date.to - 1]?.end ?? sentence.end,
        confidence: 0.85,
        topic: 'timeline',
      },
    ];
  }
  return [];
}
