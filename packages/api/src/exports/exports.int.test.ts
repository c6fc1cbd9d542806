import { newId, schema } from '@aa/db';
import { anArchitecture } from '@aa/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertOwnedRows } from '../testing/owned-rows.ts';
import { createTestApi, refusalOf, type TestApi } from '../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

async function aVersion() {
  const user = await api.createUser();
  const owned = await insertOwnedRows(api.services.db, user.id);
  const architectureId = newId();
  const now = new Date();
  await api.services.db.insert(schema.architectures).values({
    userId: user.id,
    id: architectureId,
    conversationId: owned.conversation,
    version: 3,
    title: 'Sandwich orders',
    architectureData: { schemaVersion: 1, ...anArchitecture() },
    technicalDecisions: [],
    contentHash: 'a'.repeat(64),
    createdAt: now,
    updatedAt: now,
  });
  return { caller: api.call({ token: user.token }), architectureId, owned };
}

describe('exports', () => {
  it('writes a document, lists it, hands it out and counts', async () => {
    const { caller, architectureId } = await aVersion();
    const { export: made } = await caller.exports.create({
      architectureId,
      exportType: 'MARKDOWN',
    });
    expect(made).toMatchObject({
      status: 'ready',
      fileName: 'sandwich-orders-v3.md',
      downloadCount: 0,
    });
    const file = await caller.exports.download({ id: made.id });
    expect(file.mediaType).toContain('text/markdown');
    expect(new TextEncoder().encode(file.content).byteLength).toBe(made.byteSize);
    const { export: after } = await caller.exports.get({ id: made.id });
    expect(after.downloadCount).toBe(1);
    const { exports } = await caller.exports.list({ limit: 1 });
    expect(exports.map((entry) => entry.id)).toEqual([made.id]);
    await caller.exports.delete({ id: made.id });
    expect((await refusalOf(caller.exports.get({ id: made.id }))).code).toBe('EXPORT_NOT_FOUND');
  });

  it('pages by cursor without gap or repeat', async () => {
    const { caller, architectureId } = await aVersion();
    for (const exportType of ['JSON', 'MERMAID', 'MARKDOWN'] as const)
      await caller.exports.create({ architectureId, exportType });
    const first = await caller.exports.list({ limit: 2 });
    const second = await caller.exports.list({ limit: 2, cursor: first.nextCursor ?? '' });
    expect(first.exports.map((entry) => entry.exportType)).toEqual(['MARKDOWN', 'MERMAID']);
    expect(second.exports[0]?.exportType).toBe('JSON');
  });

  it('refuses what has expired and says to make it again', async () => {
    const { caller, architectureId } = await aVersion();
    const { export: made } = await caller.exports.create({ architectureId, exportType: 'JSON' });
    await api.services.db.update(schema.architectureExports).set({ expiresAt: new Date(0) });
    expect((await refusalOf(caller.exports.download({ id: made.id }))).code).toBe('EXPORT_EXPIRED');
  });

  it('says which formats there are', async () => {
    const { caller, architectureId } = await aVersion();
    expect(
      (await refusalOf(caller.exports.create({ architectureId, exportType: 'POWERPOINT' }))).code,
    ).toBe('VALIDATION_ERROR');
  });

  it('hands out nothing that is not ready', async () => {
    const { caller, owned } = await aVersion();
    expect((await refusalOf(caller.exports.download({ id: owned.export }))).code).toBe(
      'EXPORT_NOT_READY',
    );
  });
});
