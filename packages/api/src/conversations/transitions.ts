import type { ConversationStatus } from '@aa/domain';

/** A completed conversation can be taken up again, an archived one only be brought back. */
const conversationTransitions: Readonly<Record<ConversationStatus, readonly ConversationStatus[]>> =
  {
    ACTIVE: ['PAUSED', 'COMPLETED', 'ARCHIVED'],
    PAUSED: ['ACTIVE', 'COMPLETED', 'ARCHIVED'],
    COMPLETED: ['ACTIVE', 'ARCHIVED'],
    ARCHIVED: ['ACTIVE'],
  };

/** Staying is always allowed. */
export function canMoveConversation(from: ConversationStatus, to: ConversationStatus): boolean {
  return from === to || conversationTransitions[from].includes(to);
}

/** The states from which the given one can be reached, itself included: for the `where` of an update. */
export function statusesBefore(to: ConversationStatus): ConversationStatus[] {
  const all = Object.keys(conversationTransitions) as ConversationStatus[];
  return all.filter((from) => canMoveConversation(from, to));
}
