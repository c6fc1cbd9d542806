import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const isSkipped = (route: string) => route === '/metrics' || route.startsWith('/api/health');

/** Counts requests by route and status and serves the figures of the process to Prometheus. */
export function addMetrics(app: FastifyInstance, openStreams: () => number): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30],
    registers: [registry],
  });
  const streams = new Gauge({
    name: 'event_streams_open',
    help: 'Subscribers that are connected to this process.',
    registers: [registry],
    collect() {
      streams.set(openStreams());
    },
  });
  app.addHook('onResponse', (request, reply, done) => {
    // Never the address itself: a label for each id would grow without end.
    const route = request.routeOptions.url ?? 'none';
    if (isSkipped(route)) return done();
    durations.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    done();
  });
  app.get('/metrics', async (_request, reply) => {
    const text = await registry.metrics();
    return reply.header('cache-control', 'no-store').type(registry.contentType).send(text);
  });
  app.addHook('onClose', async () => registry.clear());
}
