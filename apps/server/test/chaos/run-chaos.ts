import { setTimeout as pause } from 'node:timers/promises';
import { failPointNames } from '@aa/api';
import { anAnswer, checkHistory, startAgentStub } from '@aa/testkit';
import type { AgentFault, SentMessage } from '@aa/testkit';
import postgres from 'postgres';
import { startFleet } from './fleet.ts';
import type { Fleet } from './fleet.ts';
import { findMiscounts, insist, readHistories } from './read-history.ts';
import { createClients, sendAll } from './senders.ts';

export interface ChaosOptions {
  databaseUrl: string;
  sends: number;
  kills: number;
  servers: number;
  conversations: number;
  /** Kills the database, which comes back by itself; false while it is not back from the last time. */
  killDatabase?: () => boolean;
  databaseKills?: number;
  environment?: NodeJS.ProcessEnv;
  /** Told of the progress, a line now and then. */
  tell?: (line: string) => void;
}

export interface ChaosReport {
  sent: number;
  tries: number;
  kills: number;
  databaseKills: number;
  diedAt: string[];
  turns: number;
  seconds: number;
  /** What must not be: one sentence each. */
  faults: string[];
}

/** How long the last turns may take when nothing is killed any more. */
const settleMs = 90_000;

/** One call in so many goes wrong, in one of the ways that a retry mends. */
const faultEvery = 25;

function chooseFault(call: number, words: string): AgentFault {
  const answer = anAnswer({ content: `Noted: ${words.slice(-80)}` });
  if (call % faultEvery !== faultEvery - 1)
    return call % 2 === 0 ? { kind: 'stream', answer } : { kind: 'none', answer };
  const faults: AgentFault[] = [
    { kind: 'status', status: 500 },
    { kind: 'late', afterMs: 3000, answer },
    { kind: 'reset' },
    { kind: 'stream-cut' },
  ];
  return faults[Math.floor(call / faultEvery) % faults.length] ?? { kind: 'none', answer };
}

/** Kills servers, and the database, evenly over the sends; tells how far it is. */
function startKiller(fleet: Fleet, options: ChaosOptions) {
  let sent = 0;
  let databaseKills = 0;
  let toldAt = 0;
  const wake: (() => void)[] = [];
  const enough = () => Math.floor((options.kills * sent) / options.sends);
  const killing = (async () => {
    const wanted = options.databaseKills ?? 0;
    while (fleet.killed() < options.kills || databaseKills < wanted) {
      await pause(20 + Math.random() * 100);
      const isDue = fleet.killed() < enough() || sent >= options.sends;
      if (isDue && fleet.killed() < options.kills) fleet.killOne();
      if (databaseKills < Math.floor((wanted * fleet.killed()) / options.kills)) {
        if (options.killDatabase?.()) databaseKills += 1;
      }
      for (const goOn of wake.splice(0)) goOn();
      if (fleet.killed() >= toldAt + 10) {
        toldAt = fleet.killed();
        options.tell?.(`${toldAt} of ${options.kills} kills, ${sent} of ${options.sends} sends`);
      }
    }
    for (const goOn of wake.splice(0)) goOn();
  })();
  return {
    killing,
    databaseKills: () => databaseKills,
    /** A client may be ahead of the kills by one interval and no more. */
    mayGoOn: async (number: number): Promise<void> => {
      sent = Math.max(sent, number);
      const due = (number * options.kills) / options.sends - 1;
      while (fleet.killed() < Math.min(due, options.kills)) {
        await new Promise<void>((resolve) => wake.push(resolve));
      }
    },
  };
}

async function untilTurnsEnd(sql: postgres.Sql): Promise<void> {
  const deadline = Date.now() + settleMs;
  while (Date.now() < deadline) {
    const rows = await insist(() => sql`select 1 from turns where finished_at is null limit 1`);
    if (rows.length === 0) return;
    await pause(100);
  }
}

/** Who needs the database says so when it is gone; everything else is nobody's fault but ours. */
function isToBeExpected(line: string, { databaseKills = 0 }: ChaosOptions): boolean {
  return databaseKills > 0 && /"code":"(?:57P0\d|08\d{3}|ECONN\w+|CONNECT\w+)"/.test(line);
}

/** Sends while servers die, then looks at what stands. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const startedAt = performance.now();
  const stub = await startAgentStub();
  stub.behave((call, request) => chooseFault(call, request.data.userMessage ?? ''));
  const fleet = startFleet({
    size: options.servers,
    failPoints: failPointNames,
    environment: {
      NODE_ENV: 'test',
      DATABASE_URL: options.databaseUrl,
      JWT_SECRET: 'a secret of the tests that is long enough',
      AGENT_SERVICE_URL: stub.url,
      AGENT_MAX_ATTEMPTS: '10',
      RATE_LIMIT_MAX: '1000000000',
      TURN_LEASE_MS: '1500',
      DB_POOL_SIZE: '5',
      LOG_LEVEL: 'error',
      ...options.environment,
    },
  });
  const sql = postgres(options.databaseUrl, { max: 2, onnotice: () => {} });
  const sent: SentMessage[] = [];
  try {
    const clients = await createClients(fleet, sent, options.conversations);
    const killer = startKiller(fleet, options);
    const sending = { clients, total: options.sends, mayGoOn: killer.mayGoOn };
    const [{ tries, faults }] = await Promise.all([sendAll(fleet, sent, sending), killer.killing]);
    await untilTurnsEnd(sql);
    const histories = await readHistories(fleet, sql, clients);
    return {
      sent: sent.length,
      tries,
      kills: fleet.killed(),
      databaseKills: killer.databaseKills(),
      diedAt: fleet.diedAt(),
      turns: histories.reduce((sum, history) => sum + history.turns.length, 0),
      seconds: Math.round((performance.now() - startedAt) / 1000),
      faults: [
        ...faults,
        ...checkHistory(sent, histories),
        ...(await findMiscounts(sql)),
        ...fleet.unexpectedEnds(),
        ...fleet.errors().filter((line) => !isToBeExpected(line, options)),
      ],
    };
  } finally {
    await fleet.stop();
    await sql.end();
    await stub.close();
  }
}
