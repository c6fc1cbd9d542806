import type { ConversationMessage, MessageContext, Question } from '@aa/domain';
import type { Intent } from '../model/understanding.ts';
import { parseMemory } from './heard.ts';
import { readIntent } from './intents/read-intent.ts';
import { sayReply } from './intents/say-reply.ts';
import {
  isVague,
  selectQuestions,
  valueQuestions,
  type QuestionCase,
} from './questions/select-questions.ts';
import type {
  HeardMessage,
  InterviewMemory,
  InterviewReading,
  ReadConversationInput,
  Setting,
} from './reading.ts';
import { heed, understand, type Heeding } from './understand.ts';

function settingOf(input: ReadConversationInput): Setting {
  const setting: Setting = {
    expertise: input.profile.expertiseLevel ?? 'INTERMEDIATE',
    businessContext: input.businessContext ?? {},
  };
  if (typeof input.profile.businessRole === 'string')
    setting.businessRole = input.profile.businessRole;
  return setting;
}

const states = (intent: Intent) =>
  intent.kind === 'brief' || intent.kind === 'answers' || intent.kind === 'change';

function heardMessage(
  memory: InterviewMemory,
  text: string,
  kind: HeardMessage['kind'],
  context: MessageContext | undefined,
): HeardMessage {
  const heard: HeardMessage = {
    message: memory.messageCount,
    text,
    kind,
    questionIds: memory.openIds,
  };
  if (context?.answers !== undefined && context.answers.length > 0) heard.answers = context.answers;
  if (context?.corrections !== undefined && context.corrections.length > 0) {
    heard.corrections = context.corrections;
    const words = context.corrections
      .map((correction) => correction.statement)
      .filter((statement) => !text.includes(statement));
    if (words.length > 0) heard.text = `${text}\n${words.join('\n')}`;
  }
  return heard;
}

/** One message of the person: what it was for, and the memory after it. */
function hear(
  memory: InterviewMemory,
  text: string,
  context: MessageContext | undefined,
): { memory: InterviewMemory; intent: Intent } {
  const intent = readIntent(memory, text, context);
  const next: InterviewMemory = {
    ...memory,
    messageCount: memory.messageCount + 1,
    round: memory.round + 1,
  };
  if (states(intent)) {
    // Checked by `states`: the three kinds that state something are those of a heard message.
    next.heard = [
      ...memory.heard,
      heardMessage(memory, text, intent.kind as HeardMessage['kind'], context),
    ];
  } else if (intent.kind === 'design_now' && context?.answers !== undefined) {
    next.heard = [...memory.heard, heardMessage(memory, text, 'answers', context)];
  }
  return { memory: next, intent };
}

/** The person was asked what it is to be and said nothing that could be designed from. */
function refusesAll(memory: InterviewMemory, questionCase: QuestionCase): boolean {
  return (
    memory.askedIds.includes('q-goal') &&
    isVague(questionCase) &&
    !questionCase.known.has('goal') &&
    !questionCase.known.has('features')
  );
}

type HeedOnce = (heard: readonly HeardMessage[]) => Heeding;

/** The questions after a message, and the memory that knows of them. */
function ask(
  memory: InterviewMemory,
  intent: Intent,
  heedOnce: HeedOnce,
): { memory: InterviewMemory; intent: Intent } {
  if (intent.kind === 'not_a_system' || intent.kind === 'empty')
    return {
      memory: { ...memory, phase: memory.heard.length === 0 ? 'declined' : memory.phase },
      intent,
    };
  if (intent.kind === 'small_talk' || intent.kind === 'clarification' || intent.kind === 'question')
    return { memory, intent };
  const settled = { ...memory, openIds: [] };
  if (intent.kind === 'design_now' || memory.phase === 'complete')
    return { memory: { ...settled, phase: 'complete' }, intent };
  const { questionCase } = heedOnce(memory.heard);
  const openIds = selectQuestions(questionCase, memory).map((question) => question.id);
  if (refusesAll(memory, questionCase)) {
    return {
      memory: { ...settled, phase: 'declined', heard: [], askedIds: [] },
      intent: { kind: 'empty', reason: 'Nothing was said that a system could be designed from.' },
    };
  }
  return {
    memory: {
      ...memory,
      openIds,
      askedIds: [...memory.askedIds, ...openIds],
      phase: openIds.length > 0 ? 'asking' : 'complete',
    },
    intent,
  };
}

/** What the agent's own earlier answer tells: an architecture without further questions ends the interview. */
function recall(memory: InterviewMemory, message: ConversationMessage): InterviewMemory {
  const response = message.metadata?.['agentResponse'];
  if (typeof response !== 'object' || response === null) return memory;
  const hasDesign =
    'architectureUpdate' in response &&
    response.architectureUpdate !== undefined &&
    response.architectureUpdate !== null;
  return hasDesign ? { ...memory, openIds: [], phase: 'complete' } : memory;
}

/**
 * Reads a conversation: everything that was said, what the newest message is for, and what to ask next.
 * Pure: the same messages give the same reading. With `memory`, `messages` are those since it was made.
 */
export function readConversation(input: ReadConversationInput): InterviewReading {
  const setting = settingOf(input);
  let memory = parseMemory(input.memory);
  let intent: Intent = { kind: 'empty', reason: 'Nothing was said yet.' };
  const last = input.messages.length - 1;
  let latest: { heard: readonly HeardMessage[]; heeding: Heeding } | undefined;
  const heedOnce: HeedOnce = (heard) => {
    if (latest?.heard !== heard)
      latest = { heard, heeding: heed({ ...memory, heard: [...heard] }, setting) };
    return latest.heeding;
  };
  for (const [index, message] of input.messages.entries()) {
    if (message.role === 'ASSISTANT') memory = recall(memory, message);
    if (message.role !== 'USER') continue;
    const heard = hear(memory, message.content, index === last ? input.context : undefined);
    const asked = ask(heard.memory, heard.intent, heedOnce);
    intent = asked.intent;
    memory = asked.memory;
  }
  const isWhatIf = input.changes !== undefined && input.changes.length > 0;
  const heeding = isWhatIf ? heed(memory, setting, input.changes) : heedOnce(memory.heard);
  const understanding = understand(heeding, memory, setting);
  const byId = new Map(
    valueQuestions(heeding.questionCase).map(({ question }) => [question.id, question]),
  );
  const present = (ids: readonly string[]): Question[] =>
    ids.map((id) => byId.get(id)).filter((question) => question !== undefined);
  const nextQuestions = present(memory.openIds);
  const reading: InterviewReading = {
    understanding,
    intent,
    round: Math.max(1, memory.round),
    nextQuestions,
    asked: present(memory.askedIds.filter((id) => !memory.openIds.includes(id))),
    memory,
  };
  const reply = sayReply(intent, understanding, byId);
  if (reply !== undefined) reading.reply = reply;
  return reading;
}
