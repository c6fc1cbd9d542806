import type { Agent, AgentServiceResponse } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import { buildAgentApp } from './agent-app.ts';

const answer: AgentServiceResponse = {
  success: true,
  data: {
    content: 'Hello',
    messageType: 'TEXT',
    interview: { status: 'declined', round: 1, knownFacts: [], openTopics: [] },
  },
};
const request = {
  type: 'process_conversation',
  data: { conversationId: 'c1', userMessage: 'A shop', conversationHistory: [], userProfile: {} },
};

function appWith(process: Agent['process'] = () => Promise.resolve(answer)) {
  return buildAgentApp({ process, health: () => Promise.resolve({ status: 'ok' }) });
}
function post(app: ReturnType<typeof appWith>, payload: string) {
  return app.inject({
    method: 'POST',
    url: '/api/agent/process',
    headers: { 'content-type': 'application/json' },
    payload,
  });
}

describe('the agent over its protocol', () => {
  it('tells steps and text before the answer to a caller who takes event streams', async () => {
    const app = appWith((_request, options) => {
      options?.onStep?.({ agent: 'analyst', title: 'Reads', status: 'running' });
      options?.onText?.('Hel\nlo');
      return Promise.resolve(answer);
    });
    const stream = await app.inject({
      method: 'POST',
      url: '/api/agent/process',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream, */*;q=0.1' },
      payload: JSON.stringify(request),
    });
    expect(stream.headers['content-type']).toContain('text/event-stream');
    expect(stream.body).toBe(
      'event: step\ndata: {"agent":"analyst","title":"Reads","status":"running"}\n\n' +
        'event: text\ndata: {"text":"Hel\\nlo"}\n\n' +
        `event: response\ndata: ${JSON.stringify(answer)}\n\n`,
    );
    expect((await post(app, JSON.stringify(request))).json()).toEqual(answer);
  });

  it.each([
    ['before the first step', false, 500, /^\{"success":false/],
    ['after it', true, 200, /event: response\ndata: \{"success":false[^\n]*\n\n$/],
  ])('tells of a failure %s, and no word of its cause', async (_case, isLate, status, body) => {
    const app = appWith((_request, options) => {
      if (isLate) options?.onText?.('a');
      return Promise.reject(new Error('canary-4711'));
    });
    const reply = await app.inject({
      method: 'POST',
      url: '/api/agent/process',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      payload: JSON.stringify(request),
    });
    expect(reply.statusCode).toBe(status);
    expect(reply.body).toMatch(body);
    expect(reply.body).not.toContain('canary-4711');
  });

  it('answers a turn with 200, a declined one included', async () => {
    const reply = await post(appWith(), JSON.stringify(request));
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual(answer);
  });

  it('says that it is healthy', async () => {
    const reply = await appWith().inject('/health');
    expect([reply.statusCode, reply.json()]).toEqual([200, { status: 'ok' }]);
  });

  it.each([
    ['something that is no request', '{"type":"sing"}'],
    ['broken JSON', '{"type":'],
    ['no body', ''],
    ['a body that pollutes prototypes', '{"__proto__":{"admin":true}}'],
    ['nesting without end', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ])('refuses %s with 400 VALIDATION_ERROR', async (_case, payload) => {
    const reply = await post(appWith(), payload);
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ success: false, error: { code: 'VALIDATION_ERROR' } });
  });

  it('refuses more than 10 MB with 413', async () => {
    const reply = await post(appWith(), `"${'x'.repeat(10 * 1024 * 1024)}"`);
    expect([reply.statusCode, reply.json().success]).toEqual([413, false]);
  });

  it('answers 500 without a word of the cause when the agent throws', async () => {
    const app = appWith(() => Promise.reject(new Error('canary-4711')));
    const reply = await post(app, JSON.stringify(request));
    expect([reply.statusCode, reply.json().success]).toEqual([500, false]);
    expect(reply.body).not.toContain('canary-4711');
  });
});
