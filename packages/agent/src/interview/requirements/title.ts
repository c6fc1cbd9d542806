import type { CapabilityNeed } from '../../model/understanding.ts';
import { nameOfCapability } from '../../knowledge/reading/capability-names.ts';
import type { ReadText } from '../language/read-text.ts';

const longestTitle = 60;
const shortestTitle = 4;

/** "We want to build a portal for our customers": what follows is the thing itself. */
const wish =
  /(?:^|[.!?,:]\s+|\b(?:so|and)\s+)(?:(?:hi|hello|dear all|hey)[,! ]+)?(?:we|i|our (?:city|town|company|team|school|club|parish|cooperative)|(?:the|an?) [\w-]+(?: [\w-]+)?)\s+(?:want|need|would like|are looking for|plan|require|seek|build|are building|wants|needs|seeks|requires|builds)s?(?:\s+to\s+(?:build|have|make|create|get|develop|set up))?\s+(an?|the|our own|some|one)?\s*/i;
/** "We run four small hotels on the coast": what follows is for whom. */
const narrator =
  /^(?:(?:hi|hello|dear all|hey)[,! ]+)?(?:we(?:'re| are| run| operate| own)?|i (?:run|own|am)|our (?:company|firm|club) (?:is|runs))\s+(?:an?|the)?\s*/i;
const cutAt =
  /,(?!\d)|[.;:(!?]|\s(?:that|which|who|where|so|because|instead|with about|from which|and (?:we|it|they|have|has|must|sell|want|need))\b/i;
const adjectives =
  /^(?:(?:new|simple|modern|scalable|small|online|web-based|good|great|proper|better|nice|lovely|little|user-friendly|secure|fancy|own)[,\s]+(?:and\s+)?)+/i;
const isVerbPhrase =
  /^(?:to|be|have|sell|let|make|get|know|offer|give|take|run|move|build|stop|replace|see|show|do|use)\b/i;

/** What nearly every system has or uses to do its work: none is named after it. */
const means = new Set(
  'user-accounts roles-permissions single-sign-on file-upload notifications integrations search dashboards reports export import audit-trail archival data-deletion multi-language realtime-updates email-campaigns tracking batch-jobs migration malware-scan data-labelling printing document-generation barcode-qr'.split(
    ' ',
  ),
);

/** A short name for the system and one sentence on what it covers. */
export function readTitle(
  texts: readonly ReadText[],
  capabilities: readonly CapabilityNeed[],
): { title: string; purpose: string } {
  const sentences = (texts[0]?.sentences ?? [])
    .slice(0, 5)
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
  const main = capabilities
    .filter((need) => need.standing === 'said' && !means.has(need.id))
    .map((need) => nameOfCapability(need.id))
    .slice(0, 4);
  const whose = findOwner(sentences);
  const title = capitalise(
    findThing(sentences) ?? findTrade(sentences) ?? nameByWork(main[0], whose) ?? 'New system',
  );
  return { title, purpose: tellPurpose(title, main, whose) };
}

/** The noun phrase that a wish names: "portal for customers". */
function findThing(sentences: readonly string[]): string | undefined {
  for (const sentence of sentences) {
    const match = wish.exec(sentence);
    if (match === null) continue;
    const phrase = cut(sentence.slice(match.index + match[0].length).replace(adjectives, ''));
    const isName =
      match[1] !== undefined ||
      /^[a-z-]+ (?:system|platform|app|portal|site|shop|tool|service)/i.test(phrase);
    if (phrase.length >= shortestTitle && isName && !isVerbPhrase.test(phrase))
      return impersonal(phrase.includes(' ') ? phrase : withClause(sentence, phrase));
  }
  return undefined;
}

/** A single word says too little: "assistant" becomes "assistant that answers from manuals". */
function withClause(sentence: string, word: string): string {
  const clause = /^[\w-]+ (?:that|which|who|where|for|from which) [^.;:(]+/i.exec(
    sentence.slice(sentence.indexOf(word)),
  )?.[0];
  return clause === undefined ? word : cut(clause, /,(?!\d)|[.;:(]/);
}

/** "We sell tickets for big concerts". */
const trade =
  /^(?:(?:hi|hello)[,! ]+)?(?:we|i)\s+(sell|rent out|lend|repair|offer|ship|make)\s+(?:an?|the)?\s*/i;
const tradeNames: Readonly<Record<string, string>> = {
  sell: 'Sale of',
  'rent out': 'Rental of',
  lend: 'Lending of',
  repair: 'Repair of',
  offer: 'Offer of',
  ship: 'Shipping of',
  make: 'Making of',
};

function findTrade(sentences: readonly string[]): string | undefined {
  const match = trade.exec(sentences[0] ?? '');
  const lead = tradeNames[match?.[1]?.toLowerCase() ?? ''];
  if (match === null || lead === undefined) return undefined;
  return cut(`${lead} ${impersonal((sentences[0] ?? '').slice(match[0].length))}`);
}

/** Those who tell of themselves: "four small hotels on the coast". */
function findOwner(sentences: readonly string[]): string | undefined {
  for (const sentence of sentences.slice(0, 2)) {
    const match = narrator.exec(sentence);
    if (match === null || !/\s(?:run|operate|own|are|'re|am)\b|'re/i.test(` ${match[0]}`)) continue;
    const phrase = cut(sentence.slice(match[0].length));
    if (
      phrase.length >= shortestTitle &&
      phrase.length <= longestTitle &&
      !isVerbPhrase.test(phrase)
    )
      return phrase;
  }
  return undefined;
}

function nameByWork(work: string | undefined, whose: string | undefined): string | undefined {
  if (work === undefined) return whose === undefined ? undefined : `System for ${whose}`;
  return whose === undefined ? work : cut(`${work} for ${whose}`);
}

function tellPurpose(title: string, main: readonly string[], whose: string | undefined): string {
  const works = main.map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  const owner = whose === undefined || title.includes(whose) ? '' : ` for ${whose}`;
  if (works.length === 0) return `${title}${owner}.`;
  const last = works.at(-1);
  const list = works.length === 1 ? last : `${works.slice(0, -1).join(', ')} and ${last}`;
  return `A system${owner} that covers ${list}.`;
}

function cut(words: string, end = cutAt): string {
  const phrase = (words.split(end)[0] ?? '').trim();
  if (phrase.length <= longestTitle) return phrase;
  return phrase
    .slice(0, phrase.lastIndexOf(' ', longestTitle))
    .replace(/\s+(?:of|for|to|and|in|on|at|by|the|a|an|with|from)$/i, '');
}

const impersonal = (phrase: string) => phrase.replace(/\b(?:our|my) (?:own )?/gi, '');
const capitalise = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
