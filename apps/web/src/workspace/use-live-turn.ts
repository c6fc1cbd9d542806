import type { Turn, TurnEvent } from '@aa/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useState } from 'react';
import { trpc } from '../api.ts';
import { applyTurnEvent, endedTurn, isTurnActive, liveTurnOf } from './live-turn.ts';
import type { LiveTurn } from './live-turn.ts';

/** While a turn runs the conversation is asked again this often, should an event not reach us. */
const checkMs = 5_000;

/** Follows a conversation by its events and keeps the loaded conversation true to them. */
export function useLiveTurn(
  conversationId: string,
  loaded: Turn | null,
  loadedAt: number,
): LiveTurn | null {
  const queryClient = useQueryClient();
  const [turn, setTurn] = useState<LiveTurn | null>(loaded && liveTurnOf(loaded, null));

  useEffect(() => {
    setTurn((known) => {
      if (loaded) return liveTurnOf(loaded, known);
      return known && endedTurn(known);
    });
  }, [loaded, loadedAt]);

  const reload = () =>
    queryClient.invalidateQueries({
      queryKey: trpc.conversations.get.queryKey({ id: conversationId }),
    });

  useSubscription(
    trpc.conversations.events.subscriptionOptions(
      { conversationId },
      {
        // Whatever happened between loading and listening is in the reloaded conversation.
        onStarted: () => void reload(),
        // A stream that was refused may mean that the log-in is over: reading again will tell.
        onError: () => void reload(),
        onData: ({ data }: { data: TurnEvent }) => {
          setTurn((known) => applyTurnEvent(known, data));
          if (data.type === 'turn.step' || data.type === 'turn.text') return;
          void reload();
          void queryClient.invalidateQueries({ queryKey: trpc.conversations.list.pathKey() });
        },
      },
    ),
  );

  const isActive = isTurnActive(turn);
  useEffect(() => {
    if (!isActive) return undefined;
    const timer = setInterval(() => void reload(), checkMs);
    return () => clearInterval(timer);
  });
  return turn;
}
