const maxTitleLength = 80;

/** Words that open a brief and say nothing of the system. */
const openings =
  /^(?:(?:hi|hello|dear (?:all|team))[,.!]?\s+)?(?:(?:we|i)(?:'d| would)? (?:need|want|like|plan|have)(?: to (?:have|build|design|create|make))?|please (?:build|design|create)|(?:build|design|create|need)(?: to design)?)\s+(?:me |us )?(?:(?:an?|the|our)\s+)?/iu;

/** A title out of the requirements: their first sentence without its opening, cut at a word. */
export function makeTitle(requirements: string): string {
  const line = requirements.split(/\n/u).find((text) => /[\p{L}\p{N}]/u.test(text)) ?? requirements;
  const plain = line.replace(/^[\s#>*\-–•\d.)]+(?=\S)/u, '').trim();
  const sentence = (/^.*?[.!?](?=\s|$)/u.exec(plain)?.[0] ?? plain).replace(/[.!?:;,\s]+$/u, '');
  const core = sentence.replace(openings, '').trim();
  const text = core.length >= 8 ? core : sentence || plain || 'New conversation';
  const title = text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
  if (title.length <= maxTitleLength) return title;
  const cut = title.slice(0, maxTitleLength - 1);
  const atWord = cut.lastIndexOf(' ');
  return `${cut
    .slice(0, atWord > 40 ? atWord : undefined)
    .toWellFormed()
    .replace(/[\s,;:–-]+$/u, '')}…`;
}
