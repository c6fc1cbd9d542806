import type { CapabilityNeed } from '../../model/understanding.ts';
import { nameOfCapability } from '../../knowledge/reading/capability-names.ts';
import type { ReadText } from '../language/read-text.ts';
import { findOwner } from './owner.ts';
import { nameOfField, rankWork, type DomainMatch } from './rank-work.ts';

const longestTitle = 60;
const shortestTitle = 4;

/** "We want to build a portal for our customers": what follows is the thing itself. */
const wish =
  /(?:^|[.!?,:]\s+|\b(?:so|and)\s+)(?:(?:hi|hello|dear all|hey)[,! ]+)?(?:we|i|our (?:city|town|company|team|school|club|parish|cooperative)|(?:the|an?) [\w-]+(?: [\w-]+)?)\s+(?:want|need|would like|are looking for|plan|require|seek|build|are building|wants|needs|seeks|requires|builds)s?(?:\s+to\s+(?:build|have|make|create|get|develop|set up))?\s+(an?|the|our own|some|one)?\s*/i;
const cutAt =
  /,(?!\d)|\.(?!\d)|[;:(!?]|\s(?:that|which|who|where|so|because|instead|with about|from which|and (?:we|it|they|have|has|must|sell|want|need))\b/i;
/** A brief whose first words name a thing that is made of software. */
const opening =
  /^(?:[-*]\s+)?(?:an?\s+|the\s+)?((?:[\w-]+\s+){0,2}?(?:app|apps|site|website|portal|platform|shop|blog|whiteboard|tool|service|system|marketplace|assistant|dashboard|bot|game|forum|calendar|(?:online|web) \w+)\s+(?:where|that|which|for|to|with|in|of)\s.+)/i;
const adjectives =
  /^(?:(?:new|simple|modern|scalable|small|online|web-based|good|great|proper|better|nice|lovely|little|user-friendly|secure|fancy|own)[,\s]+(?:and\s+)?)+/i;
const isVerbPhrase =
  /^(?:to|be|have|sell|let|make|get|know|offer|give|take|run|move|build|stop|replace|see|show|do|use)\b/i;

/** A short name for the system and one sentence on what it covers. */
export function readTitle(
  texts: readonly ReadText[],
  capabilities: readonly CapabilityNeed[],
  domains: readonly DomainMatch[],
): { title: string; purpose: string } {
  const sentences = (texts[0]?.sentences ?? [])
    .slice(0, 5)
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
  const works = rankWork(capabilities, domains);
  const main = works.map(({ id }) => nameOfCapability(id)).slice(0, 4);
  const whose = findOwner(sentences);
  const isPart = works[0]?.isOwnWork !== true;
  const named = isPart
    ? (nameOfField(domains) ?? (whose === undefined ? main[0] : undefined))
    : main[0];
  const title = capitalise(
    findThing(sentences) ??
      findTrade(sentences) ??
      findOpening(sentences) ??
      nameByWork(named, whose) ??
      'New system',
  );
  return { title, purpose: tellPurpose(title, main, whose) };
}

/** "An online whiteboard where up to 50 people draw", "Online orders for my bakery": a brief that opens with the thing. */
function findOpening(sentences: readonly string[]): string | undefined {
  const match = opening.exec(sentences[0] ?? '');
  if (match === null) return undefined;
  return impersonal(cut(match[1] ?? '', /,(?!\d)|\.(?!\d)|[;:(!?]|\sso\s/));
}

/** The noun phrase that a wish names: "portal for customers". */
function findThing(sentences: readonly string[]): string | undefined {
  for (const sentence of sentences) {
    const match = wish.exec(sentence);
    if (match === null) continue;
    const phrase = cut(
      sentence.slice(match.index + match[0].length).replace(adjectives, ''),
    ).replace(/\s(?:built|made|developed|designed|created)$/i, '');
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

function nameByWork(work: string | undefined, whose: string | undefined): string | undefined {
  if (work === undefined) return whose === undefined ? undefined : `System for ${whose}`;
  if (whose === undefined) return work;
  const name = cut(work);
  const whole = `${name} for ${whose}`;
  return whole.length <= longestTitle
    ? whole
    : cut(`${name} for ${whose.split(/\s(?:in|with|of|on|at|for)\s/)[0] ?? whose}`);
}

function tellPurpose(title: string, main: readonly string[], whose: string | undefined): string {
  const works = main.map((name) =>
    /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name,
  );
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
    .replace(/(?:\s(?:of|for|to|and|in|on|at|by|the|a|an|with|from|shall|must)){1,5}$/i, '');
}

const impersonal = (phrase: string) => phrase.replace(/\b(?:our|my) (?:own )?/gi, '');
const capitalise = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
