import { EmptyState } from '../../components/empty-state.tsx';
import { WorkspaceScreen } from '../../workspace/workspace-screen.tsx';

export function DecisionsScreen() {
  return (
    <WorkspaceScreen name="decisions" toolbar={<strong>Decisions</strong>}>
      <EmptyState title="No architecture yet">It comes with the end of the interview.</EmptyState>
    </WorkspaceScreen>
  );
}
