import { parentPort } from 'node:worker_threads';
import type { ThreadReply, ThreadRequest } from '../thread-protocol.ts';

/** A thread that does what the message says, as an engine with faults would. */
const send = (reply: ThreadReply) => parentPort?.postMessage(reply);

parentPort?.on('message', ({ id, request }: ThreadRequest) => {
  const message = request.data.userMessage ?? '';
  if (message === 'crash') process.exit(3);
  if (message === 'hang') for (;;) Math.random();
  if (message === 'throw') {
    send({ id, kind: 'failure', message: 'it broke', stack: undefined });
    return;
  }
  send({ id, kind: 'step', step: { agent: 'tester', title: message, status: 'done' } });
  send({ id, kind: 'text', text: message });
  send({
    id,
    kind: 'answer',
    answer: {
      success: true,
      data: {
        content: message,
        messageType: 'TEXT',
        interview: { status: 'declined', round: 1, knownFacts: [], openTopics: [] },
      },
    },
  });
});
