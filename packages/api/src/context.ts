import type { Agent } from '@aa/domain';
import type { Database, Transaction } from '@aa/db';
import type { FailPoint } from './fail-point.ts';
import type { TurnRunner } from './turns/turn-runner.ts';

/** Structured log, as pino has it; secrets and words of users never go in. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Hashes passwords off the event loop, few at once; a full queue throws UNAVAILABLE. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** With an unknown account pass undefined: the time spent is the same, the answer false. */
  verify(
    storedHash: string | undefined,
    password: string,
    /** Called when its turn has come, before the work; what it throws ends it. */
    onTurn?: () => Promise<void>,
  ): Promise<boolean>;
  /** True for a hash made with weaker parameters than today's. */
  needsRehash(storedHash: string): boolean;
}

/** Signs what a log-in hands out. The session's row decides; the token only names it. */
export interface TokenSigner {
  sign(claims: { sub: string; sid: string }, expiresAt: Date): string;
}

/** The durable queue. A job is sent in the transaction of what asks for it. */
export interface JobQueue {
  sendTurn(
    tx: Transaction,
    job: { userId: string; conversationId: string; turnId: string },
    options?: { startAfterMs?: number },
  ): Promise<void>;
}

/** Empty wake-ups over LISTEN/NOTIFY; missing one costs latency only. */
export interface WakeUps {
  /** Tells every process that something new stands for the conversation; within a transaction, when it commits. */
  notify(executor: Pick<Transaction, 'execute'>, conversationId: string): Promise<void>;
  /** As `notify`, after the work: at once in this process, soon and several at a time to the others; never fails. */
  ring(conversationId: string): void;
  /** Resolves at the next wake-up for the conversation, or after `timeoutMs`, or when aborted. */
  wait(conversationId: string, options: { timeoutMs: number; signal?: AbortSignal }): Promise<void>;
}

export interface ApiSettings {
  version: string;
  sessionLifeMs: number;
  /** As configured: `24h`. */
  sessionLifeText: string;
  agentTimeoutMs: number;
  agentMaxAttempts: number;
  /** Pause before the second attempt of a turn; it doubles with each further one. 1 s when absent. */
  turnRetryBaseMs?: number;
  /** How long a worker owns a turn without renewing its lease. 8 s when absent. */
  turnLeaseMs?: number;
}

/** What every service function needs: passed, never imported. */
export interface Services {
  db: Database;
  clock: () => Date;
  logger: Logger;
  agent: Agent;
  jobs: JobQueue;
  wakeUps: WakeUps;
  passwords: PasswordHasher;
  tokens: TokenSigner;
  settings: ApiSettings;
  /** True from the signal to stop on: no longer ready for new work. */
  isDraining?: () => boolean;
  /** Runs turns in this process as soon as they are accepted; absent where only other processes do. */
  turnRunner?: TurnRunner;
  /** Kills the process at a named place, for tests of crashes. */
  failPoint?: FailPoint;
}

/** The first argument of a service that acts for a user. */
export interface ServiceContext extends Services {
  userId: string;
  sessionId: string;
  requestId: string;
  /** How long a send may wait for its turn; the contract's bound when absent. */
  waitSeconds?: number;
  /** Aborted when the client went away: waiting ends, the work does not. */
  signal?: AbortSignal;
  /** Present when the call carries an Idempotency-Key. */
  idempotency?: IdempotentRun;
}

/** One run of a call that carries an Idempotency-Key. */
export interface IdempotentRun {
  /** What an earlier run of the same call had done before it was cut off; null when nothing. */
  effect: unknown;
  /** Keeps what is done in its own transaction, so that a later run goes on instead of doing it again. */
  recordEffect(tx: Transaction, effect: object): Promise<void>;
}

export interface AuthenticatedSession {
  userId: string;
  sessionId: string;
}

/** What a door (REST, tRPC, SSE) knows of one call. */
export interface RequestContext {
  services: Services;
  requestId: string;
  /**
   * Who the bearer token or the session cookie names, not yet checked against the session; `invalid` when
   * its signature failed. `tokenHash` is what `hashToken` gives.
   */
  credential:
    | { kind: 'none' }
    | { kind: 'invalid' }
    | { kind: 'token'; sub: string; sid: string; tokenHash: string };
  client: { ipAddress: string; userAgent: string | null };
  idempotencyKey: string | null;
  /** `Prefer: wait=N`, else the contract's bound. */
  waitSeconds: number;
  /** `If-Match`. */
  ifMatch: string | null;
  /** The door keeps the session cookie; null ends it. */
  setSessionCookie(session: { token: string; expiresAt: Date } | null): void;
  setHeader(name: string, value: string): void;
  /** The success status of this answer where it is not the procedure's own, as 202 for a turn that goes on. */
  setStatus(status: number): void;
  signal: AbortSignal;
}

/** The context of an authenticated procedure: one call of one user through one door. */
export type ActingContext = RequestContext & ServiceContext;
