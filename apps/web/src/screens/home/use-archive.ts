import type { ConversationSummary } from '@aa/domain';
import { showToast } from '../../components/toasts.tsx';
import { useChangeConversation } from './use-conversations.ts';

/** Archives (or brings back) a conversation and offers to undo it. */
export function useArchive(): (row: ConversationSummary) => Promise<void> {
  const change = useChangeConversation();
  return async (row) => {
    const isBack = row.status === 'ARCHIVED';
    const next = isBack ? 'ACTIVE' : 'ARCHIVED';
    if (!(await change(row, { status: next }))) return;
    showToast(isBack ? `“${row.title}” is active again.` : `“${row.title}” is archived.`, {
      label: 'Undo',
      run: () => void change({ ...row, status: next }, { status: row.status }),
    });
  };
}
