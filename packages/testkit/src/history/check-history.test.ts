import { describe, expect, it } from 'vitest';
import { checkHistory } from './check-history.ts';
import type { ConversationHistory, SentMessage, ShownMessage } from './check-history.ts';

const sent: SentMessage[] = [
  { conversationId: 'c', client: 'anna', content: 'one', acknowledgedId: 'u1' },
  { conversationId: 'c', client: 'anna', content: 'two', acknowledgedId: 'u2' },
];
const message = (id: string, role: string, content: string, turnId: string): ShownMessage => ({
  id,
  role,
  content,
  turnId,
  sequenceNumber: 0,
});
const one = message('u1', 'USER', 'one', 't1');
const two = message('u2', 'USER', 'two', 't2');
const toOne = message('a1', 'ASSISTANT', 'to one', 't1');
const toTwo = message('a2', 'ASSISTANT', 'to two', 't2');

function aHistory(
  messages: ShownMessage[],
  change: { sequenceNumbers?: number[]; status?: string } = {},
): ConversationHistory {
  const turns = [
    { id: 't1', status: 'succeeded', userMessageId: 'u1', messageId: 'a1' },
    { id: 't2', status: change.status ?? 'succeeded', userMessageId: 'u2', messageId: 'a2' },
  ];
  return {
    conversationId: 'c',
    turns,
    messages: messages.map((shown, index) => ({
      ...shown,
      sequenceNumber: change.sequenceNumbers?.[index] ?? index + 1,
    })),
  };
}

describe('the history checker', () => {
  it('finds nothing in a history that holds', () => {
    expect(checkHistory(sent, [aHistory([one, two, toOne, toTwo])])).toEqual([]);
    expect(checkHistory(sent, [aHistory([one, toOne, two, toTwo])])).toEqual([]);
  });

  it.each([
    ['a lost message', aHistory([one, toOne, toTwo]), 'lost: two'],
    ['a doubled message', aHistory([one, toOne, two, toTwo, { ...two, id: 'u3' }]), 'doubled: two'],
    ['a changed order', aHistory([two, one, toOne, toTwo]), 'out of order: two'],
    [
      'words of nobody',
      aHistory([one, toOne, two, toTwo, message('u9', 'USER', 'x', 't1')]),
      'sent by nobody: x',
    ],
    [
      'a gap',
      aHistory([one, toOne, two, toTwo], { sequenceNumbers: [1, 2, 4, 5] }),
      'numbers with a gap, a repeat or out of order: c',
    ],
    [
      'a second reply',
      aHistory([one, toOne, two, toTwo, { ...toOne, id: 'a9' }]),
      'a turn that succeeded with 2 replies: t1',
    ],
    ['a missing reply', aHistory([one, toOne, two]), 'a turn that succeeded with 0 replies: t2'],
    ['replies that overtake', aHistory([one, two, toTwo, toOne]), 'a reply out of order: t2'],
    [
      'a turn without an end',
      aHistory([one, toOne, two], { status: 'running' }),
      'a turn without an end (running): t2',
    ],
    [
      'another id than the acknowledged one',
      aHistory([one, toOne, { ...two, id: 'u7' }, toTwo]),
      'acknowledged under another id: two',
    ],
  ])('finds %s', (_case, history, fault) => {
    expect(checkHistory(sent, [history])).toContain(fault);
  });

  it('finds a conversation that is gone', () => {
    expect(checkHistory(sent, [])).toHaveLength(2);
  });
});
