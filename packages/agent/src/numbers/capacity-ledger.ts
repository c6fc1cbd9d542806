import {
  type Assumption,
  type CapacityEstimate,
  type CapacityInput,
  type CapacityLine,
  type CapacityMetric,
  evaluateFormula,
  type Topic,
} from '@aa/domain';
import { getCapacityFigure } from '../knowledge/numbers/capacity-figures.ts';
import type { FoundNumber } from './read-numbers.ts';

/** What is assumed where nothing was said, and what it changes when it is wrong. */
export interface Guess {
  topic: Topic;
  statement: string;
  impactIfWrong: string;
  confidence?: number;
}

/** Collects inputs and lines of a capacity estimate; every line is computed from its own formula. */
export interface CapacityLedger {
  state(name: string, number: FoundNumber, unit: string): string;
  assume(name: string, value: number, unit: string, guess: Guess): string;
  /** Assumes the typical value of a catalogue figure. */
  assumeFigure(name: string, figureId: string, guess: Guess, scale?: number): string;
  line(
    id: string,
    metric: CapacityMetric,
    formula: string,
    unit: string,
    explanation: string,
  ): number;
  valueOf(name: string): number;
  has(name: string): boolean;
  /** True when some stated input has this value. */
  hasStated(value: number): boolean;
  finish(notes?: string): { capacity: CapacityEstimate; assumptions: Assumption[] };
}

/** Six significant digits: exact enough for any check, short enough to read. */
export function roundSignificant(value: number, digits = 6): number {
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}

function toName(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return (/^[a-z]/.test(name) ? name : `n_${name}`).slice(0, 40);
}

/** An empty ledger. */
export function createCapacityLedger(): CapacityLedger {
  const inputs: CapacityInput[] = [];
  const lines: CapacityLine[] = [];
  const assumptions: Assumption[] = [];
  const values = new Map<string, number>();

  const add = (input: CapacityInput): string => {
    if (!values.has(input.name)) {
      inputs.push(input);
      values.set(input.name, input.value);
    }
    return input.name;
  };
  /** The same number keeps its name; another number under a name that is taken gets the next one. */
  const nameFor = (rawName: string, value: number): string => {
    const base = toName(rawName);
    for (let i = 1; ; i += 1) {
      const name = i === 1 ? base : `${base}_${i}`;
      const known = values.get(name);
      if (known === undefined || known === value) return name;
    }
  };
  const ledger: CapacityLedger = {
    state(rawName, number, unit) {
      const name = nameFor(rawName, number.value);
      const explanation = number.fact.evidence.quote
        ? `You wrote: "${number.fact.evidence.quote.slice(0, 200)}"`
        : number.fact.statement.slice(0, 400);
      return add({
        name,
        value: number.value,
        unit,
        source: number.stated ? 'stated' : 'assumed',
        explanation,
      });
    },
    assume(rawName, value, unit, guess) {
      const name = toName(rawName);
      if (values.has(name)) return name;
      assumptions.push({
        id: `assume-${name.replaceAll('_', '-')}`,
        topic: guess.topic,
        statement: guess.statement,
        impactIfWrong: guess.impactIfWrong,
        confidence: guess.confidence ?? 0.5,
      });
      return add({ name, value, unit, source: 'assumed', explanation: guess.statement });
    },
    assumeFigure(name, figureId, guess, scale = 1) {
      const figure = getCapacityFigure(figureId);
      const range = `${figure.low} to ${figure.high} ${figure.unit}`;
      return ledger.assume(name, figure.typical * scale, figure.unit, {
        ...guess,
        statement: `${guess.statement} (catalogue: ${range}, ${figure.basis}, ${figure.asOf})`,
      });
    },
    line(id, metric, formula, unit, explanation) {
      const value = roundSignificant(Math.max(0, evaluateFormula(formula, values)));
      lines.push({ id, metric, value, unit, formula, explanation });
      values.set(id, value);
      return value;
    },
    valueOf: (name) => values.get(name) ?? 0,
    has: (name) => values.has(name),
    hasStated: (value) => inputs.some((i) => i.source === 'stated' && i.value === value),
    finish: (notes) => ({
      capacity: { inputs, lines, ...(notes ? { notes } : {}) },
      assumptions,
    }),
  };
  return ledger;
}
