/**
 * Trains the linear model that hears capabilities in sentences, from `data/reading/sentences.jsonl` and the
 * phrases of `capability-signals.json`, and writes its weights as data. Deterministic: no randomness, fixed order.
 *   node packages/agent/scripts/train-capabilities.ts [--holdout]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { featuresOf } from '../src/interview/capabilities/features.ts';
import { lemmaOf } from '../src/interview/language/lemma.ts';
import { tokenize } from '../src/interview/language/tokens.ts';
import { plainFacts } from './plain-facts.ts';

const folder = new URL('../data/reading/', import.meta.url);
const sentenceSchema = z.object({
  id: z.string(),
  text: z.string(),
  asked: z.array(z.string()),
  implied: z.array(z.string()),
});
interface Example {
  features: string[];
  asked: Set<string>;
  implied: Set<string>;
}

const featuresOfText = (text: string) => featuresOf(tokenize(text, lemmaOf));
const holdout = process.argv.includes('--holdout');
const lines = readFileSync(new URL('sentences.jsonl', folder), 'utf8').trim().split('\n');
const all: Example[] = lines.map((line) => {
  const entry = sentenceSchema.parse(JSON.parse(line));
  return {
    features: featuresOfText(entry.text),
    asked: new Set(entry.asked),
    implied: new Set(entry.implied),
  };
});
const isTest = (_: Example, index: number) => holdout && index % 5 === 0;
const training = all.filter((example, index) => !isTest(example, index));
for (const text of plainFacts())
  training.push({ features: featuresOfText(text), asked: new Set(), implied: new Set() });
const signals = z.object({
  entries: z.array(z.object({ id: z.string(), layPhrases: z.array(z.string()) })),
});
for (const entry of signals.parse(
  JSON.parse(readFileSync(new URL('capability-signals.json', folder), 'utf8')),
).entries) {
  for (const phrase of entry.layPhrases)
    training.push({
      features: featuresOfText(phrase),
      asked: new Set([entry.id]),
      implied: new Set(),
    });
}

const counts = new Map<string, number>();
for (const example of training)
  for (const feature of example.features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const kept = [...counts]
  .filter(([feature, count]) => count >= (feature.includes(' ') || feature.includes('~') ? 3 : 2))
  .map(([feature]) => feature)
  .sort();
const featureIndex = new Map(kept.map((feature, index) => [feature, index]));
const capabilities = [...new Set(all.flatMap((example) => [...example.asked]))].sort();

/** Rare words tell more. */
const idf = Float64Array.from(
  kept.map((feature) => Math.log(training.length / (counts.get(feature) ?? 1)) / 4),
);
const normOf = (indexes: readonly number[]) =>
  1 /
  Math.sqrt(
    Math.max(
      4,
      indexes.reduce((sum, index) => sum + (idf[index] ?? 0) ** 2, 0),
    ),
  );

/** Rows of feature indexes with the weight of each: sparse, of length one. */
const rows = training.map((example) => {
  const indexes = example.features
    .map((feature) => featureIndex.get(feature))
    .filter((index) => index !== undefined);
  return { indexes: Int32Array.from(indexes), norm: normOf(indexes) };
});

/** One capability against the rest: logistic regression by coordinate-wise steps (AdaGrad) with an L1 penalty. */
function train(capability: string): { bias: number; weights: Float64Array } {
  const weights = new Float64Array(kept.length);
  const sums = new Float64Array(kept.length).fill(0.1);
  const labels = training.map((example) => (example.asked.has(capability) ? 1 : 0));
  const skip = training.map(
    (example) => example.implied.has(capability) && !example.asked.has(capability),
  );
  let bias = -3;
  let biasSum = 0.1;
  const l1 = 1e-5;
  for (let epoch = 0; epoch < 5; epoch += 1) {
    for (let step = 0; step < rows.length; step += 1) {
      const at = (step * 7919 + epoch * 104_729) % rows.length;
      const row = rows[at];
      if (row === undefined || skip[at] === true) continue;
      let score = bias;
      for (const index of row.indexes)
        score += (weights[index] ?? 0) * (idf[index] ?? 0) * row.norm;
      const error = 1 / (1 + Math.exp(-score)) - (labels[at] ?? 0);
      const weight = labels[at] === 1 ? 3 : 1;
      if (Math.abs(error) < 0.004) continue;
      biasSum += error * error;
      bias -= (0.2 * weight * error) / Math.sqrt(biasSum);
      for (const index of row.indexes) {
        const gradient = weight * error * (idf[index] ?? 0) * row.norm;
        const sum = (sums[index] ?? 0) + gradient * gradient;
        sums[index] = sum;
        const rate = 2 / Math.sqrt(sum);
        const moved = (weights[index] ?? 0) - rate * gradient;
        weights[index] = Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * l1);
      }
    }
  }
  return { bias, weights };
}

const perFeature = new Map<number, [number, number][]>();
const biases: number[] = [];
for (const [capabilityAt, capability] of capabilities.entries()) {
  const model = train(capability);
  biases.push(Math.round(model.bias * 100) / 100);
  for (const [index, weight] of model.weights.entries()) {
    const rounded = Math.round(weight * 10);
    if (rounded < 8 && rounded > -14) continue;
    const list = perFeature.get(index) ?? [];
    list.push([capabilityAt, rounded]);
    perFeature.set(index, list);
  }
}
/** A line a word: the word, how rare it is, capability:weight … */
const table = [...perFeature]
  .sort((a, b) => a[0] - b[0])
  .map(([index, list]) => {
    const weights = list.map(([capability, weight]) => `${capability}:${weight}`).join(' ');
    return `${kept[index] ?? ''}\t${Math.round((idf[index] ?? 0) * 100)} ${weights}`;
  });
const model = {
  about:
    'Weights of the linear model that hears capabilities in sentences: one against the rest. Made by scripts/train-capabilities.ts from sentences.jsonl and capability-signals.json; never edit by hand.',
  scale: 10,
  capabilities,
  biases,
  table: table.join('\n'),
};
if (!holdout)
  writeFileSync(new URL('capability-model.json', folder), `${JSON.stringify(model, null, 0)}\n`);

/** Precision and recall on the sentences that were not trained on, at each threshold. */
if (holdout) {
  const tests = all.filter(isTest).map((example) => {
    const sums = Float64Array.from(biases);
    const known = example.features
      .map((feature) => featureIndex.get(feature))
      .filter((index) => index !== undefined);
    const norm = normOf(known);
    for (const index of known) {
      for (const [capability, weight] of perFeature.get(index) ?? []) {
        sums[capability] = (sums[capability] ?? 0) + (weight / 10) * (idf[index] ?? 1) * norm;
      }
    }
    return { example, sums };
  });
  for (const threshold of [-2.5, -2, -1.5, -1, -0.5, 0, 0.5]) {
    let [hit, wrong, missed] = [0, 0, 0];
    for (const { example, sums } of tests) {
      for (const [at, capability] of capabilities.entries()) {
        const isHeard = (sums[at] ?? 0) >= threshold;
        if (example.asked.has(capability) && isHeard) hit += 1;
        else if (example.asked.has(capability)) missed += 1;
        else if (isHeard && !example.implied.has(capability)) wrong += 1;
      }
    }
    const precision = hit / (hit + wrong);
    const recall = hit / (hit + missed);
    console.log(
      `score ${threshold}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
    );
  }
}
