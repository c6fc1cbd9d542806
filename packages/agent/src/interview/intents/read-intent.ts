import type { MessageContext } from '@aa/domain';
import type { Intent } from '../../model/understanding.ts';
import { readCapabilities } from '../capabilities/read-capabilities.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { PhraseIndex } from '../language/phrases.ts';
import { readText, type ReadText } from '../language/read-text.ts';
import type { Token } from '../language/tokens.ts';
import { isInstruction, setInstructionsApart } from '../gaps/instructions.ts';
import { catalogById } from '../questions/catalog.ts';
import { passesOn } from '../questions/match-answers.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import type { InterviewMemory } from '../reading.ts';
import * as say from './phrases.ts';

type QuestionAbout = Extract<Intent, { kind: 'question' }>['about'];

const isIn = (index: PhraseIndex<true>, tokens: readonly Token[]) => index.find(tokens).length > 0;
const questionStarts = new Set([
  'why',
  'what',
  'how',
  'when',
  'where',
  'who',
  'which',
  'is',
  'are',
  'does',
  'do',
  'can',
  'could',
  'would',
  'will',
  'should',
  'explain',
  'tell',
  'describe',
]);

const aboutRules: readonly [PhraseIndex<true>, QuestionAbout][] = [
  [say.asksFailure, 'failure'],
  [say.asksCost, 'cost'],
  [say.asksWhyNot, 'why_not'],
  [say.asksWhy, 'why'],
  [say.asksScale, 'scale'],
  [say.asksSecurity, 'security'],
  [say.asksExplain, 'explain'],
];
const fillers = new Set(
  'why not what if how does do is are the a an to it we you me us our would will should could can lose happens when cost costs much did choose use using explain tell about and of in for this that there'.split(
    ' ',
  ),
);

function readQuestion(tokens: readonly Token[]): Intent | undefined {
  const first = tokens[0];
  const asks =
    tokens.some((token) => token.text === '?') ||
    (first !== undefined && questionStarts.has(first.lower));
  if (!asks) return undefined;
  const about = aboutRules.find(([index]) => isIn(index, tokens))?.[1] ?? 'other';
  const subject = tokens
    .filter((token) => token.kind !== 'sign' && !fillers.has(token.lower))
    .map((token) => token.text)
    .join(' ');
  return { kind: 'question', about, subject: subject.slice(0, 200) };
}

/** True where nothing in the text could be a system: something else is asked for. */
function isOtherWork(text: ReadText, tokens: readonly Token[]): boolean {
  const speaksOfSystem = isIn(say.systemWords, tokens);
  if (isIn(say.otherWork, tokens)) return !speaksOfSystem || startsWithWriting(tokens);
  if (speaksOfSystem || tokens.length > 40) return false;
  const onlyQuestion = tokens.at(-1)?.text === '?' && text.sentences.length <= 2;
  const capable = readCapabilities([text]).some((need) => need.standing === 'said');
  return onlyQuestion && !capable && readQuantities(tokens).length === 0;
}

/** "Write me a poem about microservices": the work asked for is the writing. */
const startsWithWriting = (tokens: readonly Token[]) => {
  const first = tokens.find((token) => !['please', 'can', 'could', 'you'].includes(token.lower));
  return ['write', 'compose', 'translate', 'draft', 'tell', 'draw', 'paint', 'sing'].includes(
    first?.lower ?? '',
  );
};

function firstIntent(text: ReadText, tokens: readonly Token[]): Intent {
  const words = tokens.filter((token) => token.kind === 'word').length;
  if (words <= 8 && isIn(say.thanks, tokens) && !isIn(say.systemWords, tokens))
    return { kind: 'small_talk', tone: 'thanks' };
  if (
    words <= 8 &&
    isIn(say.greetings, tokens.slice(0, 4)) &&
    !isIn(say.systemWords, tokens) &&
    !isIn(say.otherWork, tokens)
  )
    return { kind: 'small_talk', tone: 'greeting' };
  const { text: clean, planted } = setInstructionsApart(text);
  if (clean.sentences.length === 0 && planted.length > 0)
    return {
      kind: 'not_a_system',
      reason: 'The text gives instructions to the reader and describes no system.',
    };
  if (detectLanguage(text.text, text.sentences) !== 'en') return { kind: 'brief' };
  const cleanTokens = clean.sentences.flatMap((sentence) => sentence.tokens);
  if (isOtherWork(clean, cleanTokens))
    return {
      kind: 'not_a_system',
      reason: 'This is not a request for the design of a software system.',
    };
  if (text.sentences.every(passesOn))
    return { kind: 'empty', reason: 'Nothing was said that a system could be designed from.' };
  const letters = tokens.filter((token) => token.kind === 'word' && token.text.length > 1).length;
  if (letters < 2 && readQuantities(tokens).length === 0)
    return { kind: 'empty', reason: 'There is nothing here yet to design from.' };
  return { kind: 'brief' };
}

