import { aComponent, anArchitecture } from '@aa/testkit';
import type { ArchitectureData } from '@aa/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getConversation } from '../conversations/get-conversation.ts';
import { startConversation } from '../conversations/start-conversation.ts';
import { updateConversation } from '../conversations/update-conversation.ts';
import { aReply, createScriptedAgent, createStage } from '../turn-testing.ts';
import type { Stage } from '../turn-testing.ts';
import { readArchitecture } from './architecture-row.ts';
import { computeContentHash } from './content-hash.ts';
import { exploreWhatIf } from './explore-what-if.ts';
import { listArchitectures } from './list-architectures.ts';
import { renderDiagram } from './render-diagram.ts';
import { updateArchitecture } from './update-architecture.ts';

let stage: Stage;

function withCache(data: ArchitectureData): ArchitectureData {
  const cache = aComponent({ id: 'cache', type: 'cache', kind: 'cache', name: 'Price cache' });
  const [layer] = data.layers;
  return {
    ...data,
    components: [...data.components, cache],
    layers: layer ? [{ ...layer, componentIds: [...layer.componentIds, 'cache'] }] : [],
  };
}

const agent = createScriptedAgent((request) =>
  aReply({
    architectureUpdate:
      request.data['changes'] === undefined ? anArchitecture() : withCache(anArchitecture()),
    interview: { status: 'complete', round: 1, knownFacts: [], openTopics: [] },
  }),
);

beforeAll(async () => {
  stage = await createStage(agent);
});
afterAll(() => stage.close());

async function design() {
  const ctx = stage.contextOf(await stage.createUser());
  const { conversationId } = await startConversation(ctx, {
    userRequirements: 'Sandwich orders for an office park.',
    userContext: { expertise: 'ADVANCED' },
  });
  const { architectures } = await getConversation(ctx, { id: conversationId });
  const id = architectures[0]?.id ?? '';
  return { ctx, conversationId, id };
}

test('a version shows its whole content with findings, decisions and a hash of what does not change', async () => {
  const { ctx, id, conversationId } = await design();
  const { architecture } = await readArchitecture(ctx, id);
  expect(architecture).toMatchObject({
    id,
    conversationId,
    version: 1,
    status: 'DRAFT',
    title: 'Sandwich orders',
    diagramType: 'SYSTEM_OVERVIEW',
    technicalDecisions: anArchitecture().decisions,
    alternativesConsidered: [],
  });
  expect(architecture.contentHash).toBe(
    computeContentHash({ data: architecture.architectureData }),
  );
  expect((await listArchitectures(ctx, { limit: 20 })).architectures).toHaveLength(1);
});

test('the hash does not know the order of keys, the time or the version', () => {
  const data = anArchitecture();
  const { metadata, ...rest } = data;
  const same = { metadata: { ...metadata, generatedAt: '2026-01-01', version: 7 }, ...rest };
  expect(computeContentHash({ data: same })).toBe(computeContentHash({ data }));
  expect(computeContentHash({ data: withCache(data) })).not.toBe(computeContentHash({ data }));
});

test('review goes its way and no other; what is approved does not change', async () => {
  const { ctx, id } = await design();
  const move = (status: 'DRAFT' | 'REVIEW' | 'APPROVED' | 'IMPLEMENTED') =>
    updateArchitecture(ctx, { id, status });
  await expect(move('APPROVED')).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  for (const status of ['REVIEW', 'DRAFT', 'REVIEW', 'APPROVED', 'IMPLEMENTED'] as const) {
    expect((await move(status)).architecture.status).toBe(status);
  }
  await expect(move('DRAFT')).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  await expect(updateArchitecture(ctx, { id, title: 'Other' })).rejects.toMatchObject({
    code: 'INVALID_TRANSITION',
  });
});

test('an edit by hand makes the next version; a stale one is told so, and exactly one of many wins', async () => {
  const { ctx, id, conversationId } = await design();
  const { architecture, etag } = await readArchitecture(ctx, id);
  const architectureData = withCache(architecture.architectureData);
  const saves = await Promise.allSettled(
    Array.from({ length: 10 }, () =>
      updateArchitecture(ctx, { id, architectureData, ifMatch: etag, title: 'With a cache' }),
    ),
  );
  const won = saves.filter((save) => save.status === 'fulfilled');
  const lost = saves.filter((save) => save.status === 'rejected');
  expect(won).toHaveLength(1);
  expect(lost.map(({ reason }) => reason.code)).toEqual(Array(9).fill('VERSION_CONFLICT'));
  expect(won[0]?.value.architecture).toMatchObject({
    version: 2,
    title: 'With a cache',
    status: 'DRAFT',
  });
  const { architectures } = await getConversation(ctx, { id: conversationId });
  expect(architectures.map(({ version }) => version)).toEqual([2, 1]);
  await expect(
    updateArchitecture(ctx, { id, status: 'REVIEW', ifMatch: '"stale"' }),
  ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  await expect(
    updateArchitecture(ctx, {
      id,
      architectureData: {
        ...architectureData,
        layers: [{ id: 'l', name: 'L', description: 'x', order: 0, componentIds: ['gone'] }],
      },
    }),
  ).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
});

test('roadmap 12: completing a conversation freezes its architecture', async () => {
  const { ctx, id, conversationId } = await design();
  const completed = await updateConversation(ctx, { id: conversationId, status: 'COMPLETED' });
  expect(completed.finalArchitectureId).toBe(id);
  const [row] = await stage.database.sql`
    select final_architecture->'metadata'->>'title' as title, completed_at is not null as done
    from conversations where id = ${conversationId}`;
  expect(row).toEqual({ title: 'Sandwich orders', done: true });
});

test('a what-if answers the changed architecture with its difference and stores nothing', async () => {
  const { ctx, id, conversationId } = await design();
  const answer = await exploreWhatIf(ctx, { id, changes: { peakUsers: 100_000 } });
  expect(answer.diff.added.components).toEqual([{ id: 'cache', name: 'Price cache' }]);
  expect(agent.requests.at(-1)).toMatchObject({
    type: 'generate_architecture',
    data: {
      changes: [
        {
          metric: 'peak_concurrent_users',
          value: 100_000,
          statement: 'peak concurrent users: 100000',
        },
      ],
      userMessage: 'What if these facts were so?\n- peak concurrent users: 100000',
    },
  });
  const conversation = await getConversation(ctx, { id: conversationId });
  expect([conversation.messageCount, conversation.architectures.length]).toEqual([2, 1]);
});

test.each(['svg', 'mermaid', 'json'] as const)('a picture comes as %s', async (format) => {
  const { ctx, id } = await design();
  const { content } = await renderDiagram(ctx, {
    id,
    diagramType: 'SYSTEM_OVERVIEW',
    format,
    theme: 'light',
  });
  const beginnings = { svg: '<svg', mermaid: 'flowchart', json: '{"type":"SYSTEM_OVERVIEW"' };
  expect(content).toContain(beginnings[format]);
});

test('another user’s version answers as one that does not exist', async () => {
  const { id } = await design();
  const ctx = stage.contextOf(await stage.createUser());
  const notFound = { code: 'ARCHITECTURE_NOT_FOUND' };
  await expect(readArchitecture(ctx, id)).rejects.toMatchObject(notFound);
  await expect(updateArchitecture(ctx, { id, status: 'REVIEW' })).rejects.toMatchObject(notFound);
  await expect(exploreWhatIf(ctx, { id, changes: { budget: 1 } })).rejects.toMatchObject(notFound);
});
