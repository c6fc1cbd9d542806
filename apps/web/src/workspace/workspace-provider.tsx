import type { Conversation, Turn } from '@aa/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { trpc, trpcClient } from '../api.ts';
import { ErrorState } from '../components/error-state.tsx';
import { describeError } from '../components/describe-error.ts';
import { LoadingLines } from '../components/loading-lines.tsx';
import { showToast } from '../components/toasts.tsx';
import { isTurnActive } from './live-turn.ts';
import { useLiveTurn } from './use-live-turn.ts';
import { useOutbox } from './use-outbox.ts';
import { WorkspaceContext } from './workspace-context.ts';
import type { Workspace } from './workspace-context.ts';

/** What "Design it now" says in the conversation. */
export const designNowText = 'Design it now with what you know.';

/** Loads the conversation of the address and keeps it live for every screen of the workspace. */
export function WorkspaceProvider({ children }: { children: ReactNode }) {
  const { conversationId } = useParams({ from: '/authed/c/$conversationId' });
  const query = useQuery(trpc.conversations.get.queryOptions({ id: conversationId }));
  if (query.data) {
    return (
      <LiveWorkspace key={conversationId} conversationId={conversationId}>
        {children}
      </LiveWorkspace>
    );
  }
  if (query.error) {
    const isGone = describeError(query.error).code === 'CONVERSATION_NOT_FOUND';
    const title = isGone ? 'There is no such conversation.' : 'The conversation was not loaded.';
    return <ErrorState title={title} error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <LoadingLines label="Loading the conversation" />;
}

function LiveWorkspace(props: { conversationId: string; children: ReactNode }) {
  const { conversationId, children } = props;
  const { version } = useSearch({ from: '/authed/c/$conversationId' });
  const query = useQuery(trpc.conversations.get.queryOptions({ id: conversationId }));
  const lastTurn = useLastTurn(query.data?.conversation);
  const currentTurn = query.data?.conversation.currentTurn ?? lastTurn;
  const turn = useLiveTurn(conversationId, currentTurn, query.dataUpdatedAt);
  const outbox = useOutbox(conversationId, async () => {
    await query.refetch();
  });

  const conversation = query.data?.conversation;
  const versions = conversation?.architectures ?? [];
  const newest = versions.reduce((best, next) => Math.max(best, next.version), 0);
  const architectureId = versions.find((item) => item.version === (version ?? newest))?.id;
  const architectureQuery = useQuery({
    ...trpc.architectures.get.queryOptions({ id: architectureId ?? '' }),
    enabled: architectureId !== undefined,
    // The content of a version never changes; its state of review may.
    staleTime: 60_000,
  });

  const workspace = useMemo<Workspace | null>(() => {
    if (!conversation) return null;
    const act = async (what: 'retry' | 'cancel') => {
      if (!turn) return;
      try {
        await trpcClient.turns[what].mutate({ conversationId, turnId: turn.id });
      } catch (error) {
        showToast(describeError(error).message);
      }
      await query.refetch();
    };
    return {
      conversationId,
      conversation,
      architecture: architectureQuery.data?.architecture,
      architectureError: architectureQuery.error,
      isArchitectureLoading: architectureId !== undefined && architectureQuery.isPending,
      reloadArchitecture: () => void architectureQuery.refetch(),
      turn,
      isTurnActive: isTurnActive(turn) || outbox.items.some((item) => item.refusal === null),
      outbox: outbox.items,
      send: outbox.send,
      discardUnsent: outbox.discard,
      designNow: () => outbox.send({ content: designNowText, context: { designNow: true } }),
      retryTurn: () => void act('retry'),
      cancelTurn: () => void act('cancel'),
    };
  }, [conversationId, conversation, architectureId, architectureQuery, turn, outbox, query]);

  if (!workspace) return null;
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

/** The newest turn once nothing runs: what its steps were, or why it has no reply. */
function useLastTurn(conversation: Conversation | undefined): Turn | null {
  const turnId = conversation?.messages.findLast(({ role }) => role === 'USER')?.metadata?.turnId;
  const isWanted = conversation?.currentTurn === null && turnId !== undefined;
  const query = useQuery({
    ...trpc.turns.get.queryOptions({
      conversationId: conversation?.id ?? '',
      turnId: turnId ?? '',
    }),
    enabled: isWanted,
    // It may have been tried again since it was read.
    staleTime: 0,
  });
  return isWanted ? (query.data?.turn ?? null) : null;
}
