import type { Database } from '@aa/db';
import { sql } from 'drizzle-orm';

/** What decides about a log-in, as it stands in the database now. */
export interface SessionRow extends Record<string, unknown> {
  userId: string;
  sessionId: string;
  tokenHash: string;
  expiresAtMs: number;
  lastUsedAtMs: number;
}

export interface SessionKey {
  userId: string;
  sessionId: string;
}

interface Waiting {
  key: SessionKey;
  resolve: (row: SessionRow | undefined) => void;
  reject: (reason: unknown) => void;
}

/** In one statement at most; under more load the rest waits for the next one. */
const maxAtOnce = 200;

/** Ids are checked to be UUIDs before: nothing in them needs an escape. */
const toArray = (ids: readonly string[]) => `{${ids.join(',')}}`;

async function readSessions(db: Database, keys: readonly SessionKey[]): Promise<SessionRow[]> {
  return db.execute<SessionRow>(sql`
    select s.user_id as "userId", s.id as "sessionId", s.token_hash as "tokenHash",
      extract(epoch from s.expires_at)::float8 * 1000 as "expiresAtMs",
      extract(epoch from s.last_used_at)::float8 * 1000 as "lastUsedAtMs"
    from unnest(${toArray(keys.map((key) => key.userId))}::uuid[],
      ${toArray(keys.map((key) => key.sessionId))}::uuid[]) as k (user_id, id)
    join user_sessions s on s.user_id = k.user_id and s.id = k.id`);
}

/**
 * Reads the sessions of all calls that came in one turn of the event loop in one statement: every call asks,
 * and a round trip for each would cost more than most of the calls themselves.
 */
export function createSessionReader(db: Database) {
  let waiting: Waiting[] = [];

  async function readAll(batch: readonly Waiting[]): Promise<void> {
    try {
      const keys = new Map(batch.map(({ key }) => [key.sessionId + key.userId, key]));
      const rows = await readSessions(db, [...keys.values()]);
      const found = new Map(rows.map((row) => [row.sessionId + row.userId, row]));
      for (const { key, resolve } of batch) resolve(found.get(key.sessionId + key.userId));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  function readWaiting(): void {
    const batch = waiting.slice(0, maxAtOnce);
    waiting = waiting.slice(maxAtOnce);
    if (waiting.length > 0) setImmediate(readWaiting);
    void readAll(batch);
  }

  return {
    /** The session as it stands after the call; undefined when there is none. Both ids are UUIDs in lower case. */
    read(key: SessionKey): Promise<SessionRow | undefined> {
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(readWaiting);
        waiting.push({ key, resolve, reject });
      });
    },
  };
}
