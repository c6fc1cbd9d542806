import { randomUUID } from 'node:crypto';
import type { Agent, AgentServiceResponse } from '@aa/domain';
import { newId, schema } from '@aa/db';
import { createTestDatabase } from '@aa/db/testing';
import type { TestDatabase } from '@aa/db/testing';
import { hashToken } from './accounts/check-session.ts';
import type {
  JobQueue,
  Logger,
  RequestContext,
  ServiceContext,
  Services,
  WakeUps,
} from './context.ts';
import { createCaller } from './root.ts';
import type { TurnJob } from './turns/turn-job.ts';
import { createTurnRunner } from './turns/turn-runner.ts';

/** A stage for tests of conversations and turns: a real database, agents that follow a script, one or more servers. */

export interface ScriptedAgent extends Agent {
  /** Every request that was made, in order. */
  requests: Parameters<Agent['process']>[0][];
}

type Script = (
  request: Parameters<Agent['process']>[0],
  options: NonNullable<Parameters<Agent['process']>[1]>,
) => Promise<AgentServiceResponse> | AgentServiceResponse;

export function createScriptedAgent(script: Script): ScriptedAgent {
  const requests: ScriptedAgent['requests'] = [];
  return {
    requests,
    async process(request, options = {}) {
      requests.push(request);
      return script(request, options);
    },
    health: () => Promise.resolve({ status: 'ok' }),
  };
}

/** A plain reply of the protocol: one more question. */
export function aReply(
  data: Partial<NonNullable<AgentServiceResponse['data']>> = {},
): AgentServiceResponse {
  return {
    success: true,
    data: {
      content: 'How many people will use it?',
      messageType: 'TEXT',
      nextQuestions: ['How many people will use it?'],
      suggestedActions: ['Name the busiest hour'],
      interview: {
        status: 'asking',
        round: 1,
        knownFacts: [{ topic: 'goal', statement: 'A shop', source: 'message' }],
        openTopics: ['users', 'budget', 'timeline'],
      },
      ...data,
    },
    metadata: {
      processingTime: 1,
      agentsUsed: ['requirements-analyst'],
      workflowType: 'SEQUENTIAL',
    },
  };
}

/** Wake-ups within one process, shared by the servers of a stage. */
export function createLocalWakeUps(): WakeUps {
  const waiting = new Map<string, Set<() => void>>();
  const ring = (conversationId: string) => {
    for (const wake of waiting.get(conversationId) ?? []) wake();
  };
  return {
    ring,
    notify(_executor, conversationId) {
      ring(conversationId);
      return Promise.resolve();
    },
    wait(conversationId, { timeoutMs, signal }) {
      return new Promise((resolve) => {
        if (signal?.aborted) {
          resolve();
          return;
        }
        const set = waiting.get(conversationId) ?? new Set();
        waiting.set(conversationId, set);
        const end = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', end);
          set.delete(end);
          resolve();
        };
        const timer = setTimeout(end, timeoutMs);
        signal?.addEventListener('abort', end, { once: true });
        set.add(end);
      });
    },
  };
}

export interface Stage {
  database: TestDatabase;
  /** Jobs that were sent, as the queue would keep them. */
  jobs: (TurnJob & { startAfterMs: number })[];
  log: { level: string; fields: object; message: string }[];
  services: Services;
  /** One more server on the same database, with an agent of its own. */
  addServer(agent: Agent, overrides?: Partial<Services>): Services;
  createUser(): Promise<string>;
  /** The procedures as a door calls them for the user. */
  callAs(userId: string, options?: Partial<RequestContext>): ReturnType<typeof createCaller>;
  contextOf(userId: string, options?: Partial<ServiceContext>): ServiceContext;
  close(): Promise<void>;
}

export async function createStage(
  agent: Agent,
  options: { settings?: Partial<Services['settings']>; hasRunner?: boolean } = {},
): Promise<Stage> {
  const database = await createTestDatabase({ poolSize: 8 });
  const jobs: Stage['jobs'] = [];
  const log: Stage['log'] = [];
  const sessions = new Map<string, string>();
  const runners: { stop(graceMs: number): Promise<void> }[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    log.push({ level, fields, message });
  };
  const logger: Logger = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
  const queue: JobQueue = {
    sendTurn(_tx, job, { startAfterMs = 0 } = {}) {
      jobs.push({ ...job, startAfterMs });
      return Promise.resolve();
    },
  };
  const unused = () => Promise.reject(new Error('No account is made on this stage.'));
  const wakeUps = createLocalWakeUps();

  function addServer(itsAgent: Agent, overrides: Partial<Services> = {}): Services {
    const services: Services = {
      db: database.db,
      clock: () => new Date(),
      logger,
      agent: itsAgent,
      jobs: queue,
      wakeUps,
      passwords: { hash: unused, verify: unused, needsRehash: () => false },
      tokens: { sign: () => 'token' },
      settings: {
        version: '0.0.0-test',
        sessionLifeMs: 3_600_000,
        sessionLifeText: '1h',
        agentTimeoutMs: 5_000,
        agentMaxAttempts: 3,
        turnRetryBaseMs: 10,
        ...options.settings,
      },
      ...overrides,
    };
    if (options.hasRunner !== false) {
      const runner = createTurnRunner(services);
      services.turnRunner = runner;
      runners.push(runner);
    }
    return services;
  }

  const services = addServer(agent);
  return {
    database,
    jobs,
    log,
    services,
    addServer,
    async createUser() {
      const userId = newId();
      const sessionId = newId();
      const now = new Date();
      await database.db
        .insert(schema.users)
        .values({ id: userId, email: `${randomUUID()}@example.com`, passwordHash: 'x' });
      await database.db.insert(schema.userSessions).values({
        userId,
        id: sessionId,
        tokenHash: hashToken('token'),
        createdAt: now,
        lastUsedAt: now,
        expiresAt: new Date(now.getTime() + 3_600_000),
      });
      sessions.set(userId, sessionId);
      return userId;
    },
    callAs(userId, itsOptions = {}) {
      const sid = sessions.get(userId) ?? newId();
      return createCaller({
        services,
        requestId: 'request',
        credential: { kind: 'token', sub: userId, sid, tokenHash: hashToken('token') },
        client: { ipAddress: '192.0.2.1', userAgent: null },
        idempotencyKey: null,
        waitSeconds: 25,
        ifMatch: null,
        setSessionCookie: () => {},
        setHeader: () => {},
        setStatus: () => {},
        signal: new AbortController().signal,
        ...itsOptions,
      });
    },
    contextOf(userId, itsOptions = {}) {
      return {
        ...services,
        userId,
        sessionId: sessions.get(userId) ?? newId(),
        requestId: 'request',
        ...itsOptions,
      };
    },
    async close() {
      await Promise.all(runners.map((runner) => runner.stop(0)));
      await database.drop();
    },
  };
}
