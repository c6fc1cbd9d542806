import type { Message } from '@aa/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { trpc, trpcClient } from '../../api.ts';
import { useWorkspace } from '../workspace-context.ts';

const firstPage: string | null = null;

interface Earlier {
  messages: readonly Message[];
  isLoading: boolean;
  load: () => void;
}

/** Messages before the last hundred, loaded when asked for. */
export function useEarlierMessages(): Earlier {
  const { conversationId } = useWorkspace();
  const [isWanted, setWanted] = useState(false);
  const query = useInfiniteQuery({
    queryKey: [...trpc.conversations.messages.pathKey(), 'pages', conversationId],
    queryFn: ({ pageParam, signal }) =>
      trpcClient.conversations.messages.query(
        { conversationId, limit: 100, cursor: pageParam ?? undefined },
        { signal },
      ),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
    enabled: isWanted,
  });
  const { hasNextPage, isFetching, fetchNextPage } = query;
  // Pages come from the beginning of the conversation: without all of them there would be a gap.
  useEffect(() => {
    if (isWanted && hasNextPage && !isFetching) void fetchNextPage();
  }, [isWanted, hasNextPage, isFetching, fetchNextPage]);
  return {
    messages: query.data?.pages.flatMap((page) => page.messages) ?? [],
    isLoading: isFetching,
    load: () => setWanted(true),
  };
}

/** The way back to the beginning of a long conversation. */
export function EarlierMessages(props: { earlier: Earlier; first: Message | undefined }) {
  const { earlier, first } = props;
  if (!first || first.sequenceNumber === 1) return null;
  return (
    <Button variant="default" size="compact-md" loading={earlier.isLoading} onClick={earlier.load}>
      Show earlier messages
    </Button>
  );
}
