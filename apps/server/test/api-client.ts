import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { testPassword } from '../src/testing.ts';

export interface Reply {
  status: number;
  data: unknown;
  text: string;
}

export interface Call {
  method: 'GET' | 'POST';
  path: string;
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Goes away after so long and tries again, as a client with a short patience would. */
  patienceMs?: number;
}

/** Longest time that a call is tried before the test gives up. */
const deadlineMs = 120_000;
const busyStatuses = new Set([429, 503]);

/** One try of a call. Throws what the network throws. */
export async function ask(
  address: string,
  { method, path, token, body, headers, patienceMs }: Call,
): Promise<Reply> {
  const response = await fetch(`${address}/api${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patienceMs ?? deadlineMs),
  });
  const text = await response.text();
  const { data } = JSON.parse(text) as { data?: unknown }; // the envelope of the contract
  return { status: response.status, data, text };
}

/** Tries a call at one server after the other until one answers it. `onTry` is told of each, and of an answer that
 * must never be, which is tried again. */
export async function askUntilAnswered(
  findAddress: () => Promise<string>,
  call: Call,
  onTry: (failed?: Reply) => void = () => {},
): Promise<Reply> {
  const deadline = Date.now() + deadlineMs;
  let patience = call.patienceMs;
  for (;;) {
    onTry();
    try {
      const { patienceMs: _short, ...rest } = call;
      const reply = await ask(await findAddress(), {
        ...rest,
        ...(patience && { patienceMs: patience }),
      });
      if (reply.status < 500 && !busyStatuses.has(reply.status)) return reply;
      if (reply.status === 500) onTry(reply);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    if (Date.now() > deadline) throw new Error(`No answer to ${call.method} ${call.path}`);
    patience = undefined;
    await pause(20 + Math.random() * 80);
  }
}

/** A fresh account, as its token. */
export async function logInFresh(findAddress: () => Promise<string>): Promise<string> {
  const body = { email: `${randomUUID()}@example.com`, password: testPassword };
  const credentials = { method: 'POST' as const, body };
  await askUntilAnswered(findAddress, { ...credentials, path: '/auth/register' });
  const { data } = await askUntilAnswered(findAddress, { ...credentials, path: '/auth/login' });
  return (data as { token: string }).token; // the contract's answer
}
