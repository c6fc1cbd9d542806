import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBriefs } from '../../scripts/score-briefs.ts';
import { readConversation } from './read-conversation.ts';

const read = (text: string) =>
  readConversation({ messages: [{ role: 'USER', content: text.slice(0, 20_000) }], profile: {} });

const sentences = loadBriefs('own.json').flatMap(({ text }) => text.split(/(?<=[.!?\n])\s/));
const words = [
  ...'we need users 50k 20 lakh 1,5 Mio €2k/month no not 99.9 % every 15 min (a) [b] - * | : ; "it"'.split(
    ' ',
  ),
  ...'actually make that 2 million; per day, each and of or to by the GDPR AWS k8s 12:30 1/2 … ½ ٣ 🙂'.split(
    ' ',
  ),
];
const generated = fc
  .array(fc.constantFrom(...words), { maxLength: 14 })
  .map((parts) => parts.join(' '));
/** A sentence of a brief with a piece cut out, doubled, turned round or replaced by anything. */
const mutated = fc
  .tuple(
    fc.constantFrom(...sentences),
    fc.nat({ max: 200 }),
    fc.nat({ max: 12 }),
    fc.oneof(
      fc.constantFrom('', ' ', '\n', '(', '"', '%', ',', '-', '0', '.'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map(([text, at, length, insert]) => {
    const from = at % (text.length + 1);
    return `${text.slice(0, from)}${insert}${text.slice(from + length)}${text.slice(from, from + length)}`;
  });
const batch = fc.array(fc.oneof(generated, mutated), { minLength: 25, maxLength: 25 });

describe('readConversation, for ten thousand generated and mutated texts', () => {
  it('never throws, quotes what was written, and asks no more than five questions', () => {
    fc.assert(
      fc.property(batch, (texts) => {
        const whole = texts.join('\n');
        const { understanding, nextQuestions } = read(whole);
        expect(nextQuestions.length).toBeLessThanOrEqual(5);
        for (const { evidence } of understanding.facts) {
          if (evidence.span === undefined) continue;
          expect(evidence.span.start).toBeGreaterThanOrEqual(0);
          expect(evidence.span.end).toBeLessThanOrEqual(whole.length);
        }
        for (const fact of understanding.facts)
          if (fact.value !== undefined) expect(Number.isFinite(fact.value)).toBe(true);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it.each([
    'a',
    '1',
    '1,',
    '(',
    ' ',
    '- ',
    'not ',
    '50k users ',
    'we need ',
    'and ',
    '.',
    '\n',
    'no, ',
    '1.000 ',
    '€',
    'per day ',
    'A1-',
    'x:',
  ])('reads twenty thousand characters of %j', (piece) => {
    expect(read(piece.repeat(20_000)).understanding.language).toBeDefined();
  });
});
