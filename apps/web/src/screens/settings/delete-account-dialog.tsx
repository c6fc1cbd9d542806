import { Button, Group, Modal, PasswordInput, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { trpcClient } from '../../api.ts';
import { describeError } from '../../components/describe-error.ts';
import { showToast } from '../../components/toasts.tsx';
import { clearLocalWords } from '../../frame/clear-local-words.ts';
import { useMe } from '../../frame/use-me.ts';

/** Names what goes, and wants the password. */
export function DeleteAccountDialog({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    if (password === '') {
      setProblem('Write your password.');
      return;
    }
    setBusy(true);
    try {
      await trpcClient.users.deleteMe.mutate({ password });
      await navigate({ to: '/register' });
      queryClient.clear();
      clearLocalWords();
      showToast('Your account and all that was yours is deleted.');
    } catch (error) {
      const shown = describeError(error);
      setProblem(shown.code === 'LOGIN_FAILED' ? 'This is not your password.' : shown.message);
      setBusy(false);
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void remove();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Delete the account of ${me.email}?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={onSubmit}>
        <Text mb="md">
          Your profile, all conversations with their messages and architectures, what you learned,
          and all sessions go. They can’t be brought back.
        </Text>
        <PasswordInput
          data-autofocus
          label="Your password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          value={password}
          error={problem}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Keep my account
          </Button>
          <Button type="submit" variant="outline" color="red" loading={isBusy}>
            Delete all of it
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
