import { ActionIcon, Button, CloseButton, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { trpc, trpcClient } from '../../api.ts';
import { describeError } from '../../components/describe-error.ts';
import { showToast } from '../../components/toasts.tsx';
import { useWorkspace } from '../workspace-context.ts';
import classes from './thread.module.css';
import { useComposerDraft } from './use-composer-draft.ts';

interface ComposerProps {
  placeholder: string;
  /** What is selected on the picture: the message is about it. */
  selection?: { componentId: string; name: string; clear: () => void };
  /** In a panel, where there is no room for hints. */
  isNarrow?: boolean;
}

/** Where one writes to the architect. The draft is kept in this browser until it is sent. */
export function Composer({ placeholder, selection, isNarrow = false }: ComposerProps) {
  const { conversationId, conversation, send } = useWorkspace();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const [text, setText] = useComposerDraft(conversationId);
  const isEmpty = text.trim() === '';
  const submit = () => {
    if (isEmpty) return;
    const context = selection ? { context: { componentId: selection.componentId } } : {};
    send({ content: text.trim(), ...context });
    setText('');
  };
  if (conversation.status !== 'ACTIVE') return <NotActive />;
  return (
    <div>
      {selection && (
        <div className={classes.composerChip}>
          About {selection.name}
          <CloseButton
            size="xs"
            aria-label={`Not about ${selection.name}`}
            onClick={selection.clear}
          />
        </div>
      )}
      <div className={classes.composer}>
        <Textarea
          className={classes.composerField}
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={8}
          maxLength={20_000}
          aria-label={placeholder}
          placeholder={placeholder}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
            if (!isSend || event.shiftKey || isEmpty) return;
            event.preventDefault();
            submit();
          }}
        />
        <div className={classes.composerSide}>
          {!isPhone && !isNarrow && <span aria-hidden>Ctrl ↵ sends</span>}
          <ActionIcon size={28} aria-label="Send the message" disabled={isEmpty} onClick={submit}>
            <IconArrowUp size={16} />
          </ActionIcon>
        </div>
      </div>
    </div>
  );
}

/** In the place of the field while the conversation rests. */
function NotActive() {
  const { conversation, conversationId } = useWorkspace();
  const queryClient = useQueryClient();
  const goOn = async () => {
    try {
      await trpcClient.conversations.update.mutate({ id: conversationId, status: 'ACTIVE' });
      await queryClient.invalidateQueries({ queryKey: trpc.conversations.pathKey() });
    } catch (error) {
      showToast(describeError(error).message);
    }
  };
  const words = { PAUSED: 'paused', ARCHIVED: 'archived', COMPLETED: 'completed', ACTIVE: '' };
  return (
    <div className={classes.paused}>
      This conversation is {words[conversation.status]}.
      <Button variant="default" size="compact-md" onClick={() => void goOn()}>
        Go on with it
      </Button>
    </div>
  );
}
