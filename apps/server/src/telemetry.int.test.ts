import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { createSentryReporter } from './report-to-sentry.ts';
import { startTestServer } from './testing.ts';

interface Received {
  url: string;
  auth: string | undefined;
  body: string;
}

let collector: Server;
let base: string;
let received: Received[];

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

beforeEach(async () => {
  received = [];
  collector = createServer((request, response) => {
    void readBody(request).then((body) => {
      const auth = request.headers['x-sentry-auth'];
      received.push({
        url: request.url ?? '',
        auth: typeof auth === 'string' ? auth : undefined,
        body,
      });
      response.end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const address = collector.address();
  base = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterEach(() => {
  collector.closeAllConnections();
  collector.close();
});

it('sends what is logged as an error to Sentry, and nothing else', async () => {
  const logger = createLogger('error', {
    destination: new Writable({ write: (_line, _encoding, done) => done() }),
    onError: createSentryReporter(`http://public-key@${base}/42`, '1.2.3'),
  });
  logger.warn({ err: new Error('only a warning') }, 'A warning.');
  logger.error(
    { err: new Error('Failed query: select 1\nparams: secret words'), requestId: 'r1' },
    'A procedure failed.',
  );
  await expect.poll(() => received).toHaveLength(1);
  const [report] = received;
  expect(report?.url).toBe('/api/42/envelope/');
  expect(report?.auth).toContain('sentry_key=public-key');
  const event: unknown = JSON.parse(report?.body.split('\n')[2] ?? '');
  expect(event).toMatchObject({
    level: 'error',
    logentry: { formatted: 'A procedure failed.' },
    tags: { requestId: 'r1' },
  });
  expect(report?.body).not.toContain('secret words');
});

it('sends a trace of each request to the collector, flushed at the end', async () => {
  const endpoint = `http://${base}`;
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = endpoint;
  try {
    const server = await startTestServer({
      environment: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint },
    });
    await server.request('GET', '/api/users/me');
    await server.stop();
  } finally {
    delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  }
  const traces = received.filter((request) => request.url === '/v1/traces');
  expect(traces.length).toBeGreaterThan(0);
  expect(traces.map((trace) => trace.body).join('')).toContain('/api/users/me');
});
