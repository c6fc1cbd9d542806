import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';
import { createBenchAnswer } from './answer.ts';

/** Answers every turn at once with a whole architecture that differs from the one before. */
const answer = createBenchAnswer();
const marker = 'ANSWER-NUMBER';
if (answer.architectureUpdate) answer.architectureUpdate.metadata.summary = marker;
const text = JSON.stringify({
  success: true,
  data: answer,
  metadata: { processingTime: 1, agentsUsed: ['stub'], workflowType: 'SEQUENTIAL' },
});
// Put together of what never changes: looking for the place in each answer would count as the server's work.
const [before = '', after = ''] = text.split(marker);
let number = 0;

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    number += 1;
    response.end(
      request.url === '/health' ? '{"status":"ok"}' : `${before}Answer ${number}${after}`,
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) parentPort?.postMessage(address.port);
});
