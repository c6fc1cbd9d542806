import { anArchitecture } from '@aa/testkit';
import { afterEach, expect, test } from 'vitest';
import type { ServiceContext } from '../context.ts';
import { getConversation } from '../conversations/get-conversation.ts';
import { sendMessage } from '../conversations/send-message.ts';
import { startConversation } from '../conversations/start-conversation.ts';
import { aReply, createScriptedAgent, createStage } from '../turn-testing.ts';
import type { Stage } from '../turn-testing.ts';

const brief = {
  userRequirements: 'An online shop for ceramics with 20,000 visitors a month.',
  userContext: { expertise: 'INTERMEDIATE' as const },
};
const stages: Stage[] = [];

async function openStage(...args: Parameters<typeof createStage>): Promise<Stage> {
  const stage = await createStage(...args);
  stages.push(stage);
  return stage;
}
afterEach(async () => {
  await Promise.all(stages.splice(0).map((stage) => stage.close()));
});

async function begin(stage: Stage, options: Partial<ServiceContext> = {}) {
  const ctx = stage.contextOf(await stage.createUser(), options);
  const started = await startConversation(ctx, brief);
  const { conversationId } = started;
  const say = (content: string, as: ServiceContext = ctx) =>
    sendMessage(as, { conversationId, content, messageType: 'TEXT' });
  return { ctx, conversationId, started, say };
}

test.each([
  [
    'twice the same component',
    { components: [...anArchitecture().components, ...anArchitecture().components.slice(0, 1)] },
  ],
  [
    'a connection to nowhere',
    { connections: [{ ...anArchitecture().connections[0], to: 'gone' }] },
  ],
  [
    'a layer with a stranger',
    { layers: [{ ...anArchitecture().layers[0], componentIds: ['gone'] }] },
  ],
])('an architecture with %s is refused whole', async (_fault, fields) => {
  // Each list is one of the builder's with one entry changed.
  const data = anArchitecture(fields as Parameters<typeof anArchitecture>[0]);
  const stage = await openStage(
    createScriptedAgent(() => aReply({ architectureUpdate: data })),
    { settings: { agentMaxAttempts: 1 } },
  );
  const { ctx, conversationId, started } = await begin(stage);
  expect(started.turn.error?.code).toBe('AGENT_WRONG_SCHEMA');
  expect((await getConversation(ctx, { id: conversationId })).architectures).toEqual([]);
});

test('an architecture is stored once and referred to; the same content makes no new version', async () => {
  let name = 'Ceramics';
  const agent = createScriptedAgent(() =>
    aReply({
      architectureUpdate: anArchitecture({
        metadata: {
          title: name,
          summary: 'One application.',
          style: 'monolith',
          confidence: 0.8,
          generatedAt: new Date().toISOString(),
        },
      }),
      interview: { status: 'complete', round: 2, knownFacts: [], openTopics: [] },
      nextQuestions: [],
    }),
  );
  const stage = await openStage(agent);
  const { ctx, conversationId, say } = await begin(stage);
  const same = await say('Thanks.');
  name = 'Ceramics and glass';
  const changed = await say('Glass too.');
  const conversation = await getConversation(ctx, { id: conversationId });
  expect(conversation).toMatchObject({ phase: 'education_delivery', progress: 100 });
  expect(conversation.architectures.map(({ version, title }) => [version, title])).toEqual([
    [2, 'Ceramics and glass'],
    [1, 'Ceramics'],
  ]);
  const [second, first] = conversation.architectures;
  expect(same.agentResponse?.architectureId).toBe(first?.id);
  expect(changed.agentResponse?.architectureId).toBe(second?.id);
  expect(JSON.stringify(conversation.messages)).not.toContain('components');
});

test('roadmap bug j: neither name, e-mail nor id of the person is sent to the agent', async () => {
  const agent = createScriptedAgent(() => aReply());
  const stage = await openStage(agent);
  const { ctx, say } = await begin(stage);
  await say('More.');
  const sent = JSON.stringify(agent.requests);
  expect(sent).not.toContain('@example.com');
  expect(sent).not.toContain(ctx.userId);
});

test('what the agent remembers comes back with the next message', async () => {
  const agent = createScriptedAgent((request) =>
    aReply({ memory: { told: [request.data['memory'] ?? null, request.data.userMessage] } }),
  );
  const stage = await openStage(agent);
  const { say } = await begin(stage);
  await say('Two.');
  await say('Three.');
  expect(agent.requests.at(-1)?.data['memory']).toEqual({
    told: [{ told: [null, brief.userRequirements] }, 'Two.'],
  });
});

test('roadmap 13: what the agent is sent does not grow with the conversation', async () => {
  const agent = createScriptedAgent(() => aReply());
  const stage = await openStage(agent);
  const { say } = await begin(stage);
  const bytes: number[] = [];
  for (let count = 0; count < 40; count += 1) {
    await say(`A further wish, number ${1000 + count}.`);
    bytes.push(JSON.stringify(agent.requests.at(-1)).length);
  }
  expect((bytes.at(-1) ?? 0) / (bytes[12] ?? 1)).toBeLessThan(1.2);
});
