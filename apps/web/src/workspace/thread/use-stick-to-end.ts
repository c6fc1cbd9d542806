import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useWorkspace } from '../workspace-context.ts';

const nearPx = 120;

/** Keeps a scrolling box at its end as messages come, unless the person has scrolled up to read. */
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
  useEffect(() => {
    if (isNear.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [conversation.messages.length, turn?.text, turn?.status, turn?.steps.length, outbox.length]);
  return box;
}
