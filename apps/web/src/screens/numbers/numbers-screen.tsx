import { EmptyState } from '../../components/empty-state.tsx';
import { WorkspaceScreen } from '../../workspace/workspace-screen.tsx';

export function NumbersScreen() {
  return (
    <WorkspaceScreen name="numbers" toolbar={<strong>Numbers</strong>}>
      <EmptyState title="No architecture yet">It comes with the end of the interview.</EmptyState>
    </WorkspaceScreen>
  );
}
