import data from '../../../data/reading/function-words.json' with { type: 'json' };
import type { Sentence } from './sentences.ts';

/** Scripts that tell the language, or the likeliest of those that use them. */
const scripts: readonly { language: string; pattern: RegExp }[] = [
  { language: 'ja', pattern: /[\u3040-\u30ff]/g },
  { language: 'ko', pattern: /[\uac00-\ud7af]/g },
  { language: 'zh', pattern: /[\u4e00-\u9fff]/g },
  { language: 'hi', pattern: /[\u0900-\u097f]/g },
  { language: 'ru', pattern: /[\u0400-\u04ff]/g },
  { language: 'ar', pattern: /[\u0600-\u06ff]/g },
  { language: 'el', pattern: /[\u0370-\u03ff]/g },
  { language: 'he', pattern: /[\u0590-\u05ff]/g },
  { language: 'th', pattern: /[\u0e00-\u0e7f]/g },
];
const functionWords: readonly { language: string; words: ReadonlySet<string> }[] = Object.entries(
  data.languages,
).map(([language, words]) => ({ language, words: new Set(words.split(' ')) }));
/** Fragments shorter than this say nothing safe about their language. */
const leastWords = 6;

/** ISO 639-1 code of the language of a whole text; English where the text is too short to tell. */
export function detectLanguage(text: string, sentences: readonly Sentence[]): string {
  for (const script of scripts) {
    const letters = text.match(script.pattern)?.length ?? 0;
    if (letters > 0.25 * text.length) return script.language;
  }
  const words = sentences.flatMap((sentence) =>
    sentence.tokens.filter((token) => token.kind === 'word').map((token) => token.lower),
  );
  if (words.length < leastWords) return 'en';
  const scored = functionWords
    .map(({ language, words: own }) => ({
      language,
      score: words.filter((word) => own.has(word)).length,
    }))
    .sort((a, b) => b.score - a.score);
  const english = scored.find((entry) => entry.language === 'en')?.score ?? 0;
  const best = scored[0];
  if (best === undefined || best.language === 'en') return 'en';
  return best.score > english * 1.3 && best.score >= 3 && best.score >= words.length * 0.12
    ? best.language
    : 'en';
}

const names: Readonly<Record<string, string>> = {
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  nl: 'Dutch',
  pl: 'Polish',
  sv: 'Swedish',
  da: 'Danish',
  tr: 'Turkish',
  hi: 'Hindi',
  ru: 'Russian',
  ja: 'Japanese',
  ko: 'Korean',
  zh: 'Chinese',
  ar: 'Arabic',
  el: 'Greek',
  he: 'Hebrew',
  th: 'Thai',
  cs: 'Czech',
  fi: 'Finnish',
};
/** The English name of a language. */
export const languageName = (code: string): string => names[code] ?? code;
