const maxDuty = 200;
const maxName = 80;

/** Cuts at a word, without a dangling comma or little word at the end. */
export function clip(text: string, max: number): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= max) return clean;
  const cut = clean.slice(0, max - 1);
  const at = cut.lastIndexOf(' ');
  return `${(at > max / 2 ? cut.slice(0, at) : cut).replace(/[,;:\s(]+$/, '')}…`;
}

export const clipDuty = (text: string): string => clip(text, maxDuty);
export const clipName = (text: string): string => clip(text, maxName);

const lead =
  /^(?:(?:the|our|this|a|an)\s+)?(?:(?:system|app|application|platform|site|software|product|service|portal|solution|it|we|users?|people|they|you|i)\s+)?(?:(?:must|shall|should|will|can|could|may|needs?|wants?|has|have)\s+)?(?:be able to\s+|allows?\s+|lets?\s+|to\s+)?/i;
const little = new Set(
  'a an the of to for with and or in on at by from as is are be that which who it its their our your this than then so if when but not also can must will should'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);

/** What was said as one line of bare words; the last one is kept, since one design asks for it hundreds of times. */
let spokenOf: { said: string; spoken: string } = { said: '', spoken: ' ' };
function readSpoken(said: string): string {
  if (spokenOf.said !== said) spokenOf = { said, spoken: ` ${wordsOf(said).join(' ')} ` };
  return spokenOf.spoken;
}

/** True when `text` repeats seven words in a row of what was said. */
export function repeatsSpeech(text: string, said: string): boolean {
  const words = wordsOf(text);
  if (words.length < 7) return false;
  const spoken = readSpoken(said);
  for (let at = 0; at + 7 <= words.length; at += 1)
    if (spoken.includes(` ${words.slice(at, at + 7).join(' ')} `)) return true;
  return false;
}

/** Left out of a duty: a list of work is written like a telegram. */
const articles =
  /\b(?:a|an|the|our|their|its|his|her|these|those|this|some|any|very|also|just|then|that are|that is|which are|which is|of them)\s+/gi;
const mostWords = 20;

/** A duty out of a requirement, told like an entry of a list and not in the person's own sentence. */
export function wordDuty(statement: string, said: string): string | undefined {
  const bare = statement
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;!?]+$/, '');
  const phrase = bare.replace(lead, '').trim() || bare;
  const told = phrase.replace(articles, '').trim();
  const words = told.split(' ');
  const short = words.length > mostWords ? trimLittle(words.slice(0, mostWords)) : told;
  const text = repeatsSpeech(short, said) ? breakUp(short, said) : short;
  if (wordsOf(text).length < 2) return undefined;
  return clipDuty(text.charAt(0).toUpperCase() + text.slice(1));
}

/** Leaves out little words until no seven in a row are the person's; else keeps the first six. */
function breakUp(text: string, said: string): string {
  const thin = text
    .split(' ')
    .filter(
      (word, at) =>
        at === 0 ||
        !/^(?:of|to|for|with|and|in|on|at|by|is|are|be|has|have|can|will|should|must|we|they|it)$/i.test(
          word,
        ),
    )
    .join(' ');
  return repeatsSpeech(thin, said) ? trimLittle(text.split(' ').slice(0, 6)) : thin;
}

function trimLittle(words: string[]): string {
  const kept = [...words];
  while (kept.length > 2 && little.has((kept.at(-1) ?? '').toLowerCase().replace(/\W/g, '')))
    kept.pop();
  return kept.join(' ').replace(/[,;:(]+$/, '');
}

/** The words of a text that carry meaning, cut to their stems, for comparing two texts. */
export function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length > 2 && !little.has(word))
    .map((word) => word.replace(/(?:ations?|ments?|ings?|ers?|ies|ed|es|s|e|y)$/, '').slice(0, 7))
    .filter((stem) => stem.length > 2);
}
