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
