import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AgentServiceRequest } from '@aa/domain';
import { rehearsedAnswer } from './rehearsed-answers.ts';

/** An agent service whose moods a test decides. */
export interface ScriptedAgent {
  url: string;
  /** From now on answers wait, their first step told, until `release`. */
  hold(): void;
  release(): void;
  /** From now on every call fails, until `recover`. */
  fail(): void;
  recover(): void;
  close(): Promise<void>;
}

const eventStream = { 'content-type': 'text/event-stream' };
const json = { 'content-type': 'application/json' };

/** Speaks the agent protocol over HTTP, streaming its steps and text as a good service does. */
export async function startScriptedAgent(): Promise<ScriptedAgent> {
  let isFailing = false;
  let gate = Promise.withResolvers<void>();
  gate.resolve();

  const answer = async (request: AgentServiceRequest, response: ServerResponse) => {
    if (isFailing) {
      const error = { code: 'BROKEN', message: 'told to fail' };
      response.writeHead(500, json).end(JSON.stringify({ success: false, error }));
      return;
    }
    const tell = (name: string, data: unknown) =>
      response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    const whole = rehearsedAnswer(request);
    response.writeHead(200, eventStream);
    const step = { agent: 'requirements', title: 'Requirements' };
    tell('step', { ...step, status: 'running' });
    tell('text', { text: 'I read ' });
    await gate.promise;
    tell('step', { ...step, status: 'done', detail: '3 requirements', durationMs: 400 });
    response.end(`event: response\ndata: ${JSON.stringify(whole)}\n\n`);
  };
  const server = createServer((request, response) => {
    if (request.url === '/health') {
      response.writeHead(200, json).end('{"status":"ok"}');
      return;
    }
    void readJson(request).then((body) => answer(body, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The agent has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    hold: () => {
      gate = Promise.withResolvers();
    },
    release: () => gate.resolve(),
    fail: () => {
      isFailing = true;
    },
    recover: () => {
      isFailing = false;
    },
    async close() {
      gate.resolve();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readJson(request: IncomingMessage): Promise<AgentServiceRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  // The server under test sends the protocol; a wrong request fails the test that looks at its answer.
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as AgentServiceRequest;
}
