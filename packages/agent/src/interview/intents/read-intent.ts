import type { MessageContext } from '@aa/domain';
import type { Intent } from '../../model/understanding.ts';
import { PhraseIndex } from '../language/phrases.ts';
import { readText } from '../language/read-text.ts';
import type { InterviewMemory } from '../reading.ts';

const designNow = new PhraseIndex<'now'>([
  {
    rule: 'now',
    phrases: [
      'design it now',
      'just design',
      'go ahead',
      'please go ahead',
      'no more questions',
      'stop asking',
      'enough questions',
      'skip the questions',
      'start designing',
      'show me the architecture',
      'just build it',
      'design now',
    ],
  },
]);

/** What the newest message of the person is for. */
export function readIntent(
  memory: InterviewMemory,
  text: string,
  context: MessageContext | undefined,
): Intent {
  const tokens = readText(0, text).sentences.flatMap((sentence) => sentence.tokens);
  if (tokens.length === 0) return { kind: 'empty', reason: 'The message is empty.' };
  if (context?.designNow === true) return { kind: 'design_now' };
  const words = tokens.filter((token) => token.kind === 'word').length;
  if (memory.phase !== 'start' && words <= 14 && designNow.find(tokens).length > 0)
    return { kind: 'design_now' };
  if (memory.phase === 'start' || memory.phase === 'declined') return { kind: 'brief' };
  return memory.phase === 'complete' ? { kind: 'change' } : { kind: 'answers' };
}
