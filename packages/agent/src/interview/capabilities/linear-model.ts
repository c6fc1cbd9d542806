import model from '../../../data/reading/capability-model.json' with { type: 'json' };
import type { Token } from '../language/tokens.ts';
import { featuresOf } from './features.ts';

interface Weights {
  /** Rarity of the word. */
  idf: number;
  capabilities: readonly [at: number, weight: number][];
}

const names: readonly string[] = model.capabilities;
const biases: readonly number[] = model.biases;
/** A line for each word; read on first use, since a text needs a small part of them. */
const source = new Map<string, string>();
for (const line of model.table.split('\n')) {
  const tab = line.indexOf('\t');
  source.set(line.slice(0, tab), line.slice(tab + 1));
}
const parsed = new Map<string, Weights>();

function weightsOf(feature: string): Weights | null {
  const known = parsed.get(feature);
  if (known !== undefined) return known;
  const text = source.get(feature);
  if (text === undefined) return null;
  const [idf, ...pairs] = text.split(' ');
  const capabilities = pairs.map((pair): [number, number] => {
    const [at, weight] = pair.split(':');
    return [Number(at), Number(weight) / model.scale];
  });
  const weights = { idf: Number(idf) / 100, capabilities };
  parsed.set(feature, weights);
  return weights;
}

/** How much a sentence sounds like each capability, as log-odds; only those above `least`. */
export function scoreCapabilities(
  tokens: readonly Token[],
  least: number,
): { id: string; score: number }[] {
  const sums = new Float64Array(names.length);
  let squares = 0;
  const found: Weights[] = [];
  for (const feature of featuresOf(tokens)) {
    const weights = weightsOf(feature);
    if (weights === null) continue;
    found.push(weights);
    squares += weights.idf ** 2;
  }
  const norm = 1 / Math.sqrt(Math.max(4, squares));
  for (const weights of found) {
    // By index: a pair at a time is most of what a long text costs.
    const { idf, capabilities } = weights;
    for (let index = 0; index < capabilities.length; index += 1) {
      const pair = capabilities[index];
      if (pair) sums[pair[0]] = (sums[pair[0]] ?? 0) + pair[1] * idf * norm;
    }
  }
  const scores: { id: string; score: number }[] = [];
  for (const [at, id] of names.entries()) {
    const score = (sums[at] ?? 0) + (biases[at] ?? 0);
    if (score >= least) scores.push({ id, score });
  }
  return scores;
}
