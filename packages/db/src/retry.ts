import { setTimeout as pause } from 'node:timers/promises';
import { pgErrorCode } from './errors.ts';

/** The connection went before anything could be answered: the next one may be good. */
const lostConnection = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
]);
/** The database undid the transaction itself and asks for another try. */
const undone = new Set(['40001', '40P01']);

const pausesMs = [50, 250, 700];

/** True for a SELECT: it changes nothing, so asking twice is asking once. */
function isRead(query: string): boolean {
  return /^\s*select\b/i.test(query);
}

async function retrying<T>(work: () => Promise<T>, isSafe: (code: string) => boolean): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch (error) {
      if (!isSafe(pgErrorCode(error) ?? '')) throw error;
    }
    await pause(pauseMs * (0.5 + Math.random()));
  }
  return work();
}

/**
 * Runs one statement outside of a transaction: again when the database itself undid it, and a read
 * also when its connection was lost. Three times within 2 s.
 */
export function retryStatement<T>(query: string, work: () => Promise<T>): Promise<T> {
  return retrying(work, (code) => undone.has(code) || (isRead(query) && lostConnection.has(code)));
}

/**
 * Runs a write again whose connection was lost, three times within 2 s. Only for a write that finds out
 * by itself that it was done already, such as one that a lease guards.
 */
export function retryGuardedWrite<T>(work: () => Promise<T>): Promise<T> {
  return retrying(work, (code) => lostConnection.has(code));
}

/**
 * Runs a transaction again when the database itself undid it (serialization, deadlock), or when the
 * connection was lost before its first statement. `hasBegun` tells the two apart.
 */
export function retryTransaction<T>(work: (onBegun: () => void) => Promise<T>): Promise<T> {
  let hasBegun = false;
  return retrying(
    () => {
      hasBegun = false;
      return work(() => {
        hasBegun = true;
      });
    },
    (code) => undone.has(code) || (!hasBegun && lostConnection.has(code)),
  );
}
