/** Names one turn: what a job carries and what a runner is given. */
export interface TurnJob {
  userId: string;
  conversationId: string;
  turnId: string;
}

/** A conversation with its owner, as every key begins. */
export type ConversationKey = Pick<TurnJob, 'userId' | 'conversationId'>;

/** The row's own values are the truth; this decides only how long others leave a turn alone. */
export const defaultLeaseMs = 8_000;
