import type { ArchitectureConnection } from '../agent-protocol/structure.ts';
import { entryOf } from './diagram-source.ts';

const maxPhraseLength = 34;
const maxProtocolLength = 22;

/** The start of a text, cut at its first pause, else at a word. */
function headOf(text: string, maxLength: number, pause: RegExp): string {
  const clean = text.replaceAll(/\s+/g, ' ').trim();
  const firstPart = (clean.split(pause)[0] ?? clean).trim() || clean;
  if (firstPart.length <= maxLength) return firstPart;
  const beforeComma = (firstPart.split(/[,(]/)[0] ?? firstPart).trim();
  if (beforeComma.length > 3 && beforeComma.length <= maxLength) return beforeComma;
  const cut = firstPart.slice(0, maxLength);
  const atWord = cut.lastIndexOf(' ');
  const kept = atWord > maxLength / 2 ? cut.slice(0, atWord) : cut;
  const wellFormed = kept.isWellFormed() ? kept : kept.slice(0, -1);
  return `${wellFormed.replace(/[\s,;:]+$/, '').replace(/\s(a|an|the|of|to|and|or|in|for|with|by)$/i, '')}…`;
}

/** What a connection does, as the few words that fit on a line. */
export function computePhrase(connection: Pick<ArchitectureConnection, 'description'>): string {
  const phrase = headOf(connection.description, maxPhraseLength, /[;.:–—]\s|[;.]$/);
  const isAcronym = /^\p{Lu}(?!\p{Ll}|\s)/u.test(phrase);
  return isAcronym ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

/** The protocol without its remarks: "HTTPS, secret header" is HTTPS. */
export function computeShortProtocol(connection: Pick<ArchitectureConnection, 'protocol'>): string {
  return headOf(connection.protocol, maxProtocolLength, /[,;(]/);
}

/** The label of a line: verb [protocol]. */
export function computeEdgeLabel(
  connection: Pick<ArchitectureConnection, 'description' | 'protocol'>,
): string {
  return entryOf(`${computePhrase(connection)} [${computeShortProtocol(connection)}]`);
}

/** The label of a line on the data flow picture: what flows, how sensitive, over what. */
export function computeDataLabel(connection: ArchitectureConnection): string {
  const flow = connection.dataFlow;
  if (flow === undefined) return computeEdgeLabel(connection);
  const kinds = flow.dataKinds.slice(0, 2).join(', ');
  const more = flow.dataKinds.length > 2 ? ` +${flow.dataKinds.length - 2}` : '';
  const what = kinds === '' ? computePhrase(connection) : `${headOf(kinds, 40, /[;.]/)}${more}`;
  return entryOf(`${what} · ${flow.sensitivity} [${computeShortProtocol(connection)}]`);
}

/** The label of a line that crosses a trust boundary: what an attacker would read there. */
export function computeBoundaryLabel(connection: ArchitectureConnection): string {
  const flow = connection.dataFlow;
  const label = computeEdgeLabel(connection);
  if (flow === undefined) return label;
  return entryOf(`${label} · ${flow.sensitivity}${flow.encrypted ? '' : ', not encrypted'}`);
}
