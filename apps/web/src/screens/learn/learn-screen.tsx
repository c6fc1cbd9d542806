import { EmptyState } from '../../components/empty-state.tsx';
import { WorkspaceScreen } from '../../workspace/workspace-screen.tsx';

export function LearnScreen() {
  return (
    <WorkspaceScreen name="learn" toolbar={<strong>Learn</strong>}>
      <EmptyState title="No architecture yet">It comes with the end of the interview.</EmptyState>
    </WorkspaceScreen>
  );
}
