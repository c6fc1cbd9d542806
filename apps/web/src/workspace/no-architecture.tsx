import { Button } from '@mantine/core';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { LoadingLines } from '../components/loading-lines.tsx';
import { useWorkspace } from './workspace-context.ts';

/** What a screen shows while there is no architecture: it loads, it failed, or it is still to be designed. */
export function NoArchitecture() {
  const workspace = useWorkspace();
  const { conversation, isTurnActive } = workspace;
  if (workspace.isArchitectureLoading) return <LoadingLines label="Loading the architecture" />;
  if (workspace.architectureError) {
    return (
      <ErrorState
        title="The architecture was not loaded."
        error={workspace.architectureError}
        onRetry={workspace.reloadArchitecture}
      />
    );
  }
  if (isTurnActive) {
    return <EmptyState title="The architect is at work">What it designs appears here.</EmptyState>;
  }
  return (
    <EmptyState
      title="No architecture yet"
      action={
        conversation.status === 'ACTIVE' ? (
          <Button onClick={workspace.designNow}>Design it now</Button>
        ) : undefined
      }
    >
      It comes with the end of the interview, or at once: what is not known yet is then assumed and
      listed.
    </EmptyState>
  );
}
