import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useWorkspace } from '../workspace-context.ts';

const nearPx = 120;

/**
 * Keeps a scrolling box at its end as a reply comes, unless the person has scrolled up to read. A reply
 * that is there is shown from its beginning.
 */
export function useStickToEnd(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useRef(true);
  const { conversation, turn, outbox } = useWorkspace();

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const onScroll = () => {
      const left = element.scrollHeight - element.scrollTop - element.clientHeight;
      isNear.current = left < nearPx;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, []);
  const last = conversation.messages.at(-1);
  const replyId = last?.role === 'USER' ? undefined : last?.id;
  useEffect(() => {
    if (!replyId || !isNear.current) return;
    // A phone has no room for the reply and its card: there the card comes first.
    const first = box.current?.querySelector('[data-shown-first]');
    const replies = box.current?.querySelectorAll('[data-reply]');
    (first ?? replies?.item(replies.length - 1))?.scrollIntoView();
  }, [replyId]);
  useEffect(() => {
    if (!replyId && isNear.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [replyId, last?.id, turn?.text, turn?.status, turn?.steps.length, outbox.length]);
  return box;
}
