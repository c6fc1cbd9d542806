import { loadCorpus } from '@aa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertOwnedRows, type OwnedIds } from './testing/owned-rows.ts';
import { makeSampleInput } from './testing/sample-input.ts';
import { createTestApi, refusalOf, type TestApi } from './testing/test-api.ts';
import { callProcedure, listProcedures } from './testing/walk-router.ts';

/** Inputs that have broken other products, in every text of every procedure, against a real database. */

const corpus = loadCorpus();

let api: TestApi;
let owner: { token: string } & OwnedIds;
beforeAll(async () => {
  const passwords = {
    hash: () => Promise.resolve('$argon2id$none'),
    verify: () => Promise.resolve(true),
    needsRehash: () => false,
  };
  api = await createTestApi({ passwords });
  const { id, token } = await api.createUser();
  owner = { ...(await insertOwnedRows(api.database.db, id)), token };
});
afterAll(() => api.stop());
beforeEach(() => {
  api.log.length = 0;
});

/** The value with the text in the place of each free text of the sample. */
function withText(value: unknown, text: string): unknown {
  if (typeof value === 'string') return value.startsWith('sample text') ? text : value;
  if (Array.isArray(value)) return value.map((child) => withText(child, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      // A cursor that is none of ours is refused before anything else is read.
      .filter(([key]) => key !== 'cursor')
      .map(([key, child]) => [key, withText(child, text)]),
  );
}

function findIdFor(path: string): (field: string) => string {
  const things: Readonly<Record<string, string>> = {
    conversationId: owner.conversation,
    turnId: owner.turn,
    architectureId: owner.architecture,
    otherId: owner.otherArchitecture,
  };
  const thing = path.startsWith('architectures.') ? owner.architecture : owner.conversation;
  return (field) => things[field] ?? thing;
}

const destructive = ['auth.logout', 'auth.logoutAll', 'users.deleteMe', 'auth.changePassword'];
const walked = listProcedures().filter(
  ({ path, type, input }) =>
    type !== 'subscription' &&
    !destructive.includes(path) &&
    JSON.stringify(makeSampleInput(input, () => '', true))?.includes('sample text') === true,
);

describe('hostile text', () => {
  it.each(walked)(
    'is stored or refused by $path, never a fault of ours',
    async ({ path, input }) => {
      const caller = api.call({ token: owner.token });
      const sample = makeSampleInput(input, findIdFor(path), true);
      const faults: string[] = [];
      for (const { id, value } of corpus) {
        const outcome = await callProcedure(caller, path, withText(sample, String(value))).then(
          () => undefined,
          (error: unknown) => refusalOf(Promise.reject(error)),
        );
        if (outcome?.code === 'INTERNAL_SERVER_ERROR') faults.push(`${id} ${outcome.code}`);
      }
      expect(faults).toEqual([]);
      expect(api.log.filter(({ level }) => level === 'error')).toEqual([]);
    },
    60_000,
  );

  it('comes back from the profile as it was sent, or was refused', async () => {
    const { users } = api.call({ token: owner.token });
    let stored = 0;
    for (const { id, value } of corpus) {
      const text = String(value).slice(0, 100);
      const sent = {
        firstName: text,
        businessContext: { industry: text, compliance: ['x', text] },
      };
      const answer = await users.updateMe(sent).catch(() => undefined);
      if (answer === undefined) continue;
      stored += 1;
      const { user } = await users.me();
      expect(user.firstName, id).toBe(text.trim());
      expect(user.businessContext?.industry, id).toBe(text.trim());
    }
    expect(stored).toBeGreaterThan(corpus.length / 2);
  });
});
