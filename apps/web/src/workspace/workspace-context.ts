import type { Architecture, Conversation } from '@aa/domain';
import { createContext, useContext } from 'react';
import type { LiveTurn } from './live-turn.ts';
import type { OutboxItem, SendInput } from './outbox.ts';

export interface Workspace {
  conversationId: string;
  conversation: Conversation;
  /** The version that is looked at (`?version=`, else the newest); undefined before there is one. */
  architecture: Architecture | undefined;
  architectureError: unknown;
  isArchitectureLoading: boolean;
  reloadArchitecture: () => void;
  /** The newest turn with its steps and text as they come; null before the first is known. */
  turn: LiveTurn | null;
  isTurnActive: boolean;
  /** Messages that are on their way to the server, oldest first. */
  outbox: readonly OutboxItem[];
  /** Puts a message on its way; it is kept until the server has it, also while offline. */
  send: (input: SendInput) => void;
  /** Gives up a message that the server refused. */
  discardUnsent: (key: string) => void;
  /** "Design it now": the architect asks no more and designs on what is known. */
  designNow: () => void;
  retryTurn: () => void;
  cancelTurn: () => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The conversation that is open, its architecture and its running turn. Only inside `/c/…`. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace is called outside a conversation.');
  return workspace;
}
