import { lemmaOf } from './lemma.ts';
import { splitSentences, type Sentence } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** A message of the person, cut into sentences. `message` counts the messages of the person from 0. */
export interface ReadText {
  message: number;
  text: string;
  sentences: Sentence[];
}

/** Cuts a message into sentences of tokens with their places in it. */
export function readText(message: number, text: string): ReadText {
  const tokens = tokenize(text, lemmaOf);
  return { message, text, sentences: splitSentences(text, tokens) };
}
