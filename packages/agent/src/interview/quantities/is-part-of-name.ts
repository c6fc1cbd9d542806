import { findNounClass } from '../../knowledge/reading/nouns.ts';
import type { Token } from '../language/tokens.ts';
import type { NumberReading } from './read-number.ts';
import { findUnit } from './units.ts';

const nameWords = new Set([
  'section',
  'annex',
  'page',
  'route',
  'area',
  'version',
  'v',
  'phase',
  'article',
  'art',
  'rule',
  'iso',
  'iec',
  'cfr',
  'windows',
  'chrome',
  'android',
  'office',
  'formula',
  'season',
  'hall',
  'suite',
  'class',
  'week',
  'covid',
  'industry',
  'web',
  'part',
  'chapter',
  'step',
  'version',
  'no',
  'nr',
  'wcag',
  'tls',
  'dynamics',
  'oracle',
  'en',
  'category',
  'studio',
  'tier',
  'title',
  'level',
  'lti',
  'python',
  'java',
  'php',
  'grade',
  'soc',
  'saml',
  'oauth',
  'code',
  'postal',
  'type',
  'photoshop',
  'vsphere',
  'ios',
  '§',
  'q',
  'act',
  'law',
  'figure',
  'table',
  'annexe',
  'appendix',
  'item',
  'gate',
  'platform',
  'terminal',
  'room',
  'tls',
  'http',
  'html',
  'caa',
  'form',
  'rev',
  'release',
  'bs',
  'nist',
  'directive',
  'regulation',
  'utf',
  'base',
  'sha',
  'ipv',
  'top',
]);

const streetWords = new Set([
  'street',
  'road',
  'avenue',
  'main',
  'st',
  'ave',
  'lane',
  'strasse',
  'straße',
]);

/** Digits that belong to a name: "Office 365", "Article 30", "ISO 27001", "3D", "top 10", "404 Main Street". */
export function isPartOfName(tokens: readonly Token[], at: number, number: NumberReading): boolean {
  const before = tokens[at - 1];
  const after = tokens[number.to];
  if (before?.text === '§' || (before?.text === '#' && before.glued)) return true;
  if (
    before !== undefined &&
    nameWords.has(before.lower) &&
    !number.isWord &&
    number.scale === 1 &&
    before.kind === 'word'
  ) {
    const isQuestionNo =
      (before.lower === 'no' || before.lower === 'code' || before.lower === 'item') &&
      after !== undefined &&
      findNounClass(after.lemma) !== undefined;
    if (!isQuestionNo && !(before.lower === 'week' && after?.kind === 'word')) return true;
  }
  if (
    before?.text === '-' &&
    before.glued &&
    tokens[at]?.glued === true &&
    /^[A-Z]{2,}$/.test(tokens[at - 2]?.text ?? '')
  )
    return true;
  if (
    after?.glued === true &&
    after.kind === 'word' &&
    /^(?:d|g|th|st|nd|rd|fa|x)$/i.test(after.text) &&
    after.lower !== 'd' &&
    after.text !== 'x'
  )
    return true;
  if (after?.glued === true && (after.text === 'D' || after.text === 'G')) return true;
  if (after !== undefined && streetWords.has(after.lower) && number.scale === 1) return true;
  const isVideoSize = number.scale === 1000 && number.low === 4000 && tokens[at + 1]?.text === 'K';
  if (isVideoSize) return true;
  const isClock =
    before?.lower === 'at' &&
    number.low <= 24 &&
    (after === undefined ||
      after.kind === 'sign' ||
      ['everyone', 'in', 'sharp', 'am', 'pm', 'and', 'when', 'o'].includes(after.lower));
  if (isClock || after?.lower === 'am' || (after?.lower === 'pm' && number.low <= 12)) return true;
  const isCompound =
    after?.text === '-' &&
    after.glued &&
    tokens[number.to + 1]?.kind === 'word' &&
    tokens[number.to + 1]?.glued === true;
  const compound = tokens[number.to + 1]?.lower ?? '';
  if (
    isCompound &&
    findUnit(compound, false) === undefined &&
    compound !== 'odd' &&
    findNounClass(tokens[number.to + 1]?.lemma ?? '') === undefined
  )
    return true;
  if (isCompound && (tokens[number.to + 2]?.text === '-' || compound === 'stop')) return true;
  const isYear =
    !number.isWord &&
    number.scale === 1 &&
    number.low >= 1900 &&
    number.low <= 2100 &&
    tokens[at]?.text.length === 4;
  const yearLead = [
    'in',
    'since',
    'from',
    'by',
    'of',
    'until',
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
    'spring',
    'summer',
    'autumn',
    'fall',
    'winter',
    'end',
    'early',
    'late',
    'mid',
    'around',
  ];
  if (isYear && before !== undefined && yearLead.includes(before.lower)) return true;
  const rate = tokens
    .slice(number.to, number.to + 3)
    .map((token) => token.lower)
    .join(' ');
  if (rate.startsWith('out of')) return true;
  const isSlashed =
    tokens[number.to]?.text === '/' &&
    tokens[number.to]?.glued === true &&
    tokens[number.to + 1]?.kind === 'number' &&
    tokens[number.to + 1]?.glued === true &&
    number.scale === 1;
  return isSlashed && number.low === 24;
}
