import type { ConversationMessage, MessageContext } from '@aa/domain';
import type { Intent } from '../model/understanding.ts';
import { parseMemory } from './heard.ts';
import { readIntent } from './intents/read-intent.ts';
import { questionsById, selectQuestions } from './questions/select-questions.ts';
import type {
  InterviewMemory,
  InterviewReading,
  ReadConversationInput,
  Setting,
} from './reading.ts';
import { understand } from './understand.ts';

function settingOf(input: ReadConversationInput): Setting {
  const setting: Setting = {
    expertise: input.profile.expertiseLevel ?? 'INTERMEDIATE',
    businessContext: input.businessContext ?? {},
  };
  if (typeof input.profile.businessRole === 'string')
    setting.businessRole = input.profile.businessRole;
  return setting;
}

/** One message of the person: what it was for, and the memory after it. */
function hear(
  memory: InterviewMemory,
  text: string,
  context: MessageContext | undefined,
): { memory: InterviewMemory; intent: Intent } {
  const intent = readIntent(memory, text, context);
  const message = memory.messageCount;
  const next: InterviewMemory = { ...memory, messageCount: message + 1, round: memory.round + 1 };
  const states =
    intent.kind === 'brief' ||
    intent.kind === 'answers' ||
    intent.kind === 'change' ||
    intent.kind === 'design_now';
  if (states) {
    const kind = intent.kind === 'design_now' ? 'answers' : intent.kind;
    next.heard = [...memory.heard, { message, text, kind, questionIds: memory.openIds }];
    next.assumedIds = [...new Set([...memory.assumedIds, ...memory.openIds])];
  }
  return { memory: next, intent };
}

/** The questions after a message, and the memory that knows of them. */
function ask(memory: InterviewMemory, intent: Intent, setting: Setting): InterviewMemory {
  if (intent.kind === 'not_a_system' || intent.kind === 'empty')
    return { ...memory, openIds: [], phase: memory.phase === 'complete' ? 'complete' : 'declined' };
  if (intent.kind === 'design_now' || memory.phase === 'complete')
    return { ...memory, openIds: [], phase: 'complete' };
  if (intent.kind === 'small_talk' || intent.kind === 'clarification' || intent.kind === 'question')
    return memory;
  const openIds = selectQuestions(understand(memory.heard, setting), memory, setting).map(
    (question) => question.id,
  );
  return {
    ...memory,
    openIds,
    askedIds: [...memory.askedIds, ...openIds],
    phase: openIds.length > 0 ? 'asking' : 'complete',
  };
}

/** What the agent's own earlier answer tells: its questions stand, and an architecture ends the interview. */
function recall(memory: InterviewMemory, message: ConversationMessage): InterviewMemory {
  const response = message.metadata?.agentResponse;
  if (typeof response !== 'object' || response === null) return memory;
  return 'architectureUpdate' in response &&
    response.architectureUpdate !== undefined &&
    response.architectureUpdate !== null
    ? { ...memory, openIds: [], phase: 'complete' }
    : memory;
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
  for (const [index, message] of input.messages.entries()) {
    if (message.role === 'ASSISTANT') memory = recall(memory, message);
    if (message.role !== 'USER') continue;
    const heard = hear(memory, message.content, index === last ? input.context : undefined);
    intent = heard.intent;
    memory = ask(heard.memory, intent, setting);
  }
  const understanding = understand(memory.heard, setting, input.changes);
  const byId = questionsById(understanding, setting);
  const present = (ids: readonly string[]) =>
    ids.map((id) => byId.get(id)).filter((question) => question !== undefined);
  const asked = present(memory.askedIds.filter((id) => !memory.openIds.includes(id)));
  return {
    understanding,
    intent,
    round: Math.max(1, memory.round),
    nextQuestions: present(memory.openIds),
    asked,
    memory,
  };
}
