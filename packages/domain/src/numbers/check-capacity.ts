import type { CapacityEstimate } from '../agent-protocol/estimates.ts';
import { evaluateFormula, FormulaError } from './evaluate-formula.ts';

/** A line of a capacity estimate whose formula does not give its value. */
export interface CapacityFault {
  lineId: string;
  message: string;
}

/** How far a formula may be from its value before the line is at fault. */
export const capacityTolerance = 0.02;

/** Recomputes each line from the inputs and the lines before it; an empty list means that the arithmetic holds. */
export function checkCapacity(estimate: CapacityEstimate): CapacityFault[] {
  const values = new Map(estimate.inputs.map((input) => [input.name, input.value]));
  const faults: CapacityFault[] = [];
  for (const line of estimate.lines) {
    try {
      const value = evaluateFormula(line.formula, values);
      if (Math.abs(value - line.value) > capacityTolerance * Math.abs(value) + 1e-6) {
        faults.push({ lineId: line.id, message: `${line.formula} = ${value}, not ${line.value}` });
      }
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      faults.push({ lineId: line.id, message: error.message });
    }
    values.set(line.id, line.value);
  }
  return faults;
}

/** The same estimate with other inputs: every line is recomputed by its own formula. */
export function recomputeCapacity(
  estimate: CapacityEstimate,
  changes: Readonly<Record<string, number>>,
): CapacityEstimate {
  const inputs = estimate.inputs.map((input) => ({
    ...input,
    value: changes[input.name] ?? input.value,
  }));
  const values = new Map(inputs.map((input) => [input.name, input.value]));
  const lines = estimate.lines.map((line) => {
    const value = evaluateFormula(line.formula, values);
    values.set(line.id, value);
    return { ...line, value };
  });
  return { ...estimate, inputs, lines };
}
