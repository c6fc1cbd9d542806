import type { CapacityEstimate } from '@aa/domain';
import { formatFigure } from '../../components/money.ts';

/** A piece of a formula as it is shown. */
export interface FormulaPart {
  text: string;
  /** What the piece is; `undefined` for numbers and signs. */
  origin: 'stated' | 'assumed' | 'calculated' | undefined;
}

const signs: Readonly<Record<string, string>> = { '*': '×', '/': '/', '-': '−', '+': '+' };

/** Splits a formula into names with their origin, numbers and signs. */
export function splitFormula(formula: string, estimate: CapacityEstimate): FormulaPart[] {
  const sources = new Map(estimate.inputs.map(({ name, source }) => [name, source]));
  const lines = new Set(estimate.lines.map(({ id }) => id));
  return tokensOf(formula).map((token) => {
    if (signs[token] !== undefined) return { text: ` ${signs[token]} `, origin: undefined };
    const origin = sources.get(token) ?? (lines.has(token) ? 'calculated' : undefined);
    return { text: token === ',' ? ', ' : token, origin };
  });
}

/** The formula with the figures put in: "75 × 6.5 / 30.4". */
export function putInFigures(formula: string, estimate: CapacityEstimate): string {
  const values = new Map([
    ...estimate.inputs.map(({ name, value }) => [name, value] as const),
    ...estimate.lines.map(({ id, value }) => [id, value] as const),
  ]);
  return tokensOf(formula)
    .map((token) => {
      if (signs[token] !== undefined) return ` ${signs[token]} `;
      const value = values.get(token) ?? (/^\d/.test(token) ? Number(token) : undefined);
      if (value !== undefined && Number.isFinite(value)) return formatFigure(value);
      return token === ',' ? ', ' : token;
    })
    .join('');
}

function tokensOf(formula: string): string[] {
  return formula.match(/[A-Za-z_][A-Za-z0-9_]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[-+*/(),]/g) ?? [];
}
