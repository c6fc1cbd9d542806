import { startTcpProxy } from '@aa/testkit';
import { readEvents } from '../events-of.ts';
import type { HeardEvent } from '../events-of.ts';

export interface Cutting {
  /** Servers on one database; each connection goes to the next of them. */
  addresses: readonly string[];
  token: string;
  conversationId: string;
  cuts: number;
  /** Turns that end before the reader may stop. */
  turns: number;
}

/**
 * Follows a conversation through connections that are cut after a random number of bytes, and resumes after
 * the last event that came whole. Answers all that was heard, in the order of hearing.
 */
export async function listenThroughCuts(cutting: Cutting): Promise<HeardEvent[]> {
  const { addresses, token, conversationId, cuts, turns } = cutting;
  const proxies = await Promise.all(
    addresses.map((address) => startTcpProxy({ port: Number(new URL(address).port) })),
  );
  const heard: HeardEvent[] = [];
  let finished = 0;
  for (let cut = 0; cut < cuts || finished < turns; cut += 1) {
    const proxy = proxies[cut % proxies.length];
    // The first 1,500 bytes or so are the head of the answer.
    const afterBytes = Math.ceil(Math.random() * 3500);
    proxy?.setMode(cut < cuts ? { kind: 'cut', afterBytes } : { kind: 'pass' });
    await readEvents(`http://127.0.0.1:${proxy?.port}/api/conversations/${conversationId}/events`, {
      token,
      lastEventId: heard.at(-1)?.id ?? 0,
      onEvent(event) {
        heard.push(event);
        finished += event.type === 'turn.finished' ? 1 : 0;
        return finished < turns;
      },
    });
  }
  await Promise.all(proxies.map((proxy) => proxy.close()));
  return heard;
}
