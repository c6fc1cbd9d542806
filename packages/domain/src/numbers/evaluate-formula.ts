/** The arithmetic of capacity lines: names, numbers, `+ - * / ( )`, `min( , )`, `max( , )`, `ceil( )`. Nothing else runs. */

/** A formula that cannot be read, or that names what it does not have. */
export class FormulaError extends Error {
  override name = 'FormulaError';
}

type Token =
  | { kind: 'number'; value: number }
  | { kind: 'name'; text: string }
  | { kind: 'sign'; text: string };

const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/(),]))/y;
const maxLength = 500;
const maxDepth = 50;
const functions: ReadonlyMap<string, (values: number[]) => number> = new Map([
  ['min', (values) => Math.min(...values)],
  ['max', (values) => Math.max(...values)],
  ['ceil', (values) => Math.ceil(values[0] ?? Number.NaN)],
]);

/** Splits a formula into tokens. Throws FormulaError at the first character outside the grammar. */
function tokenize(formula: string): Token[] {
  if (formula.length > maxLength) throw new FormulaError('The formula is too long.');
  const tokens: Token[] = [];
  const text = formula.trimEnd();
  tokenPattern.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    const match = tokenPattern.exec(text);
    if (!match) throw new FormulaError(`The formula cannot be read at position ${at}.`);
    at = tokenPattern.lastIndex;
    const [, digits, name, sign] = match;
    if (digits !== undefined) tokens.push({ kind: 'number', value: Number(digits) });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

/**
 * Value of a formula over named inputs and earlier lines.
 * Throws FormulaError when it is outside the grammar, names something unknown, or has no finite value.
 */
export function evaluateFormula(
  formula: string,
  values: ReadonlyMap<string, number> | Readonly<Record<string, number>>,
): number {
  const tokens = tokenize(formula);
  const known: ReadonlyMap<string, number> =
    values instanceof Map ? values : new Map(Object.entries(values));
  let at = 0;

  const isSign = (text: string): boolean => {
    const token = tokens[at];
    return token?.kind === 'sign' && token.text === text;
  };
  const take = (text: string): boolean => {
    if (!isSign(text)) return false;
    at += 1;
    return true;
  };
  const expect = (text: string): void => {
    if (!take(text)) throw new FormulaError(`The formula lacks "${text}".`);
  };

  const call = (name: string, depth: number): number => {
    const run = functions.get(name);
    if (!run) throw new FormulaError(`The formula calls the unknown function "${name}".`);
    const list = [sum(depth + 1)];
    while (take(',')) list.push(sum(depth + 1));
    expect(')');
    if (name === 'ceil' && list.length !== 1) throw new FormulaError('ceil takes one value.');
    return run(list);
  };
  const primary = (depth: number): number => {
    if (depth > maxDepth) throw new FormulaError('The formula is nested too deep.');
    if (take('(')) {
      const value = sum(depth + 1);
      expect(')');
      return value;
    }
    if (take('-')) return -primary(depth + 1);
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'number') return token.value;
    if (token?.kind !== 'name') throw new FormulaError('The formula ends where a value is due.');
    if (take('(')) return call(token.text, depth);
    const value = known.get(token.text);
    if (value === undefined) throw new FormulaError(`The formula names unknown "${token.text}".`);
    return value;
  };
  const product = (depth: number): number => {
    let value = primary(depth);
    for (;;) {
      if (take('*')) value *= primary(depth);
      else if (take('/')) value /= primary(depth);
      else return value;
    }
  };
  const sum = (depth: number): number => {
    let value = product(depth);
    for (;;) {
      if (take('+')) value += product(depth);
      else if (take('-')) value -= product(depth);
      else return value;
    }
  };

  const value = sum(0);
  if (at !== tokens.length) throw new FormulaError('The formula has text after its end.');
  if (!Number.isFinite(value)) throw new FormulaError('The formula has no finite value.');
  return value;
}
