import type { Actor, CapabilityNeed, DataKind } from '../../model/understanding.ts';
import data from '../../../data/reading/people-and-data.json' with { type: 'json' };
import type { HeardFact } from '../facts/read-facts.ts';
import { lemmaOf } from '../language/lemma.ts';
import type { ReadText } from '../language/read-text.ts';

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
const actorOf = new Map<string, string>();
for (const [name, words] of Object.entries(data.actors))
  for (const word of words.split(' ')) actorOf.set(lemmaOf(word), name);
const deviceWords = new Set(data.devices.split(' ').map(lemmaOf));
const mostActors = 14;

/** Who takes part: people by the words that name their role, and devices that speak for themselves. */
export function readActors(texts: readonly ReadText[]): Actor[] {
  const actors = new Map<string, Actor>();
  for (const text of texts) {
    for (const sentence of text.sentences) {
      for (const token of sentence.tokens) {
        if (token.kind !== 'word') continue;
        const name = actorOf.get(token.lemma);
        const isDevice =
          deviceWords.has(token.lemma) &&
          sentence.tokens.some((word) =>
            ['send', 'report', 'transmit', 'measur', 'upload', 'connect', 'fetch', 'join'].includes(
              word.lemma,
            ),
          );
        if (name === undefined && !isDevice) continue;
        const label = name ?? token.lemma;
        const id = slug(label);
        if (actors.has(id)) continue;
        actors.set(id, {
          id,
          name: label,
          kind: name === undefined ? 'device' : 'person',
          standing: 'said',
          evidence: {
            quote: sentence.text.slice(0, 200),
            span: { message: text.message, start: token.start, end: token.end },
            confidence: 0.8,
          },
        });
      }
    }
  }
  return [...actors.values()].slice(0, mostActors);
}

const byCapability: Readonly<
  Record<string, readonly [name: string, sensitivity: DataKind['sensitivity']]>
> = Object.fromEntries(
  // The sensitivities of the file are those of the model; its test compares them.
  Object.entries(data.capabilityData).map(([id, [name, sensitivity]]) => [
    id,
    [name ?? id, (sensitivity ?? 'internal') as DataKind['sensitivity']],
  ]),
);
const labelSensitivity: Readonly<Record<string, DataKind['sensitivity']>> = {
  health: 'health',
  children: 'personal',
  biometric: 'personal',
  salary: 'confidential',
  'identity documents': 'personal',
  location: 'personal',
  weather: 'public',
  contact: 'personal',
  personal: 'personal',
  video: 'internal',
  'video surveillance': 'personal',
  photo: 'personal',
  invoices: 'confidential',
  telemetry: 'internal',
  'legal privileged': 'confidential',
  'professional secret': 'confidential',
  age: 'personal',
};

/** What data is kept, how sensitive it is, and from what that follows. */
export function readDataKinds(
  facts: readonly HeardFact[],
  capabilities: readonly CapabilityNeed[],
): DataKind[] {
  const kinds = new Map<string, DataKind>();
  for (const fact of facts) {
    if (fact.metric !== 'data_kind' || fact.label === undefined) continue;
    const id = slug(fact.label);
    kinds.set(id, {
      id,
      name: fact.label,
      sensitivity: labelSensitivity[fact.label] ?? 'internal',
      standing: fact.negated ? 'refused' : 'said',
      evidence: {
        quote: fact.quote,
        span: { message: fact.message, start: fact.start, end: fact.end },
        confidence: fact.confidence,
      },
    });
  }
  for (const need of capabilities) {
    const kind = byCapability[need.id];
    if (kind === undefined || (need.standing !== 'said' && need.standing !== 'implied')) continue;
    const id = slug(kind[0]);
    if (!kinds.has(id))
      kinds.set(id, {
        id,
        name: kind[0],
        sensitivity: kind[1],
        standing: 'implied',
        evidence: { rule: `Comes with ${need.id.replaceAll('-', ' ')}.`, confidence: 0.7 },
      });
  }
  return [...kinds.values()];
}
