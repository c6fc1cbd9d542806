/**
 * Dictionary forms of English words, for comparing words with words: every form of a word gives the same
 * string, which need not be a word itself ("store", "stored", "storing" → "stor").
 */
const forms: Record<string, string> = {
  be: "was were is are am been being isn't aren't wasn't weren't",
  have: "has had having haven't hasn't",
  do: "does did done doing don't doesn't didn't",
  can: "can't cannot could couldn't",
  go: 'went gone goes going',
  say: 'said says',
  see: 'saw seen sees seeing',
  sell: 'sold',
  buy: 'bought',
  pay: 'paid pays paying',
  send: 'sent',
  spend: 'spent',
  keep: 'kept',
  hold: 'held',
  tell: 'told',
  lose: 'lost losing loses',
  make: 'made making',
  take: 'took taken taking',
  give: 'gave given giving',
  write: 'wrote written',
  build: 'built',
  run: 'ran running',
  grow: 'grew grown',
  know: 'knew known',
  leave: 'left leaves leaving',
  lend: 'lent',
  find: 'found',
  fall: 'fell fallen',
  choose: 'chose chosen',
  get: 'got gotten getting',
  come: 'came coming',
  break: 'broke broken',
  die: 'died dying',
  person: 'people persons folk folks',
  child: 'children kid kids',
  man: 'men',
  woman: 'women',
  life: 'lives',
  knife: 'knives',
  half: 'halves',
  index: 'indices indexes',
  criterion: 'criteria',
  license: 'licence licences licenses',
  program: 'programme programmes programs',
  center: 'centre centres centers',
  organization: 'organisation organisations organizations',
  catalog: 'catalogue catalogues catalogs',
  bus: 'buses',
  mail: 'e-mail email emails',
};
const unchanged = new Set(
  "us this its his always plus perhaps less as yes was data series analysis status news access process business address aws sms gps https dns ios pos kubernetes nothing something anything everything during morning evening building training meeting pricing string thing ring bring king red need feed speed seed bed hundred embed used dues premises bed shed led wed indeed exceed proceed succeed weed greed across express mass loss class glass pass press boss cross gas lens plus focus campus bonus virus census menu it's booking bookings".split(
    ' ',
  ),
);
const dictionary = new Map<string, string>();
for (const [base, others] of Object.entries(forms)) {
  for (const other of others.split(' ')) dictionary.set(other, base);
}
for (const word of unchanged) if (!dictionary.has(word)) dictionary.set(word, word);
dictionary.set('bookings', 'booking');
dictionary.set('used', 'use');

const hasVowel = (stem: string) => /[aeiouy]/.test(stem);

/** Takes off what differs between the forms of one verb: a final e, a doubled last letter. */
function normalize(stem: string): string {
  if (stem.length <= 3) return stem;
  if (stem.endsWith('e')) return normalize(stem.slice(0, -1));
  const last = stem.charAt(stem.length - 1);
  const isDoubled = last === stem.charAt(stem.length - 2) && !'aeiouls'.includes(last);
  return isDoubled ? stem.slice(0, -1) : stem;
}

/** The dictionary form of a lower-case word. */
export function lemmaOf(word: string): string {
  const known = dictionary.get(word);
  if (known !== undefined) return normalize(known);
  if (word.endsWith("'s") || word.endsWith("s'")) return lemmaOf(word.slice(0, -2));
  if (word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return normalize(word.slice(0, -2));
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('s')) return normalize(word.slice(0, -1));
  if (word.endsWith('ing') && word.length > 5 && hasVowel(word.slice(0, -3))) {
    return normalize(word.slice(0, -3));
  }
  if (word.endsWith('ed') && word.length > 4 && hasVowel(word.slice(0, -2))) {
    return normalize(word.slice(0, -2));
  }
  return normalize(word);
}
