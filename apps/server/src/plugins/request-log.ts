import type { FastifyInstance } from 'fastify';

/**
 * One line for each answer. The route instead of the address: an address may hold what somebody searched
 * for. Who is asked every few seconds by machines is written at level debug.
 */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const isByMachine = route === '/metrics' || route.startsWith('/api/health');
    const fields = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (isByMachine) request.log.debug(fields, 'Answered.');
    else request.log.info(fields, 'Answered.');
    done();
  });
}
