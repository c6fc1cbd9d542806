import type { QueryClient } from '@tanstack/react-query';
import { isLoggedOut } from './components/describe-error.ts';

/** Runs `onEnd` when any read is refused because the log-in is over. */
export function watchSessionEnd(queryClient: QueryClient, onEnd: () => void): void {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    if (isLoggedOut(event.action.error)) onEnd();
  });
}
