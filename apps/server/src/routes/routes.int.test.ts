import { anAnswer, anArchitecture } from '@aa/testkit';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { AppRouter } from '@aa/api';
import { conversationAnswer, startConversationAnswer } from '@aa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

let server: TestServer;
let token: string;
let conversationId: string;
beforeAll(async () => {
  const answer = anAnswer({
    messageType: 'ARCHITECTURE_UPDATE',
    nextQuestions: [],
    questions: [],
    architectureUpdate: anArchitecture(),
    interview: { status: 'complete', round: 1, knownFacts: [], openTopics: [] },
  });
  server = await startTestServer({ process: () => Promise.resolve(answer) });
  ({ token } = await server.logIn());
  const started = await server.request('POST', '/api/conversations', {
    token,
    body: {
      userRequirements: 'An order page for a sandwich shop.',
      userContext: { expertise: 'BEGINNER' },
    },
  });
  ({ conversationId } = startConversationAnswer.parse(started.body.data));
});
afterAll(() => server.stop());

async function readArchitectureId(): Promise<string> {
  const read = await server.request('GET', `/api/conversations/${conversationId}`, { token });
  return conversationAnswer.parse(read.body.data).conversation.architectures[0]?.id ?? '';
}

describe('the pictures of an architecture', () => {
  it.each([
    ['svg', 'image/svg+xml', /^<svg [\s\S]*<\/svg>\s*$/],
    ['mermaid', 'text/vnd.mermaid; charset=utf-8', /^flowchart|^graph|^%%|^---/],
  ])('come as %s, as a file that runs nothing', async (format, type, content) => {
    const path = `/api/architectures/${await readArchitectureId()}/diagrams/SYSTEM_OVERVIEW`;
    const { status, headers, text } = await server.request('GET', `${path}?format=${format}`, {
      token,
    });
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(text).toMatch(content);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox/);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="system_overview/);
  });

  it('come as nodes and edges in the envelope', async () => {
    const path = `/api/architectures/${await readArchitectureId()}/diagrams/NETWORK?format=json`;
    const { body } = await server.request('GET', path, { token });
    expect(body.data?.['diagram']).toMatchObject({ type: 'NETWORK', nodes: expect.any(Array) });
  });

  it('are refused for a kind that there is not and for nobody', async () => {
    const path = `/api/architectures/${await readArchitectureId()}/diagrams`;
    expect((await server.request('GET', `${path}/POEM`, { token })).status).toBe(400);
    expect((await server.request('GET', `${path}/NETWORK`)).status).toBe(401);
  });
});

describe('review', () => {
  it('names the version by its ETag and refuses a stale one', async () => {
    const path = `/api/architectures/${await readArchitectureId()}`;
    const etag = (await server.request('GET', path, { token })).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w.]+"$/);
    const stale = await server.request('PATCH', path, {
      token,
      headers: { 'if-match': '"stale"' },
      body: { title: 'Sandwiches' },
    });
    expect([stale.status, stale.body.error?.['code']]).toEqual([412, 'VERSION_CONFLICT']);
    const patch = (status: string) => server.request('PATCH', path, { token, body: { status } });
    expect((await patch('IMPLEMENTED')).body.error?.['code']).toBe('INVALID_TRANSITION');
    expect((await patch('REVIEW')).status).toBe(200);
  });
});

describe('an Idempotency-Key', () => {
  it('gives the same bytes again and refuses another body', async () => {
    const send = (content: string) =>
      server.request('POST', `/api/conversations/${conversationId}/messages`, {
        token,
        headers: { 'idempotency-key': 'once' },
        body: { content },
      });
    const first = await send('Also on Sundays.');
    const second = await send('Also on Sundays.');
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    const other = await send('Never on Sundays.');
    expect([other.status, other.body.error?.['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('events', () => {
  it('resume after the last id without gap or repeat', async () => {
    async function readIds(lastEventId: string, count: number): Promise<number[]> {
      const stop = new AbortController();
      const response = await fetch(`${server.address}/api/conversations/${conversationId}/events`, {
        headers: { authorization: `Bearer ${token}`, 'last-event-id': lastEventId },
        signal: stop.signal,
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const ids: number[] = [];
      let text = '';
      for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += part;
        ids.splice(0, ids.length, ...[...text.matchAll(/^id: (\d+)$/gm)].map((m) => Number(m[1])));
        if (ids.length >= count) break;
      }
      stop.abort();
      return ids;
    }
    const all = await readIds('0', 4);
    expect(all.slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect((await readIds('2', 2)).slice(0, 2)).toEqual([3, 4]);
  });

  it('come to a typed client by the same procedure', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const url = `${server.address}/trpc`;
    const client = createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url, headers })],
    });
    const [me, list] = await Promise.all([
      client.users.me.query(),
      client.conversations.list.query({}),
    ]);
    expect(me.user.expertiseLevel).toBe('INTERMEDIATE');
    expect(list.conversations[0]?.id).toBe(conversationId);
    await expect(client.conversations.get.query({ id: me.user.id })).rejects.toMatchObject({
      data: { code: 'CONVERSATION_NOT_FOUND', httpStatus: 404 },
    });
  });
});

describe('compression', () => {
  it('is used for what is large enough and asked for', async () => {
    const path = `/api/architectures/${await readArchitectureId()}`;
    const headers = { 'accept-encoding': 'gzip' };
    const large = await server.request('GET', path, { token, headers });
    expect(large.headers.get('content-encoding')).toBe('gzip');
    const small = await server.request('GET', '/api/health/live', { headers });
    expect(small.headers.get('content-encoding')).toBeNull();
  });
});

describe('metrics', () => {
  it('count by route and never by address', async () => {
    const { text, headers } = await server.request('GET', '/metrics');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toContain('route="/api/conversations/:id"');
    expect(text).not.toContain(conversationId);
  });
});
