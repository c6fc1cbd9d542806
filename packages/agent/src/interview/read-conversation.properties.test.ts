import type { ConversationMessage } from '@aa/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBriefs } from '../../scripts/score-briefs.ts';
import { readConversation } from './read-conversation.ts';

const said = (content: string): ConversationMessage => ({ role: 'USER', content });
const factsOf = (...texts: string[]) =>
  readConversation({ messages: texts.map(said), profile: {} })
    .understanding.facts.filter((fact) => fact.source === 'message')
    .map(
      (fact) =>
        `${fact.metric} ${fact.value ?? ''} ${fact.high ?? ''} ${fact.label ?? ''} ${fact.negated}`,
    )
    .sort();

const parts = [
  'About 12,000 customers use it.',
  'We take 900 orders a day.',
  'The budget is 3,000 euros a month.',
  'Four developers build it, mostly in Kotlin.',
  'It must be available 99.9 percent of the time.',
  'Data must stay in the EU.',
  'Records are kept for seven years.',
  'At most 15 minutes of data may be lost (RPO 15 min).',
];
const noise = [
  'Best regards from all of us.',
  'The weather was lovely.',
  'As discussed on the phone.',
  'Nobody liked the old logo.',
  'The door to the yard sticks.',
  'Anna sends her love.',
];
const brief = fc.subarray(parts, { minLength: 1 });
const texts = loadBriefs('own.json').map((entry) => entry.text);

describe('readConversation, for any text', () => {
  it('gives the same from memory and the newest message as from the whole history', () => {
    const turns = fc.array(
      fc.constantFrom(
        ...parts,
        ...texts.slice(0, 6),
        "I don't know.",
        'Design it now',
        'Why not Kafka?',
        'thanks',
        'now 10 million users',
        'What do you mean?',
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(turns, (messages) => {
        let memory: unknown;
        let folded: unknown;
        for (const message of messages) {
          const reading = readConversation({ messages: [said(message)], profile: {}, memory });
          memory = JSON.parse(JSON.stringify(reading.memory));
          folded = reading;
        }
        const whole = readConversation({ messages: messages.map(said), profile: {} });
        expect(JSON.stringify(folded)).toBe(JSON.stringify(whole));
      }),
      { numRuns: 40 },
    );
  });

  it('reads the same facts with noise between the sentences', () => {
    fc.assert(
      fc.property(
        brief,
        fc.array(fc.constantFrom(...noise), { minLength: 1, maxLength: 5 }),
        (sentences, extra) => {
          const mixed = sentences.flatMap((sentence, at) => [
            extra[at % extra.length] ?? '',
            sentence,
          ]);
          expect(factsOf(mixed.join(' '))).toEqual(factsOf(sentences.join(' ')));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reads the same facts from one message as from two', () => {
    fc.assert(
      fc.property(fc.subarray(parts, { minLength: 2 }), (sentences) => {
        const opening = 'We want an online shop for garden tools where customers order and pay.';
        const half = Math.ceil(sentences.length / 2);
        const one = factsOf([opening, ...sentences].join(' '));
        expect(
          factsOf(
            [opening, ...sentences.slice(0, half)].join(' '),
            sentences.slice(half).join(' '),
          ),
        ).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['1.5 TB', '1500 GB'],
    ['90 minutes', '1.5 hours'],
    ['50k', 'fifty thousand'],
    ['2 weeks', '14 days'],
  ])('takes %s and %s for the same', (a, b) => {
    const sentence = (value: string) => {
      if (value.endsWith('B')) return `The archive holds ${value}.`;
      if (/minutes|hours/.test(value)) return `RTO ${value}.`;
      if (/weeks|days/.test(value)) return `It must be live in ${value}.`;
      return `We have ${value} customers.`;
    };
    expect(factsOf(sentence(a))).toEqual(factsOf(sentence(b)));
  });

  it('never throws on mutated text', () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 4 })), {
          maxLength: 12,
        }),
      )
      .map(([text, edits]) =>
        edits.reduce(
          (current, [at, insert]) =>
            `${current.slice(0, at % (current.length + 1))}${insert}${current.slice((at % (current.length + 1)) + insert.length)}`,
          text,
        ),
      );
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ maxLength: 300 })), (text) => {
        const reading = readConversation({ messages: [said(text)], profile: {} });
        expect(reading.nextQuestions.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 150 },
    );
  });
});
