import { once } from 'node:events';
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './packages/db/src/test-server.ts';
import type {} from './packages/db/src/testing.ts';

/**
 * One PostgreSQL for the whole run, started when the first test asks for it: the workers know only
 * the address of this broker. TEST_DATABASE_URL or DATABASE_URL names another server.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<TestServer> | undefined;
  const broker = createServer((_request, response) => {
    server ??= startTestServer(process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL);
    server.then(
      ({ url, template }) => response.end(JSON.stringify({ url, template })),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(broker, 'listening');
  const address = broker.address();
  if (typeof address !== 'object' || address === null) throw new Error('The broker has no port.');
  project.provide('testPostgresBroker', `http://127.0.0.1:${address.port}/`);
  return async () => {
    broker.close();
    broker.closeAllConnections();
    await (await server)?.stop();
  };
}
