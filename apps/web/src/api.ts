import { QueryClient } from '@tanstack/react-query';
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
} from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@aa/api';
import { describeError } from './components/describe-error.ts';

const url = '/trpc';

/** Reads go out together, writes alone (each with its idempotency key), events as a stream. */
export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        condition: (op) => op.type === 'mutation',
        true: httpLink({ url, headers: ({ op }) => mutationHeaders(op.context['idempotencyKey']) }),
        false: httpBatchLink({ url, maxItems: 8 }),
      }),
    }),
  ],
});

/** The reply comes by the events, so no write waits for its turn. */
function mutationHeaders(key: unknown): Record<string, string> {
  const idempotencyKey = typeof key === 'string' ? key : crypto.randomUUID();
  return { 'idempotency-key': idempotencyKey, prefer: 'wait=0' };
}

const retriedStatuses = new Set([0, 502, 503, 504]);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && retriedStatuses.has(describeError(error).status),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
