/** A message as its client knows it. `content` must be its own among all that are sent. */
export interface SentMessage {
  conversationId: string;
  client: string;
  content: string;
  /** Id of the stored message that an answer named; absent when no answer ever came. */
  acknowledgedId?: string;
}

/** A message as the product shows it in the end. */
export interface ShownMessage {
  id: string;
  role: string;
  content: string;
  sequenceNumber: number;
  turnId: string | undefined;
}

export interface EndedTurn {
  id: string;
  status: string;
  userMessageId: string;
  messageId: string | null;
}

export interface ConversationHistory {
  conversationId: string;
  messages: readonly ShownMessage[];
  turns: readonly EndedTurn[];
}

/**
 * Finds what a crash may never do: an acknowledged message that is lost, a message or reply that stands
 * twice, words that nobody sent, an order that differs from the sending, a gap in the numbers, a turn
 * without an end. Answers one sentence for each; `sent` is in the order of each client's sending.
 */
export function checkHistory(
  sent: readonly SentMessage[],
  conversations: readonly ConversationHistory[],
): string[] {
  const known = new Set(conversations.map((conversation) => conversation.conversationId));
  const homeless = sent.filter((message) => !known.has(message.conversationId));
  return [
    ...homeless.map((message) => `lost with its conversation: ${message.content}`),
    ...conversations.flatMap((conversation) => {
      const its = sent.filter((message) => message.conversationId === conversation.conversationId);
      return [
        ...checkWords(its, conversation),
        ...checkOrder(its, conversation),
        ...checkNumbers(conversation),
        ...checkReplies(conversation),
      ];
    }),
  ];
}

const ofPerson = ({ messages }: ConversationHistory) =>
  messages.filter((message) => message.role === 'USER');

function checkWords(sent: readonly SentMessage[], conversation: ConversationHistory): string[] {
  const shown = ofPerson(conversation);
  const faults: string[] = [];
  for (const { content, acknowledgedId } of sent) {
    const its = shown.filter((message) => message.content === content);
    if (its.length > 1) faults.push(`doubled: ${content}`);
    if (acknowledgedId === undefined) continue;
    if (its.length === 0) faults.push(`lost: ${content}`);
    else if (!its.some((message) => message.id === acknowledgedId)) {
      faults.push(`acknowledged under another id: ${content}`);
    }
  }
  const words = new Set(sent.map((message) => message.content));
  const strangers = shown.filter((message) => !words.has(message.content));
  return [...faults, ...strangers.map((message) => `sent by nobody: ${message.content}`)];
}

function checkOrder(sent: readonly SentMessage[], conversation: ConversationHistory): string[] {
  const numberOf = new Map(
    ofPerson(conversation).map((message) => [message.content, message.sequenceNumber]),
  );
  const lastOf = new Map<string, number>();
  const faults: string[] = [];
  for (const { client, content } of sent) {
    const number = numberOf.get(content);
    if (number === undefined) continue;
    if (number < (lastOf.get(client) ?? 0)) faults.push(`out of order: ${content}`);
    lastOf.set(client, number);
  }
  return faults;
}

function checkNumbers({ conversationId, messages }: ConversationHistory): string[] {
  const isGapless = messages.every((message, index) => message.sequenceNumber === index + 1);
  return isGapless ? [] : [`numbers with a gap, a repeat or out of order: ${conversationId}`];
}

function checkReplies(conversation: ConversationHistory): string[] {
  const { messages, turns } = conversation;
  const faults: string[] = [];
  const byId = new Map(messages.map((message) => [message.id, message]));
  const turnOf = new Map(turns.map((turn) => [turn.userMessageId, turn]));
  for (const message of ofPerson(conversation)) {
    if (!turnOf.has(message.id)) faults.push(`without a turn: ${message.content}`);
  }
  let lastReply = 0;
  for (const turn of [...turns].toSorted((a, b) => numberOf(a) - numberOf(b))) {
    const replies = messages.filter(
      (message) => message.role !== 'USER' && message.turnId === turn.id,
    );
    if (!['succeeded', 'failed', 'cancelled'].includes(turn.status)) {
      faults.push(`a turn without an end (${turn.status}): ${turn.id}`);
    }
    const expected = turn.status === 'succeeded' ? 1 : 0;
    if (replies.length !== expected || replies.some((reply) => reply.id !== turn.messageId)) {
      faults.push(`a turn that ${turn.status} with ${replies.length} replies: ${turn.id}`);
    }
    for (const reply of replies) {
      if (reply.sequenceNumber < lastReply || reply.sequenceNumber < numberOf(turn)) {
        faults.push(`a reply out of order: ${turn.id}`);
      }
      lastReply = reply.sequenceNumber;
    }
  }
  const ids = new Set(turns.map((turn) => turn.id));
  const orphans = messages.filter(
    (message) => message.turnId === undefined || !ids.has(message.turnId),
  );
  return [...faults, ...orphans.map((message) => `of no turn: ${message.id}`)];

  function numberOf(turn: EndedTurn): number {
    return byId.get(turn.userMessageId)?.sequenceNumber ?? 0;
  }
}
