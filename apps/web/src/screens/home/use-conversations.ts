import type { ConversationStatus, ConversationSummary } from '@aa/domain';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { trpc, trpcClient } from '../../api.ts';
import { describeError } from '../../components/describe-error.ts';
import { showToast } from '../../components/toasts.tsx';

const pageSize = 30;
const checkMs = 15_000;
const firstPage: string | null = null;

/** The list, newest activity first, page by page. */
export function useConversationList(filter: { q?: string; status?: ConversationStatus }) {
  const query = useInfiniteQuery({
    // By hand: tRPC's own adds a `direction` that a strict input refuses.
    queryKey: [...trpc.conversations.list.pathKey(), 'pages', filter],
    queryFn: ({ pageParam, signal }) =>
      trpcClient.conversations.list.query(
        { limit: pageSize, ...filter, cursor: pageParam ?? undefined },
        { signal },
      ),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: checkMs,
  });
  const rows = query.data?.pages.flatMap((page) => page.conversations) ?? [];
  return { query, rows };
}

type Change = { title?: string; status?: ConversationStatus };

/** Changes a conversation at once in every loaded list; taken back with a sentence when refused. */
export function useChangeConversation() {
  const queryClient = useQueryClient();
  const key = trpc.conversations.list.pathKey();
  return async (row: ConversationSummary, change: Change): Promise<boolean> => {
    const before = queryClient.getQueriesData({ queryKey: key });
    queryClient.setQueriesData({ queryKey: key }, (data: unknown) =>
      mapRows(data, (known) => (known.id === row.id ? { ...known, ...change } : known)),
    );
    try {
      await trpcClient.conversations.update.mutate({ id: row.id, ...change });
      return true;
    } catch (error) {
      for (const [queryKey, data] of before) queryClient.setQueryData(queryKey, data);
      showToast(`“${row.title}” stays as it was. ${describeError(error).message}`);
      return false;
    } finally {
      await queryClient.invalidateQueries({ queryKey: trpc.conversations.pathKey() });
    }
  };
}

/** Deletes for good; not optimistic, and refused deletions throw. */
export function useDeleteConversation() {
  const queryClient = useQueryClient();
  return async (row: ConversationSummary) => {
    await trpcClient.conversations.delete.mutate({ id: row.id });
    queryClient.removeQueries({ queryKey: trpc.conversations.get.queryKey({ id: row.id }) });
    await queryClient.invalidateQueries({ queryKey: trpc.conversations.list.pathKey() });
  };
}

type Pages = { pages: { conversations: ConversationSummary[] }[] };
type Page = { conversations: ConversationSummary[] };

function mapRows(data: unknown, map: (row: ConversationSummary) => ConversationSummary): unknown {
  const mapPage = <T extends Page>(page: T): T => ({
    ...page,
    conversations: page.conversations.map(map),
  });
  if (isPages(data)) return { ...data, pages: data.pages.map(mapPage) };
  return isPage(data) ? mapPage(data) : data;
}

function isPages(data: unknown): data is Pages {
  return typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages);
}

function isPage(data: unknown): data is Page {
  return typeof data === 'object' && data !== null && 'conversations' in data;
}
