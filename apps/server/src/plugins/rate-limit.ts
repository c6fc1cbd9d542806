import { AppError } from '@aa/domain';
import type { FastifyInstance } from 'fastify';
import type { RateLimitCounter } from './rate-limit-counter.ts';

const counted = /^\/(?:api|trpc)(?:\/|$)/;
const health = /^\/api\/health(?:\/(?:live|ready))?(?:\?|$)/;

/** True for a call of the API; health is free of every bound, and so are the files of the page. */
export function isBounded(url: string): boolean {
  return counted.test(url) && !health.test(url);
}

/** A batch is as many calls as it has procedures, or guessing passwords would ride in one request. */
export function costOf(url: string): number {
  const batch = /^\/trpc\/([^?]*)/.exec(url)?.[1];
  return batch === undefined ? 1 : batch.split(/,|%2c/i).length;
}

/** A limit of calls per client address and window, over all processes; health is free. */
export function addRateLimit(app: FastifyInstance, counter: RateLimitCounter, max: number): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { url } = request;
    if (!counted.test(url) ? !request.is404 : health.test(url)) return done();
    const { used, resetSeconds } = counter.add(request.ip, costOf(url));
    void reply.header('ratelimit-limit', max);
    void reply.header('ratelimit-remaining', Math.max(0, max - used));
    void reply.header('ratelimit-reset', resetSeconds);
    if (used <= max) return done();
    const message = `Too many requests. Try again in ${resetSeconds} seconds.`;
    done(new AppError('RATE_LIMITED', message, { retryAfterSeconds: resetSeconds }));
  });
}
