import type { Message, Question } from '@aa/domain';

/** What a person says to one question before it is sent. */
export type GivenAnswer = { kind: 'words'; text: string } | { kind: 'unknown' };
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>;

export const unknownText = 'I don’t know';

/** The questions that wait for an answer, and the reply that asked them. */
export interface OpenQuestions {
  replyId: string;
  questions: readonly Question[];
}

/** The questions of the newest reply that no later message has answered. */
export function findOpenQuestions(messages: readonly Message[]): OpenQuestions | null {
  const reply = messages.findLast(
    ({ role, metadata }) => role === 'ASSISTANT' && metadata?.agentResponse !== undefined,
  );
  if (!reply) return null;
  const later = messages.filter((message) => message.sequenceNumber > reply.sequenceNumber);
  if (later.some(({ metadata }) => metadata?.context?.designNow)) return null;
  const answered = new Set(
    later.flatMap(({ metadata }) =>
      (metadata?.context?.answers ?? []).map(({ questionId }) => questionId),
    ),
  );
  const questions = (reply.metadata?.agentResponse?.questions ?? []).filter(
    ({ id }) => !answered.has(id),
  );
  return questions.length > 0 ? { replyId: reply.id, questions } : null;
}

/** The options of a question without "I don't know", which every card has anyway. */
export function optionsOf(question: Question): string[] {
  return (question.options ?? []).filter((option) => !/^i (don|do no)['’]?t know\b/i.test(option));
}

/** Whether an option is what holds when nobody answers. */
export function isDefaultOption(question: Question, option: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s.]+$/u, '')
      .trim();
  return plain(question.defaultAssumption).startsWith(plain(option));
}

/** The words of an answer, as they are sent and shown. */
export function answerText(answer: GivenAnswer): string {
  return answer.kind === 'unknown' ? unknownText : answer.text;
}

/** All given answers as one message: the words numbered, and each beside its question's id. */
export function messageOfAnswers(questions: readonly Question[], given: GivenAnswers) {
  const answers = questions.flatMap(({ id }) => {
    const answer = given[id];
    return answer ? [{ questionId: id, answer: answerText(answer) }] : [];
  });
  const content =
    answers.length === 1
      ? (answers[0]?.answer ?? '')
      : questions
          .map(({ id }, index) => ({ number: index + 1, answer: given[id] }))
          .filter(({ answer }) => answer !== undefined)
          .map(({ number, answer }) => `${number}. ${answer ? answerText(answer) : ''}`)
          .join('\n');
  return { content, context: { answers } };
}
