import type { Message, Span } from '@aa/domain';

export interface TextPart {
  text: string;
  isMarked: boolean;
}

/** Cuts a text at the marked range; a range outside of the text marks nothing. */
export function splitAtRange(
  text: string,
  range: { start: number; end: number } | null,
): TextPart[] {
  if (!range || range.start >= range.end || range.end > text.length) {
    return [{ text, isMarked: false }];
  }
  const parts = [
    { text: text.slice(0, range.start), isMarked: false },
    { text: text.slice(range.start, range.end), isMarked: true },
    { text: text.slice(range.end), isMarked: false },
  ];
  return parts.filter((part) => part.text !== '');
}

/**
 * The message that a span points into: `message` counts the messages of the person from their first.
 * Undefined while that message is not loaded.
 */
export function findSpanMessage(messages: readonly Message[], span: Span): Message | undefined {
  // Without the beginning of the conversation the count can't start.
  if (messages[0]?.sequenceNumber !== 1) return undefined;
  return messages.filter((message) => message.role === 'USER')[span.message];
}
