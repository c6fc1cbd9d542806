/** One event as it came over the wire. */
export interface HeardEvent {
  id: number;
  type: string;
}

/**
 * Reads a conversation's events from one connection until it ends or `isEnough` says so. Only whole events
 * count, as in a browser; a connection that breaks off is an end.
 */
export async function readEvents(
  url: string,
  {
    token,
    lastEventId,
    onEvent,
  }: { token: string; lastEventId: number; onEvent: (event: HeardEvent) => boolean },
): Promise<void> {
  const stop = new AbortController();
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, 'last-event-id': String(lastEventId) },
      signal: stop.signal,
    });
    let rest = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + part).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, id] = /^id: (\d+)$/m.exec(block) ?? [];
        const [, type] = /^event: (\S+)$/m.exec(block) ?? [];
        if (id === undefined || type === undefined) continue;
        if (!onEvent({ id: Number(id), type })) {
          stop.abort();
          return;
        }
      }
    }
  } catch (error) {
    // A cut is what some of these tests are about: who reads on asks again.
    if (!(error instanceof TypeError) && !stop.signal.aborted) throw error;
  }
}
