import data from '../../../data/reading/outside-systems.json' with { type: 'json' };
import type { OutsideSystem } from '../../model/understanding.ts';
import type { FactReading } from '../facts/read-facts.ts';
import { isNegated } from '../language/negation.ts';
import { PhraseIndex } from '../language/phrases.ts';
import type { ReadText } from '../language/read-text.ts';
import type { Token } from '../language/tokens.ts';

type Kind = OutsideSystem['kind'];
const index = new PhraseIndex<{ name: string; kind: Kind }>(
  // The kinds of the file are those of the model; its test compares them.
  data.entries.map((entry) => ({
    phrases: entry.phrases,
    rule: { name: entry.name, kind: entry.kind as Kind },
  })),
);
const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 50);
const mostSystems = 20;

function kindOfTechnology(kind: string): Kind | undefined {
  if (kind === 'outside') return 'api';
  if (kind === 'payment') return 'payment';
  if (kind === 'identity') return 'identity';
  return undefined;
}

/** Capitals and articles before a system's name that belong to it: "the county's case system". */
function widen(text: string, tokens: readonly Token[], from: number, to: number): string {
  let first = from;
  while (first > 0 && from - first < 3) {
    const before = tokens[first - 1];
    if (
      before === undefined ||
      before.kind !== 'word' ||
      !/^[A-Z]/.test(before.text) ||
      before.start === 0 ||
      first - 1 === 0
    )
      break;
    first -= 1;
  }
  return text.slice(tokens[first]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** Systems outside that ours must speak with, as the person named them. */
export function readOutsideSystems(
  texts: readonly ReadText[],
  technologies: FactReading['technologies'],
): OutsideSystem[] {
  const found = new Map<string, OutsideSystem>();
  const add = (
    name: string,
    kind: Kind,
    evidence: OutsideSystem['evidence'],
    protocol?: string,
  ) => {
    const id = slug(name);
    if (id === '' || found.has(id) || found.size >= mostSystems) return;
    const system: OutsideSystem = { id, name, kind, evidence, requirementIds: [] };
    if (protocol !== undefined) system.protocol = protocol;
    found.set(id, system);
  };
  const protocolIn = (message: number, quote: string) =>
    technologies.find(
      (other) => other.kind === 'protocol' && other.message === message && other.quote === quote,
    )?.name;
  for (const technology of technologies) {
    const kind = technology.stance === 'legacy' ? 'legacy' : kindOfTechnology(technology.kind);
    if (kind === undefined || technology.stance === 'refused' || technology.stance === 'existing')
      continue;
    add(
      technology.name,
      kind,
      {
        quote: technology.quote,
        span: { message: technology.message, start: technology.start, end: technology.end },
        confidence: 0.85,
      },
      protocolIn(technology.message, technology.quote),
    );
  }
  for (const text of texts) {
    for (const sentence of text.sentences) {
      for (const hit of index.find(sentence.tokens)) {
        if (isNegated(sentence.tokens, hit.from, hit.to)) continue;
        const name =
          hit.rule.name === '*'
            ? widen(text.text, sentence.tokens, hit.from, hit.to)
            : hit.rule.name;
        const quote = sentence.text.slice(0, 300);
        const start = sentence.tokens[hit.from]?.start ?? sentence.start;
        const isTold = [...found.values()].some(
          (system) =>
            system.evidence.span?.message === text.message &&
            Math.abs((system.evidence.span?.start ?? -99) - start) < 12,
        );
        if (!isTold)
          add(
            name,
            hit.rule.kind,
            {
              quote,
              span: {
                message: text.message,
                start,
                end: sentence.tokens[hit.to - 1]?.end ?? sentence.end,
              },
              confidence: 0.75,
            },
            protocolIn(text.message, quote),
          );
      }
    }
  }
  return [...found.values()];
}
