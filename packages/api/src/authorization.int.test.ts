import { newId, schema } from '@aa/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listIdFields, makeSampleInput } from './testing/sample-input.ts';
import { createTestApi, refusalOf, type TestApi, testPassword } from './testing/test-api.ts';
import { insertOwnedRows, type OwnedIds } from './testing/owned-rows.ts';
import { callProcedure, listProcedures, type WalkedProcedure } from './testing/walk-router.ts';

/** {owner, other user, nobody, ended session, deleted user} × {own, other's, random, malformed id}, for every procedure. */

type IdKind = keyof OwnedIds | 'session';
type Ids = Record<IdKind, string>;

/** What `id` stands for, by the first part of the procedure's path. */
const kindOfId: Readonly<Record<string, IdKind>> = {
  auth: 'session',
  conversations: 'conversation',
  turns: 'turn',
  architectures: 'architecture',
  exports: 'export',
};
const kindOfField: Readonly<Record<string, IdKind>> = {
  conversationId: 'conversation',
  turnId: 'turn',
  architectureId: 'architecture',
  otherId: 'otherArchitecture',
  messageId: 'message',
};

interface Actor extends Ids {
  id: string;
  token: string;
}

let api: TestApi;
let other: Actor;
let endedToken: string;
let deletedToken: string;
const procedures = listProcedures();
const guarded = procedures.filter(({ meta }) => meta?.auth === 'authenticated');
const withIds = guarded.filter(({ input }) => listIdFields(input).length > 0);

function kindOf(procedure: WalkedProcedure, field: string): IdKind {
  const kind = field === 'id' ? kindOfId[procedure.path.split('.')[0] ?? ''] : kindOfField[field];
  if (kind === undefined) throw new Error(`Say what ${field} of ${procedure.path} is the id of.`);
  return kind;
}

/** Inputs that name the given ids: all at once, and each alone where the others may be left out. */
function inputsFor(procedure: WalkedProcedure, ids: (kind: IdKind) => string): object[] {
  // A subscription that is not told where to begin waits for what is new.
  const isFull = procedure.type === 'subscription';
  const all = makeSampleInput(procedure.input, (field) => ids(kindOf(procedure, field)), isFull);
  const whole = { ...(typeof all === 'object' ? all : {}) };
  // Not every kind of document has its writer yet: one that has.
  if ('exportType' in whole) whole.exportType = 'MARKDOWN';
  const fields = listIdFields(procedure.input);
  const alone = fields.map((kept) =>
    Object.fromEntries(
      Object.entries(whole).filter(([name]) => name === kept || !fields.includes(name)),
    ),
  );
  const isWhole = (input: object) => Object.keys(input).length === Object.keys(whole).length;
  return [
    whole,
    ...alone.filter((input) => !isWhole(input) && procedure.input.safeParse(input).success),
  ];
}

/** What came of a call, in the form that a reader sees. */
function outcomeOf(work: Promise<unknown>): Promise<{ status: number; told: unknown }> {
  return work.then(
    (value) => ({ status: 200, told: value }),
    async (error: unknown) => {
      const told = await refusalOf(Promise.reject(error));
      return { status: told.status, told };
    },
  );
}

async function createActor(): Promise<Actor> {
  const { id, email, token } = await api.createUser();
  await api.call({ token }).auth.login({ email, password: testPassword });
  const { sessions } = await api.call({ token }).auth.sessions();
  const session = sessions.find(({ current }) => !current)?.id ?? '';
  return { ...(await insertOwnedRows(api.database.db, id)), session, id, token };
}

async function snapshotOf(userId: string): Promise<string> {
  const rows = await Promise.all([
    api.database.db
      .select()
      .from(schema.conversations)
      .where(eq(schema.conversations.userId, userId)),
    api.database.db
      .select()
      .from(schema.conversationMessages)
      .where(eq(schema.conversationMessages.userId, userId)),
    api.database.db
      .select()
      .from(schema.architectures)
      .where(eq(schema.architectures.userId, userId)),
    api.database.db
      .select()
      .from(schema.architectureExports)
      .where(eq(schema.architectureExports.userId, userId)),
    api.database.db.select().from(schema.turns).where(eq(schema.turns.userId, userId)),
    api.database.db.select().from(schema.turnEvents).where(eq(schema.turnEvents.userId, userId)),
    api.database.db
      .select()
      .from(schema.userSessions)
      .where(eq(schema.userSessions.userId, userId)),
  ]);
  return JSON.stringify(rows);
}

