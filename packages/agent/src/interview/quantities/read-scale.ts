import type { Token } from '../language/tokens.ts';
import { gluedOnlyScales, scaleWords } from './number-words.ts';

/** The factor that the words behind a number give it ("k", "million", "lakh"), and where they end. */
export function readScale(tokens: readonly Token[], at: number): { factor: number; to: number } {
  let factor = 1;
  let to = at;
  for (let token = tokens[to]; token !== undefined; token = tokens[to]) {
    const scale = Object.hasOwn(scaleWords, token.lower) ? scaleWords[token.lower] : undefined;
    if (scale === undefined) break;
    const isShort = gluedOnlyScales.has(token.lower);
    if (isShort && !token.glued && !(token.text === 'M' || token.text === 'K')) break;
    if (isShort && tokens[to + 1]?.glued === true && tokens[to + 1]?.kind === 'word') break;
    if (token.lower === 'm' && token.text === 'm' && isLengthOrMinute(tokens, to)) break;
    const isOrdinalDozen = scale === 12 && factor > 1;
    if (isOrdinalDozen) break;
    factor *= token.lower === 'mil' && isIberian(tokens, to) ? 1e3 : scale;
    to += 1;
    if (
      tokens[to]?.text === '.' &&
      tokens[to]?.glued === true &&
      (token.lower === 'mio' || token.lower === 'mrd')
    )
      to += 1;
  }
  return { factor, to };
}

const iberianWords = new Set([
  'r',
  'usuarios',
  'por',
  'reais',
  'clientes',
  'al',
  'de',
  'euros',
  'pessoas',
  'personas',
  'pesos',
  'pedidos',
]);

const isIberian = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - 4), at + 3).some((token) => iberianWords.has(token.lower));

const isLengthOrMinute = (tokens: readonly Token[], at: number) =>
  ['deep', 'long', 'high', 'wide', 'away', 'tall'].includes(tokens[at + 1]?.lower ?? '');
