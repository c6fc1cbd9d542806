import type { AgentServiceRequest } from '@aa/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkerAgent } from './worker-agent.ts';
import type { WorkerAgent } from './worker-agent.ts';

const threadUrl = new URL('./__fixtures__/scripted-thread.ts', import.meta.url);
const ask = (userMessage: string): AgentServiceRequest => ({
  type: 'process_conversation',
  data: { conversationId: 'c', userMessage, conversationHistory: [], userProfile: {} },
});

describe('the engine in its thread', () => {
  let agent: WorkerAgent;
  beforeEach(() => {
    agent = createWorkerAgent({ timeoutMs: 2000, threadUrl });
  });
  afterEach(() => agent.close());

  it('answers, with steps and text before the answer', async () => {
    const seen: string[] = [];
    const answer = await agent.process(ask('hello'), {
      onStep: (step) => seen.push(`step ${step.title}`),
      onText: (text) => seen.push(`text ${text}`),
    });
    expect(answer.data?.content).toBe('hello');
    expect(seen).toEqual(['step hello', 'text hello']);
  });

  it('gives each caller its own answer', async () => {
    const words = ['a', 'b', 'c', 'd'];
    const answers = await Promise.all(words.map((word) => agent.process(ask(word))));
    expect(answers.map((answer) => answer.data?.content)).toEqual(words);
  });

  it('passes on a failure and goes on', async () => {
    await expect(agent.process(ask('throw'))).rejects.toThrow('The engine failed: it broke');
    await expect(agent.process(ask('next'))).resolves.toMatchObject({ success: true });
  });

  it('costs a crash one call only: those behind it are answered by a new thread', async () => {
    const crash = agent.process(ask('crash'));
    const next = agent.process(ask('next'));
    await expect(crash).rejects.toThrow('The engine broke down: 3');
    await expect(next).resolves.toMatchObject({ data: { content: 'next' } });
  });

  it('ends a call that computes for too long and answers the next', async () => {
    await agent.close();
    agent = createWorkerAgent({ timeoutMs: 300, threadUrl });
    const hang = agent.process(ask('hang'));
    const next = agent.process(ask('next'));
    await expect(hang).rejects.toMatchObject({ kind: 'timeout', retryable: true });
    await expect(next).resolves.toMatchObject({ data: { content: 'next' } });
  });

  it('lets go of a caller at once when it aborts', async () => {
    const controller = new AbortController();
    const call = agent.process(ask('hang'), { signal: controller.signal });
    controller.abort();
    await expect(call).rejects.toMatchObject({ kind: 'cancelled' });
    const late = agent.process(ask('x'), { signal: controller.signal });
    await expect(late).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
