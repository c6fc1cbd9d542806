import type { Question } from '@aa/domain';
import type { Intent, Understanding } from '../../model/understanding.ts';
import { languageName } from '../language/detect-language.ts';

const offer =
  'I design software systems: say what the system is to do, for whom, and roughly how many people or things use it. I ask about what matters and then draw up an architecture with its reasons, costs and risks.';

/** What to say where the turn is neither a question round nor a design; or what to say before the questions. */
export function sayReply(
  intent: Intent,
  understanding: Understanding,
  questions: ReadonlyMap<string, Question>,
): string | undefined {
  switch (intent.kind) {
    case 'small_talk':
      if (intent.tone === 'thanks')
        return 'You are welcome. Ask about any part of the design, or tell me what has changed.';
      return `Hello. ${offer}`;
    case 'not_a_system':
      return `${intent.reason} ${offer}`;
    case 'empty':
      return `${intent.reason} ${offer}`;
    case 'clarification': {
      const question = questions.get(intent.questionId);
      if (question === undefined) return undefined;
      const options = (question.options ?? []).slice(0, 4).join('; ');
      return `About “${question.text}” ${question.why} Likely answers: ${options}. If you leave it open, I go on with this: ${question.defaultAssumption}`;
    }
    case 'brief': {
      const language = understanding.language ?? 'en';
      if (language === 'en') return undefined;
      const facts = understanding.facts
        .filter((fact) => fact.source === 'message')
        .slice(0, 8)
        .map((fact) => fact.statement);
      const used =
        facts.length === 0
          ? 'I could not use anything of it yet'
          : `I could use these: ${facts.join('; ')}`;
      return `Your text seems to be in ${languageName(language)}. Without a language model I read English only; from other languages I take numbers, names and technologies. ${used}. Please answer in English.`;
    }
    case 'answers':
    case 'change':
    case 'design_now':
    case 'question':
      return undefined;
  }
}
