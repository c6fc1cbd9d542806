import type { Message, MessageMetadata, MessageRole, MessageType } from '@aa/domain';
import { joinReply } from '../turns/lean-reply.ts';
import type { StoredReasoning } from '../turns/lean-reply.ts';
import { toIso } from '../turns/turn-row.ts';

/** A message as the statements of this folder select it. */
export interface MessageRow extends Record<string, unknown> {
  id: string;
  role: MessageRole;
  content: string;
  messageType: MessageType;
  metadata: MessageMetadata | null;
  sequenceNumber: number;
  timestamp: string;
  /** Present on the newest reply only. */
  reasoning: StoredReasoning | null;
}

export function toMessage(row: MessageRow): Message {
  const { id, role, content, messageType, metadata, sequenceNumber } = row;
  const agentResponse = metadata?.agentResponse;
  return {
    id,
    role,
    content,
    messageType,
    metadata: agentResponse
      ? { ...metadata, agentResponse: joinReply(agentResponse, row.reasoning) }
      : metadata,
    sequenceNumber,
    timestamp: toIso(row.timestamp),
  };
}
