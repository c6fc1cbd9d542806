import { randomUUID } from 'node:crypto';
import { startConversationAnswer } from '@aa/domain';
import { startAgentStub } from '@aa/testkit';
import postgres from 'postgres';
import { askUntilAnswered, logInFresh } from '../api-client.ts';
import { listenThroughCuts } from './listen-through-cuts.ts';
import { startFleet } from './fleet.ts';

/** Follows one conversation while it is written to and its stream is cut; what was heard must be what is stored. */
export async function cutStream(
  databaseUrl: string,
  cuts: number,
): Promise<{ events: number; faults: string[] }> {
  const stub = await startAgentStub({ kind: 'stream' });
  const fleet = startFleet({
    size: 2,
    failPoints: [],
    environment: {
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      JWT_SECRET: 'a secret of the tests that is long enough',
      AGENT_SERVICE_URL: stub.url,
      RATE_LIMIT_MAX: '1000000000',
      LOG_LEVEL: 'error',
    },
  });
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    const token = await logInFresh(fleet.findAddress);
    const post = (path: string, body: object) =>
      askUntilAnswered(fleet.findAddress, {
        method: 'POST',
        path,
        token,
        body,
        headers: { 'idempotency-key': randomUUID() },
      });
    const { data } = await post('/conversations', {
      userRequirements: 'A shop for bicycles and their parts.',
      userContext: { expertise: 'EXPERT' },
    });
    const { conversationId } = startConversationAnswer.parse(data);
    const messages = Math.ceil(cuts / 2);
    const addresses = [await fleet.findAddress()];
    const listening = listenThroughCuts({
      addresses,
      token,
      conversationId,
      cuts,
      turns: messages + 1,
    });
    for (let index = 0; index < messages; index += 1) {
      await post(`/conversations/${conversationId}/messages`, { content: `word ${index}` });
    }
    const heard = await listening;
    const stored = await sql<{ id: number; type: string }[]>`
      select id::int, type from turn_events where conversation_id = ${conversationId} order by id`;
    const isSame = JSON.stringify(heard) === JSON.stringify(stored);
    return {
      events: stored.length,
      faults: isSame ? [] : [`heard ${heard.length} events, stored are ${stored.length}`],
    };
  } finally {
    await fleet.stop();
    await sql.end();
    await stub.close();
  }
}
