import { useLocalStorage } from '@mantine/hooks';

/** What is being written in a conversation, kept in this browser until it is sent. */
export function useComposerDraft(
  conversationId: string,
): [text: string, setText: (text: string) => void] {
  const [text, setText] = useLocalStorage({
    key: `aa.composer.${conversationId}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  return [text, setText];
}