const ask = (procedure: WalkedProcedure, token: string | undefined, input: unknown) =>
  callProcedure(api.call({ token }), procedure.path, input);

beforeAll(async () => {
  api = await createTestApi();
  other = await createActor();
  endedToken = (await createActor()).token;
  await api.call({ token: endedToken }).auth.logout();
  deletedToken = (await createActor()).token;
  await api.call({ token: deletedToken }).users.deleteMe({ password: testPassword });
});
afterAll(() => api.stop());

describe('every procedure', () => {
  it.each(procedures)('$path declares who may call it, its input and its answer', (procedure) => {
    expect(procedure.meta?.auth).toMatch(/^(public|authenticated)$/);
    expect(procedure.input).toBeDefined();
    if (procedure.type !== 'subscription') expect(procedure.output).toBeDefined();
  });

  it('is public only where it must be', () => {
    const open = procedures.filter(({ meta }) => meta?.auth === 'public').map(({ path }) => path);
    expect(open.toSorted()).toEqual(['auth.login', 'auth.register', 'health', 'live', 'ready']);
  });
});

describe('who is not logged in', () => {
  it.each(guarded)('gets nothing of $path', async (procedure) => {
    const [input] = inputsFor(procedure, (kind) => other[kind]);
    const refusals = await Promise.all(
      [undefined, 'garbage', endedToken, deletedToken].map((token) =>
        refusalOf(ask(procedure, token, input)),
      ),
    );
    expect(refusals.map(({ code }) => code)).toEqual([
      'UNAUTHORIZED',
      'INVALID_TOKEN',
      'INVALID_TOKEN',
      'INVALID_TOKEN',
    ]);
  });
});

describe('another user', () => {
  it.each(withIds)(
    'learns by $path nothing, not even that there is such a thing',
    async (procedure) => {
      const stranger = await createActor();
      const before = await snapshotOf(other.id);
      const random = inputsFor(procedure, () => newId());
      const statuses = [];
      for (const [index, input] of inputsFor(procedure, (kind) => other[kind]).entries()) {
        const outcome = await outcomeOf(ask(procedure, stranger.token, input));
        const ofRandom = await outcomeOf(ask(procedure, stranger.token, random[index]));
        expect(JSON.stringify(outcome)).toBe(JSON.stringify(ofRandom));
        statuses.push(outcome.status);
      }
      // A list may be filtered by what is not there, and two ids may be one too many.
      const allowed = procedure.path.endsWith('.list') ? [200, 404] : [400, 404];
      expect(statuses.filter((status) => !allowed.includes(status))).toEqual([]);
      if (!procedure.path.endsWith('.list')) expect(statuses).toContain(404);
      expect(await snapshotOf(other.id)).toBe(before);
    },
  );

  // Where one id may be left out, the other does not stand for its parent.
  const mixed = withIds.filter(
    (procedure) =>
      listIdFields(procedure.input).length > 1 && inputsFor(procedure, () => newId()).length === 1,
  );
  it.each(mixed)('reaches by $path no child through a parent of their own', async (procedure) => {
    const stranger = await createActor();
    const fields = listIdFields(procedure.input);
    for (const foreignField of fields) {
      const [own] = inputsFor(procedure, (kind) => stranger[kind]);
      const mixedInput = { ...own, [foreignField]: other[kindOf(procedure, foreignField)] };
      const refused = await refusalOf(ask(procedure, stranger.token, mixedInput));
      expect(refused.status, foreignField).toBe(404);
    }
  });
});

describe('the owner', () => {
  it.each(withIds)(
    'is refused a malformed id by $path as a fault of the field',
    async (procedure) => {
      const [field = ''] = listIdFields(procedure.input);
      const [input] = inputsFor(procedure, (kind) => other[kind]);
      const refused = await refusalOf(
        ask(procedure, other.token, { ...input, [field]: "1' or 1=1--" }),
      );
      expect(refused).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ path: field }] });
    },
  );

  const needPassword = ['auth.changePassword', 'users.deleteMe'];
  const freely = guarded.filter(({ path }) => !needPassword.includes(path));
  it.each(freely)('may call $path on what is theirs', async (procedure) => {
    const owner = await createActor();
    const [input] = inputsFor(procedure, (kind) => owner[kind]);
    const { status } = await outcomeOf(ask(procedure, owner.token, input));
    // 400 and 409: the made-up input may not suit the state of the rows; 503: this agent answers nobody.
    expect([200, 400, 409, 503]).toContain(status);
  });
});
