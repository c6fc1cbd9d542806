import type { Turn, TurnEvent } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import { applyTurnEvent, endedTurn, isTurnActive, liveTurnOf } from './live-turn.ts';
import type { LiveTurn } from './live-turn.ts';

const turnId = '0197a000-0000-7000-8000-000000000001';

function anEvent(id: number, type: TurnEvent['type'], data: Record<string, unknown>): TurnEvent {
  return { id: String(id), type, turnId, data, createdAt: '2026-11-25T10:00:00.000Z' };
}
function aTurn(fields: Partial<Turn>): Turn {
  return {
    id: turnId,
    conversationId: turnId,
    status: 'running',
    attempts: 1,
    steps: [],
    error: null,
    userMessageId: turnId,
    messageId: null,
    nextAttemptAt: null,
    createdAt: '2026-11-25T10:00:00.000Z',
    finishedAt: null,
    ...fields,
  };
}
const step = { attempt: 1, agent: 'requirements', title: 'Requirements' };
const play = (events: TurnEvent[], from: LiveTurn | null = null) =>
  events.reduce<LiveTurn | null>((turn, event) => applyTurnEvent(turn, event), from);

describe('applyTurnEvent', () => {
  it('replaces a step by its end and joins the text in order', () => {
    const turn = play([
      anEvent(1, 'turn.step', { ...step, status: 'running' }),
      anEvent(2, 'turn.text', { attempt: 1, text: 'I read ' }),
      anEvent(3, 'turn.step', { ...step, status: 'done', detail: '11 requirements' }),
      anEvent(4, 'turn.text', { attempt: 1, text: 'eleven.' }),
    ]);
    expect(turn?.text).toBe('I read eleven.');
    expect(turn?.steps).toEqual([
      { agent: 'requirements', title: 'Requirements', status: 'done', detail: '11 requirements' },
    ]);
  });

  it('changes nothing when an event comes again, as after a reconnect', () => {
    const events = [
      anEvent(1, 'turn.step', { ...step, status: 'running' }),
      anEvent(2, 'turn.text', { attempt: 1, text: 'I read ' }),
    ];
    expect(play([...events, ...events])).toEqual(play(events));
  });

  it('begins steps and text anew with the next attempt', () => {
    const turn = play([
      anEvent(1, 'turn.text', { attempt: 1, text: 'half a' }),
      anEvent(2, 'turn.step', {
        ...step,
        status: 'failed',
        nextAttemptAt: '2026-11-25T10:00:02.000Z',
      }),
      anEvent(3, 'turn.text', { attempt: 2, text: 'whole' }),
    ]);
    expect(turn).toMatchObject({ text: 'whole', steps: [], attempt: 2 });
  });

  it('waits for the next attempt, is over when it failed, and runs again when retried', () => {
    const nextAttemptAt = '2026-11-25T10:00:02.000Z';
    const waiting = play([anEvent(1, 'turn.step', { ...step, status: 'failed', nextAttemptAt })]);
    expect(waiting).toMatchObject({ status: 'retrying', nextAttemptAt });
    const failed = play([anEvent(2, 'turn.failed', { code: 'X', message: 'No.' })], waiting);
    expect(isTurnActive(failed)).toBe(false);
    expect(failed?.error).toEqual({ code: 'X', message: 'No.' });
    const again = play(
      [anEvent(3, 'turn.step', { ...step, attempt: 4, status: 'running' })],
      failed,
    );
    expect(isTurnActive(again)).toBe(true);
    expect(again?.error).toBeNull();
  });

  it('tells a stopped turn from a finished one', () => {
    expect(play([anEvent(1, 'turn.finished', { status: 'cancelled' })])?.status).toBe('cancelled');
    expect(play([anEvent(1, 'turn.finished', { status: 'succeeded' })])?.status).toBe('succeeded');
  });
});

describe('liveTurnOf', () => {
  it('keeps the text that came by events when the same turn is loaded again', () => {
    const known = play([anEvent(1, 'turn.text', { attempt: 1, text: 'I read ' })]);
    expect(liveTurnOf(aTurn({}), known).text).toBe('I read ');
  });

  it('is not opened again by an answer that was read before the end', () => {
    const known = play([anEvent(1, 'turn.finished', { status: 'succeeded' })]);
    expect(isTurnActive(liveTurnOf(aTurn({ status: 'running' }), known))).toBe(false);
  });

  it('keeps its steps when the conversation tells of the end before the events do', () => {
    const known = play([anEvent(1, 'turn.step', { ...step, status: 'done' })]);
    const ended = known && endedTurn(known);
    const finished = play([anEvent(2, 'turn.finished', { status: 'succeeded' })], ended);
    expect(finished?.steps).toHaveLength(1);
    expect(isTurnActive(finished)).toBe(false);
  });

  it('runs again after a retry by hand', () => {
    const known = play([anEvent(1, 'turn.failed', { code: 'X', message: 'No.' })]);
    expect(isTurnActive(liveTurnOf(aTurn({ status: 'queued' }), known))).toBe(true);
  });
});
