import { parentPort } from 'node:worker_threads';
import { createEngine } from '@aa/agent';
import { invariant } from '@aa/domain';
import type { ThreadReply, ThreadRequest } from './thread-protocol.ts';

/** The built-in engine in a thread of its own: it computes for tens of ms without a pause. */
invariant(parentPort, 'this file is started as a worker thread');
const port = parentPort;
const engine = createEngine();
const send = (reply: ThreadReply) => port.postMessage(reply);

async function answer({ id, request }: ThreadRequest): Promise<void> {
  try {
    const result = await engine.process(request, {
      onStep: (step) => send({ id, kind: 'step', step }),
      onText: (text) => send({ id, kind: 'text', text }),
    });
    send({ id, kind: 'answer', answer: result });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    send({ id, kind: 'failure', message, stack });
  }
}

let last: Promise<void> = Promise.resolve();
port.on('message', (request: ThreadRequest) => {
  last = last.then(() => answer(request));
});
