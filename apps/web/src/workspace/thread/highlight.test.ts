import type { Message } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import { findSpanMessage, splitAtRange } from './highlight.ts';

function aMessage(sequenceNumber: number, role: Message['role']): Message {
  return {
    id: `0197a000-0000-7000-8000-00000000000${sequenceNumber}`,
    role,
    content: `${role} ${sequenceNumber}`,
    messageType: 'TEXT',
    metadata: null,
    sequenceNumber,
    timestamp: '2026-11-25T10:00:00.000Z',
  };
}

describe('splitAtRange', () => {
  it('marks the range and loses no character', () => {
    const parts = splitAtRange('three thousand euros', { start: 6, end: 14 });
    expect(parts.map(({ text }) => text).join('')).toBe('three thousand euros');
    expect(parts.filter(({ isMarked }) => isMarked)).toEqual([
      { text: 'thousand', isMarked: true },
    ]);
  });

  it.each([
    { start: 4, end: 4 },
    { start: 0, end: 99 },
  ])('marks nothing for the range $start to $end', (range) => {
    expect(splitAtRange('short', range)).toEqual([{ text: 'short', isMarked: false }]);
  });
});

describe('findSpanMessage', () => {
  const messages = [aMessage(1, 'USER'), aMessage(2, 'ASSISTANT'), aMessage(3, 'USER')];

  it('counts the messages of the person only', () => {
    const span = { message: 1, start: 0, end: 1 };
    expect(findSpanMessage(messages, span)?.sequenceNumber).toBe(3);
  });

  it('finds nothing while the beginning is not loaded', () => {
    expect(findSpanMessage(messages.slice(2), { message: 0, start: 0, end: 1 })).toBeUndefined();
  });
});
