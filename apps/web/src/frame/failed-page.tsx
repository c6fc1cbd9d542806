import { Anchor } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';

/** Stands where a page could not be shown at all. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = async () => {
    reset();
    await router.invalidate();
  };
  return (
    <ErrorState title="This page was not loaded." error={error} onRetry={() => void retry()} />
  );
}

/** For an address that leads nowhere. */
export function UnknownPage() {
  return (
    <EmptyState title="There is nothing at this address.">
      <Anchor component={Link} to="/">
        Go to the conversations
      </Anchor>
    </EmptyState>
  );
}
