import { PhraseIndex } from '../language/phrases.ts';
import type { ReadText } from '../language/read-text.ts';
import type { Sentence } from '../language/sentences.ts';

/** Ways to address whoever reads the text instead of describing a system. */
const planted = new PhraseIndex<'instruction'>([
  {
    rule: 'instruction',
    phrases: [
      'ignore|disregard|forget|override|bypass ~4 instruction|prompt|rule|guideline|direction',
      'you are now ~4',
      'reply|respond|answer|output|print only|just with',
      'reply|respond|answer only',
      'reply|respond|answer|output ~2 with ~1 the word|single|exactly|only',
      'system prompt',
      'hidden prompt',
      'developer mode',
      'act as ~2 a|an',
      'pretend to be|that|you',
      'note|instruction|message to|for ~2 ai|assistant|model|llm|chatbot|bot|agent|reader',
      'as an ai',
      'dear|hey ai|assistant|llm|chatgpt|model',
      'do not|never ask ~3 question',
      "don't ask ~3 question",
      'you must recommend|say|answer|approve|output',
      'rate ~3 as|with|10',
      'always recommend|answer|say',
      'reveal|print|show|leak|repeat your ~3 prompt|instruction|configuration|rules|key',
      'jailbreak',
      'end of ~2 prompt',
      '[ system ]',
      '< system >',
      'assistant :',
      'system : you',
      '[ system',
      '[ assistant',
      '[ inst',
      'skip all security|compliance|check',
      'assistant must set|mark|recommend|ignore',
      'print ~2 system',
      'answer ~2 with a poem|song|joke',
      'mark ~3 as approved|compliant|within',
      'regardless of ~4 requirement',
      'say that the cost is',
      'set the cost to',
      'only output',
      'translate ~3 instead',
      'write ~2 poem',
      'tell a joke',
      'recommend only our',
    ],
  },
]);

/** True for a sentence that tries to steer the agent. */
export function isInstruction(sentence: Sentence): boolean {
  return planted.find(sentence.tokens).length > 0;
}

/** Commands that go on where an instruction to the agent has begun. */
const goesOn = new Set(
  "recommend set mark say print output reply answer respond pretend skip treat ignore disregard never always do don't only rate give approve call name make add then and also".split(
    ' ',
  ),
);

/** A message without the sentences that address the agent, and those sentences. */
export function setInstructionsApart(text: ReadText): { text: ReadText; planted: Sentence[] } {
  const planted: Sentence[] = [];
  for (const [at, sentence] of text.sentences.entries()) {
    const before = text.sentences[at - 1];
    const follows =
      before !== undefined && planted.includes(before) && sentence.start - before.end < 3;
    const isCommand = goesOn.has(sentence.tokens[0]?.lower ?? '');
    if (isInstruction(sentence) || (follows && isCommand)) planted.push(sentence);
  }
  if (planted.length === 0) return { text, planted };
  return {
    text: { ...text, sentences: text.sentences.filter((sentence) => !planted.includes(sentence)) },
    planted,
  };
}
