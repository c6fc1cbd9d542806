const shortest = 4;
const longest = 60;
const fewestLetters = 3;

const greeting = /^(?:(?:hi|hello|dear all|dear team|hey|good morning)[,!. -]+)?/i;
/** "We run four small hotels on the coast": what follows is for whom. */
const narrator =
  /^(?:we(?:'re| are| run| operate| own)|i (?:run|own|am)|our (?:company|firm|club) (?:is|runs))\s+(.+)/i;
/** "Our cooperative has 180 farmers", "A law firm with 220 lawyers wants": the subject of the first sentence. */
const subject =
  /^(our|the|an?)\s+([\w'-]+(?:\s[\w'-]+){0,5}?)\s+(?:has|have|operates?|sells?|runs?|receives?|carry|carries|wants?|needs?|would like|calls?|places?|holds?|offers?|requires?|seeks?|is looking|must|shall|gets?|lends?|owns?|takes place|forbids)\b/i;
/** "Dance school, 3 studios": organisations that a brief opens with, by their noun. */
const opener =
  /^((?:an? )?(?:[\w-]+ ){0,3}(?:school|shop|store|cooperative|chain|publisher|association|agency|company|firm|insurer|club|clinic|practice|hospital|museum|library|hotel|restaurant|bakery|farm|brewery|choir|orchestra|start-?up|bank|charity|non-profit|university|academy|lab|laboratory|garage|theatre|parish|ministry|authority|federation|union|vans))(?=\s*[,.:;(]|\s(?:here|in|with|of)\b)/i;
const isVerbPhrase =
  /^(?:to|be|have|sell|let|make|get|know|offer|give|take|run|move|build|stop|replace|see|show|do|use|looking|planning|building|not|all|now|into)\b/i;
/** A subject that is the thing itself, nobody, or half a sentence. */
const isNobody =
  /\b(?:system|platform|app|tool|site|saas|software|vendor|bidder|supplier|contractor|brief|objective|aim|goal|idea|problem|thing|people|users?|customers?|it|there)$|\b(?:to|came|that|which|who|today|because|settings)\b/i;

/** Those for whom the system is, with an article: "four small hotels on the coast", "a cooperative". */
export function findOwner(sentences: readonly string[]): string | undefined {
  const plain = sentences.slice(0, 2).map((sentence) => sentence.replace(greeting, ''));
  for (const sentence of plain) {
    const phrase = narrator.exec(sentence)?.[1];
    if (phrase !== undefined && !isVerbPhrase.test(phrase)) return bounded(phrase);
  }
  const first = plain[0] ?? '';
  const [, article, noun] = subject.exec(first) ?? [];
  if (noun !== undefined && !isNobody.test(noun))
    return bounded(/^the$/i.test(article ?? '') ? `the ${noun}` : withArticle(noun));
  const phrase = opener.exec(first)?.[1];
  return phrase === undefined || isNobody.test(phrase) ? undefined : bounded(withArticle(phrase));
}

/** "Taxi cooperative" → "a taxi cooperative"; plurals, numbers and names of their own article stay. */
function withArticle(phrase: string): string {
  const noun = /^(?:An? |[A-Z][a-z]+(?:-[a-z]+)?(?: [a-z]|$))/.test(phrase)
    ? `${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`
    : phrase;
  const head = noun.split(/\s(?:of|in|with|for|at|on)\s/)[0] ?? noun;
  if (/^(?:an?\s|the\s|some\s|\d)/i.test(noun) || /[^s]s$/.test(head)) return noun;
  return `${/^(?:[aeio]|u(?!ni))/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

function bounded(phrase: string): string | undefined {
  const end = /,(?!\d)|\.(?!\d)|[;:(!?]|\s(?:that|which|who|where|and|so|because)\s/;
  const words = (phrase.split(end)[0] ?? '').trim();
  const letters = words.replaceAll(/[^a-z]/gi, '').length;
  return words.length >= shortest && words.length <= longest && letters > fewestLetters
    ? words
    : undefined;
}
