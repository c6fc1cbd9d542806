import { type Database, newId, schema } from '@aa/db';
import { anArchitecture } from '@aa/testkit';

/** What tests know of the rows that were made for a user. */
export interface OwnedIds {
  conversation: string;
  message: string;
  architecture: string;
  otherArchitecture: string;
  turn: string;
  export: string;
}

function aVersion(
  given: Pick<
    typeof schema.architectures.$inferInsert,
    'userId' | 'conversationId' | 'version' | 'title'
  >,
) {
  return {
    ...given,
    id: newId(),
    architectureData: { ...anArchitecture(), schemaVersion: 1 },
    technicalDecisions: [],
    contentHash: '0'.repeat(64),
    createdAt: new Date(),
    updatedAt: new Date(),
  };
}

/** One row of every kind that a user can own, each with the canary where there is text. */
export async function insertOwnedRows(
  db: Database,
  userId: string,
  canary = 'canary',
): Promise<OwnedIds> {
  const now = new Date();
  const conversationId = newId();
  const base = { userId, conversationId };
  const [message, turn, exported] = [newId(), newId(), newId()];
  const versions = [1, 2].map((version) => aVersion({ ...base, version, title: canary }));
  const [first, second] = versions.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('There are two versions.');
  await db.transaction(async (tx) => {
    await tx.insert(schema.conversations).values({
      userId,
      id: conversationId,
      title: canary,
      userRequirements: canary,
      userContext: { expertise: 'EXPERT' },
      estimatedCompletion: 5,
      messageCount: 1,
      lastSequence: 1,
      lastEventId: 1,
      architectureCount: 2,
      currentArchitectureId: second,
      createdAt: now,
      updatedAt: now,
    });
    await tx.insert(schema.conversationSearch).values({ ...base, words: canary });
    await tx.insert(schema.conversationMessages).values({
      ...base,
      id: message,
      sequenceNumber: 1,
      content: canary,
      timestamp: now,
    });
    await tx.insert(schema.architectures).values(versions);
    await tx.insert(schema.architectureExports).values({
      ...base,
      id: exported,
      architectureId: first,
      fileName: `${canary}.pdf`,
      createdAt: now,
    });
    await tx.insert(schema.turns).values({
      ...base,
      id: turn,
      sequenceNumber: 1,
      userMessageId: message,
      status: 'failed',
      errorMessage: canary,
      createdAt: now,
      finishedAt: now,
    });
    await tx.insert(schema.turnEvents).values({
      ...base,
      id: 1,
      turnId: turn,
      type: 'turn.failed',
      data: { note: canary },
      createdAt: now,
    });
    await tx.insert(schema.idempotencyKeys).values({
      userId,
      key: `${canary}-key`,
      requestHash: '0'.repeat(64),
      createdAt: now,
    });
  });
  return {
    conversation: conversationId,
    message,
    architecture: first,
    otherArchitecture: second,
    turn,
    export: exported,
  };
}
