import type { ConversationSummary } from '@aa/domain';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { describeError } from '../../components/describe-error.ts';
import { plural } from '../../components/format.ts';
import { showToast } from '../../components/toasts.tsx';
import { useDeleteConversation } from './use-conversations.ts';

interface DeleteDialogProps {
  row: ConversationSummary;
  onClose: () => void;
}

/** Asks once, naming what goes, and deletes. */
export function DeleteDialog({ row, onClose }: DeleteDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = useDeleteConversation();
  const onDelete = async () => {
    setBusy(true);
    try {
      await remove(row);
      showToast(`“${row.title}” is deleted.`);
      onClose();
    } catch (error) {
      setProblem(describeError(error).message);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Delete “${row.title}”?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Text>
        Its {plural(row.messageCount, 'message')} and all versions of its architecture go with it.
        They can’t be brought back.
      </Text>
      {problem && (
        <Text c="var(--aa-err)" role="alert" mt="sm">
          {problem}
        </Text>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button variant="outline" color="red" loading={isBusy} onClick={() => void onDelete()}>
          Delete the conversation
        </Button>
      </Group>
    </Modal>
  );
}
