import { useCallback, useEffect, useRef, useState } from 'react';
import { trpcClient } from '../api.ts';
import { describeError } from '../components/describe-error.ts';
import { createOutboxItem, readOutbox, writeOutbox } from './outbox.ts';
import type { OutboxItem, SendInput } from './outbox.ts';

const retryMs = 4_000;

interface Outbox {
  items: readonly OutboxItem[];
  send: (input: SendInput) => void;
  /** Gives up an item that the server refused. */
  discard: (key: string) => void;
}

/**
 * Sends messages one after another in the order written. What got no answer stays and is sent again
 * with the same key; what was refused stays with the reason. `onSent` runs before the item goes.
 */
export function useOutbox(
  conversationId: string,
  onSent: (item: OutboxItem) => Promise<void>,
): Outbox {
  const [items, setItems] = useState(() => readOutbox(conversationId));
  const isSending = useRef(false);
  const sent = useRef(onSent);
  useEffect(() => {
    sent.current = onSent;
  });

  const change = useCallback(
    (next: (items: OutboxItem[]) => OutboxItem[]) => {
      const changed = next(readOutbox(conversationId));
      writeOutbox(conversationId, changed);
      setItems(changed);
    },
    [conversationId],
  );

  const flush = useCallback(async () => {
    if (isSending.current || !navigator.onLine) return;
    isSending.current = true;
    try {
      for (let item = firstOf(conversationId); item; item = firstOf(conversationId)) {
        const { key } = item;
        const outcome = await sendItem(item);
        if (outcome === 'unanswered') return;
        if (outcome === 'sent') await sent.current(item);
        change((all) =>
          outcome === 'sent'
            ? all.filter((other) => other.key !== key)
            : all.map((other) =>
                other.key === key ? { ...other, refusal: outcome.refusal } : other,
              ),
        );
      }
    } finally {
      isSending.current = false;
    }
  }, [conversationId, change]);

  useEffect(() => {
    const start = () => void flush();
    start();
    const timer = setInterval(start, retryMs);
    window.addEventListener('online', start);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', start);
    };
  }, [flush]);

  const send = useCallback(
    (input: SendInput) => {
      change((all) => [...all, createOutboxItem(conversationId, input)]);
      void flush();
    },
    [change, conversationId, flush],
  );
  const discard = useCallback(
    (key: string) => change((all) => all.filter((item) => item.key !== key)),
    [change],
  );
  return { items, send, discard };
}

function firstOf(conversationId: string): OutboxItem | undefined {
  return readOutbox(conversationId).find((item) => item.refusal === null);
}

async function sendItem(item: OutboxItem): Promise<'sent' | 'unanswered' | { refusal: string }> {
  const { key, conversationId, content, messageType, context } = item;
  try {
    await trpcClient.conversations.sendMessage.mutate(
      { conversationId, content, messageType, context },
      { context: { idempotencyKey: key } },
    );
    return 'sent';
  } catch (error) {
    const shown = describeError(error);
    // Without a log-in nothing is refused for good: the person logs in again and it is sent.
    const isPassing = [0, 401, 429].includes(shown.status) || shown.status >= 500;
    return isPassing ? 'unanswered' : { refusal: shown.message };
  }
}
