import { conversationTitleSchema } from '@aa/domain';
import type { ConversationSummary } from '@aa/domain';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useChangeConversation } from './use-conversations.ts';

interface RenameDialogProps {
  row: ConversationSummary;
  onClose: () => void;
}

/** Gives a conversation another title. */
export function RenameDialog({ row, onClose }: RenameDialogProps) {
  const [title, setTitle] = useState(row.title);
  const [error, setError] = useState<string>();
  const change = useChangeConversation();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = conversationTitleSchema.safeParse(title);
    if (!parsed.success) {
      setError('Write a title of 1 to 200 characters.');
      return;
    }
    void change(row, { title: parsed.data });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Rename the conversation"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={onSubmit}>
        <TextInput
          data-autofocus
          label="Title"
          value={title}
          maxLength={200}
          error={error}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Rename</Button>
        </Group>
      </form>
    </Modal>
  );
}
