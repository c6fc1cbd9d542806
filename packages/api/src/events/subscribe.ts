import { AppError } from '@aa/domain';
import type { TurnEvent } from '@aa/domain';
import type { ServiceContext } from '../context.ts';
import { createConversationNotFoundError } from '../conversations/not-found.ts';
import { findStart, listEvents } from './list-events.ts';
import { holdStream } from './stream-limit.ts';

export interface SubscribeInput {
  conversationId: string;
  /** The last event that was received; without it the stream begins with the turn that runs. */
  lastEventId?: string | null | undefined;
}

/** The truth is in the table; a bell that was not heard costs at most this. */
const pollEveryMs = 3000;

/**
 * What happens in a conversation, stored events first, then as it comes: in order, no gap, no repeat.
 * Ends when the signal is aborted, the log-in ends or the conversation is deleted. Holds no connection
 * while it waits. Throws before the first event, so that a door can still answer with a status:
 * CONVERSATION_NOT_FOUND, RATE_LIMITED (too many streams of one user).
 */
export async function subscribeToEvents(
  ctx: ServiceContext,
  input: SubscribeInput,
  signal: AbortSignal,
): Promise<AsyncGenerator<TurnEvent, void, undefined>> {
  const letGo = holdStream(ctx.wakeUps, ctx.userId);
  // A generator that nobody begins to read never gets to its `finally`.
  signal.addEventListener('abort', letGo, { once: true });
  try {
    const start = await findStart(ctx, input.conversationId);
    if (start === undefined) throw createConversationNotFoundError();
    const lastEventId = parseEventId(input.lastEventId) ?? start;
    return followEvents(ctx, { ...input, lastEventId }, { signal, letGo });
  } catch (error) {
    letGo();
    throw error;
  }
}

async function* followEvents(
  ctx: ServiceContext,
  input: { conversationId: string; lastEventId: number },
  { signal, letGo }: { signal: AbortSignal; letGo: () => void },
): AsyncGenerator<TurnEvent, void, undefined> {
  let { lastEventId } = input;
  try {
    while (!signal.aborted) {
      // The bell is listened for before the table is read: what comes in between rings it.
      const heard = new AbortController();
      const bell = ctx.wakeUps.wait(input.conversationId, {
        timeoutMs: pollEveryMs,
        signal: AbortSignal.any([signal, heard.signal]),
      });
      const events = await listEvents(ctx, { ...input, lastEventId }).catch((error: unknown) => {
        heard.abort();
        throw error;
      });
      if (events === undefined) {
        heard.abort();
        return;
      }
      if (events.length > 0) heard.abort();
      for (const event of events) {
        if (signal.aborted) return;
        yield event;
        lastEventId = Number(event.id);
      }
      await bell;
    }
  } finally {
    letGo();
  }
}

function parseEventId(text: string | null | undefined): number | undefined {
  if (text === null || text === undefined) return undefined;
  const id = Number(text);
  if (Number.isSafeInteger(id) && id >= 0) return id;
  throw new AppError('VALIDATION_ERROR', 'Some fields are not as they should be.', {
    details: [{ path: 'lastEventId', message: 'Give the id of the last event that was received.' }],
  });
}
