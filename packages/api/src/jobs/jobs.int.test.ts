import { afterAll, beforeAll, expect, test } from 'vitest';
import { getConversation } from '../conversations/get-conversation.ts';
import { startConversation } from '../conversations/start-conversation.ts';
import { createTurnRunner } from '../turns/turn-runner.ts';
import { getTurn } from '../turns/service.ts';
import { aReply, createScriptedAgent, createStage } from '../turn-testing.ts';
import type { Stage } from '../turn-testing.ts';
import { recoverTurns } from './recover-turns.ts';
import { sweepEvents } from './sweep-events.ts';

let stage: Stage;
const agent = createScriptedAgent(() => aReply());

beforeAll(async () => {
  // Accepted by a server that dies before it runs anything.
  stage = await createStage(agent, { hasRunner: false, settings: { turnLeaseMs: 0 } });
});
afterAll(() => stage.close());

async function leaveTurn() {
  const ctx = stage.contextOf(await stage.createUser(), { waitSeconds: 0 });
  const { turn, conversationId } = await startConversation(ctx, {
    userRequirements: 'A loyalty card for bakeries.',
    userContext: { expertise: 'ADVANCED' },
  });
  return { ctx, conversationId, turnId: turn.id };
}

test('a turn whose process died is taken on by another, with or without its job', async () => {
  const left = await leaveTurn();
  const services = { ...stage.services };
  services.turnRunner = createTurnRunner(services);
  expect(await recoverTurns(services)).toBeGreaterThan(0);
  await services.turnRunner.accept({ ...left, userId: left.ctx.userId });
  expect(await getTurn(left.ctx, left)).toMatchObject({ status: 'succeeded', attempts: 1 });
  expect((await getConversation(left.ctx, { id: left.conversationId })).messageCount).toBe(2);
  expect(await recoverTurns(services)).toBe(0);
  await services.turnRunner.stop(0);
});

test('events are kept for a week', async () => {
  await leaveTurn();
  expect(await sweepEvents(stage.services)).toBe(0);
  const later = () => new Date(Date.now() + 8 * 24 * 60 * 60 * 1000);
  expect(await sweepEvents({ ...stage.services, clock: later })).toBeGreaterThan(0);
});
