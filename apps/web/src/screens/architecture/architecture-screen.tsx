import { EmptyState } from '../../components/empty-state.tsx';
import { WorkspaceScreen } from '../../workspace/workspace-screen.tsx';

export function ArchitectureScreen() {
  return (
    <WorkspaceScreen name="architecture" toolbar={<strong>Architecture</strong>}>
      <EmptyState title="No architecture yet">It comes with the end of the interview.</EmptyState>
    </WorkspaceScreen>
  );
}
