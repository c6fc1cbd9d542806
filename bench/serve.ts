import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Our server as the benchmark starts it. The peer's agent stub speaks the peer's form, so ours is given
 * one that speaks the agent protocol, with an answer of the same size; its CPU counts as the server's.
 */
const stub = new Worker(new URL('./agent-stub.ts', import.meta.url));
const [port] = (await once(stub, 'message')) as [number];
process.env['AGENT_SERVICE_URL'] = `http://127.0.0.1:${port}`;
await import('../apps/server/src/main.ts');
