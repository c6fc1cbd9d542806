import { AppError } from '@aa/domain';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** How exact the time is kept. */
const lookEveryMs = 1000;

/**
 * Answers 503 to what nobody answered within `timeoutMs`. One look at all open requests instead of a timer,
 * a signal and a listener for each of them, which Fastify's own `handlerTimeout` makes.
 */
export function addHandlerTimeout(app: FastifyInstance, timeoutMs: number): void {
  /** In the order in which they began. */
  const open = new Map<FastifyReply, number>();
  app.addHook('onRequest', (_request, reply, done) => {
    open.set(reply, performance.now());
    done();
  });
  app.addHook('onResponse', (_request, reply, done) => {
    open.delete(reply);
    done();
  });

  function endLate(): void {
    const now = performance.now();
    for (const [reply, beganAt] of open) {
      if (now - beganAt < timeoutMs) return;
      open.delete(reply);
      // A stream is answered already, however long it lasts.
      if (!reply.sent) {
        const message = 'This took too long. Try again in a moment.';
        void reply.send(new AppError('UNAVAILABLE', message, { retryAfterSeconds: 2 }));
      }
    }
  }
  const timer = setInterval(endLate, Math.min(lookEveryMs, timeoutMs)).unref();
  app.addHook('onClose', () => clearInterval(timer));
}