/** The open question that a "what do you mean?" is about: the one that shares its words, else the first. */
function clarification(memory: InterviewMemory, tokens: readonly Token[]): Intent {
  const words = new Set(
    tokens
      .filter(
        (token) => token.kind === 'word' && token.text.length > 2 && !fillers.has(token.lower),
      )
      .map((token) => token.lower),
  );
  const scored = memory.openIds.map((id) => {
    const entry = catalogById.get(id);
    const text = `${entry?.text ?? ''} ${entry?.why ?? ''} ${entry?.topic ?? ''}`.toLowerCase();
    return { id, score: [...words].filter((word) => text.includes(word)).length };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), {
    id: memory.openIds[0] ?? '',
    score: 0,
  });
  return { kind: 'clarification', questionId: best.id };
}

function answeringIntent(
  memory: InterviewMemory,
  text: ReadText,
  tokens: readonly Token[],
): Intent {
  const words = tokens.filter((token) => token.kind === 'word').length;
  if (words <= 14 && isIn(say.designNow, tokens) && readQuantities(tokens).length === 0)
    return { kind: 'design_now' };
  if (words <= 16 && isIn(say.clarifies, tokens) && readQuantities(tokens).length === 0)
    return clarification(memory, tokens);
  if (words <= 4 && isIn(say.thanks, tokens)) return { kind: 'small_talk', tone: 'thanks' };
  if (words <= 3 && isIn(say.greetings, tokens)) return { kind: 'small_talk', tone: 'greeting' };
  if (text.sentences.every(isInstruction)) return { kind: 'answers' };
  return { kind: 'answers' };
}

function laterIntent(text: ReadText, tokens: readonly Token[]): Intent {
  const words = tokens.filter((token) => token.kind === 'word').length;
  if (words <= 8 && isIn(say.thanks, tokens) && !isIn(say.changeWords, tokens))
    return { kind: 'small_talk', tone: 'thanks' };
  if (words <= 4 && isIn(say.greetings, tokens)) return { kind: 'small_talk', tone: 'greeting' };
  if (words <= 10 && isIn(say.designNow, tokens)) return { kind: 'design_now' };
  const question = readQuestion(tokens);
  const asksForChange =
    isIn(say.changeWords, tokens) &&
    ['can', 'could', 'please', 'would'].includes(tokens[0]?.lower ?? '');
  if (question !== undefined && !asksForChange) return question;
  if (isIn(say.otherWork, tokens) && !isIn(say.systemWords, tokens))
    return {
      kind: 'not_a_system',
      reason: 'This does not concern the system that we are designing.',
    };
  if (text.sentences.every(isInstruction)) return { kind: 'change' };
  return { kind: 'change' };
}

/** What the newest message of the person is for. */
export function readIntent(
  memory: InterviewMemory,
  written: string,
  context: MessageContext | undefined,
): Intent {
  const text = readText(0, written);
  const tokens = text.sentences.flatMap((sentence) => sentence.tokens);
  if (context?.designNow === true && memory.heard.length > 0) return { kind: 'design_now' };
  if (context?.answers !== undefined && context.answers.length > 0)
    return memory.phase === 'complete' ? { kind: 'change' } : { kind: 'answers' };
  if (tokens.length === 0) return { kind: 'empty', reason: 'The message is empty.' };
  if (memory.heard.length === 0) return firstIntent(text, tokens);
  return memory.phase === 'complete'
    ? laterIntent(text, tokens)
    : answeringIntent(memory, text, tokens);
}
