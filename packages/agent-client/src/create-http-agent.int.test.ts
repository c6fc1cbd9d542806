import { createServer } from 'node:net';
import { once } from 'node:events';
import { AgentError, type AgentErrorKind } from '@aa/domain';
import {
  type AgentFault,
  type AgentStub,
  aRequest,
  startAgentStub,
  startTcpProxy,
  wrongAnswers,
} from '@aa/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpAgent, type HttpAgent } from './create-http-agent.ts';

let stub: AgentStub;
let agent: HttpAgent;

beforeEach(async () => {
  stub = await startAgentStub();
  agent = createHttpAgent({ baseUrl: stub.url, timeoutMs: 300 });
});

afterEach(async () => {
  await agent.close();
  await stub.close();
});

async function failureOf(call: Promise<unknown>): Promise<AgentError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AgentError);
  return error as AgentError; // just checked
}

describe('an agent behind HTTP', () => {
  it('gives the answer of the service', async () => {
    const answer = await agent.process(aRequest());
    expect(answer.data?.interview.status).toBe('asking');
    expect(stub.requests).toHaveLength(1);
  });

  it('hands on steps and text as they come where the service streams', async () => {
    stub.behave({ kind: 'stream' });
    const steps: string[] = [];
    const texts: string[] = [];
    const answer = await agent.process(aRequest(), {
      onStep: (step) => steps.push(step.status),
      onText: (text) => texts.push(text),
    });
    expect(steps).toEqual(['running', 'done']);
    expect(texts).toEqual(['Noted. ']);
    expect(answer.success).toBe(true);
  });

  const faults: [string, AgentFault, AgentErrorKind, boolean][] = [
    ['hangs before its headers', { kind: 'hang-at-headers' }, 'timeout', true],
    ['hangs in its body', { kind: 'hang-in-body' }, 'timeout', true],
    ['drips a byte at a time', { kind: 'drip', bytesPerSecond: 20 }, 'timeout', true],
    ['fails with 500', { kind: 'status', status: 500 }, 'status', true],
    ['refuses with 400', { kind: 'status', status: 400 }, 'rejected', false],
    ['is busy', { kind: 'status', status: 429, retryAfter: '7' }, 'rate_limited', true],
    ['redirects', { kind: 'redirect', to: 'http://127.0.0.1:1/' }, 'status', false],
    ['answers HTML', { kind: 'html' }, 'not_json', true],
    ['is cut in mid-answer', { kind: 'truncated' }, 'not_json', true],
    ['resets the connection', { kind: 'reset' }, 'unreachable', true],
    ['sends ten megabytes', { kind: 'huge', bytes: 10_000_000 }, 'too_large', false],
    ['sends a gzip bomb', { kind: 'gzip-bomb' }, 'not_json', true],
    ['nests 100,000 deep', { kind: 'deep', depth: 100_000 }, 'too_large', false],
    ['ends its stream without an answer', { kind: 'stream-cut' }, 'not_json', true],
  ];
  it.each(faults)('says so when the service %s', async (_title, fault, kind, retryable) => {
    stub.behave(fault);
    const error = await failureOf(agent.process(aRequest()));
    expect({ kind: error.kind, retryable: error.retryable }).toEqual({ kind, retryable });
  });

  it('passes on how long a busy service asks to be left alone, up to a minute', async () => {
    stub.behave((call) => ({
      kind: 'status',
      status: 429,
      retryAfter: ['7', '86400', 'soon'][call],
    }));
    const waits: (number | undefined)[] = [];
    for (let i = 0; i < 3; i++)
      waits.push((await failureOf(agent.process(aRequest()))).retryAfterMs);
    expect(waits).toEqual([7000, 60_000, undefined]);
  });

  it.each(wrongAnswers.map((wrong, index) => [wrong.name, index] as const))(
    'refuses an answer that is not the protocol: %s',
    async (_name, index) => {
      stub.behave({ kind: 'wrong-schema', index });
      const error = await failureOf(agent.process(aRequest()));
      expect(['wrong_schema', 'rejected', 'too_large']).toContain(error.kind);
      expect(error.detail).not.toBe('');
    },
  );

  it('tells a dead service at once', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    await once(server, 'close');
    const dead = createHttpAgent({
      baseUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    });
    expect((await failureOf(dead.process(aRequest()))).kind).toBe('unreachable');
    expect((await dead.health()).status).toBe('unavailable');
    await dead.close();
  });

  it('gives up on a link that takes the request and says nothing', async () => {
    const proxy = await startTcpProxy({ port: Number(new URL(stub.url).port) });
    proxy.setMode({ kind: 'blackhole' });
    const behind = createHttpAgent({ baseUrl: `http://127.0.0.1:${proxy.port}`, timeoutMs: 100 });
    expect((await failureOf(behind.process(aRequest()))).kind).toBe('timeout');
    await behind.close();
    await proxy.close();
  });

  it('stops when the caller does', async () => {
    stub.behave({ kind: 'hang-at-headers' });
    const error = await failureOf(agent.process(aRequest(), { signal: AbortSignal.timeout(20) }));
    expect({ kind: error.kind, retryable: error.retryable }).toEqual({
      kind: 'cancelled',
      retryable: false,
    });
  });

  it('leaves a service alone that failed too often, and tries again later', async () => {
    const guarded = createHttpAgent({ baseUrl: stub.url, breakMs: 30 });
    stub.behave({ kind: 'status', status: 500 });
    for (let i = 0; i < 5; i++) await failureOf(guarded.process(aRequest()));
    const refused = await failureOf(guarded.process(aRequest()));
    expect(refused.kind).toBe('circuit_open');
    expect(stub.requests).toHaveLength(5);
    stub.behave({ kind: 'none' });
    await expect
      .poll(() =>
        guarded.process(aRequest()).then(
          (answer) => answer.success,
          () => false,
        ),
      )
      .toBe(true);
    await guarded.close();
  });

  it('takes no more calls at once than it may', async () => {
    const small = createHttpAgent({ baseUrl: stub.url, maxConcurrent: 1, maxWaiting: 1 });
    stub.behave({ kind: 'late', afterMs: 30 });
    const calls = await Promise.allSettled([1, 2, 3].map(() => small.process(aRequest())));
    expect(calls.map((call) => call.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await small.close();
  });

  it('sends its credential and keeps a known health for a while', async () => {
    expect((await agent.health()).status).toBe('ok');
    stub.setHealthy(false);
    expect((await agent.health()).status).toBe('ok');
    const fresh = createHttpAgent({
      baseUrl: stub.url,
      healthCacheMs: 0,
      credential: { name: 'X-Key', value: 'k' },
    });
    expect((await fresh.health()).status).toBe('unavailable');
    expect(stub.lastHeaders()['x-key']).toBe('k');
    await fresh.close();
  });
});
