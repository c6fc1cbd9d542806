import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { AgentServiceRequest } from '@aa/domain';
import { anAnswer } from '../builders/an-answer.ts';
import { wrongAnswers } from './wrong-answers.ts';

/** How the stub answers a call of `process`. */
export type AgentFault =
  | { kind: 'none'; answer?: unknown }
  | { kind: 'stream'; answer?: unknown }
  | { kind: 'stream-cut' }
  | { kind: 'hang-at-headers' }
  | { kind: 'hang-in-body' }
  | { kind: 'drip'; bytesPerSecond: number }
  | { kind: 'late'; afterMs: number; answer?: unknown }
  | { kind: 'status'; status: number; retryAfter?: string }
  | { kind: 'redirect'; to: string }
  | { kind: 'html' }
  | { kind: 'truncated' }
  | { kind: 'reset' }
  | { kind: 'huge'; bytes: number }
  | { kind: 'gzip-bomb' }
  | { kind: 'deep'; depth: number }
  | { kind: 'wrong-schema'; index: number };

export interface AgentStub {
  url: string;
  /** Requests of `process` so far, as they came. */
  requests: AgentServiceRequest[];
  /** Headers of the newest call, health included. */
  lastHeaders(): IncomingHttpHeaders;
  /** One fault for all calls, or one by the number of the call (from 0) and its request. */
  behave(fault: AgentFault | ((call: number, request: AgentServiceRequest) => AgentFault)): void;
  /** Calls whose caller went away before it had the answer. */
  abandonedCalls(): number;
  /** Whether `GET /health` answers 200. */
  setHealthy(healthy: boolean): void;
  close(): Promise<void>;
}

/** A real HTTP server that speaks the agent protocol, or breaks it as it is told. */
export async function startAgentStub(initial: AgentFault = { kind: 'none' }): Promise<AgentStub> {
  let faultOf: (call: number, request: AgentServiceRequest) => AgentFault = () => initial;
  let abandoned = 0;
  let healthy = true;
  let headers: IncomingHttpHeaders = {};
  const requests: AgentServiceRequest[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    headers = request.headers;
    if (request.url === '/health') {
      response.writeHead(healthy ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: healthy ? 'ok' : 'unavailable' }));
      return;
    }
    const call = requests.length;
    // The stub believes its caller: what is wrong with a request is for the caller's tests to see.
    const asked = JSON.parse(await readText(request)) as AgentServiceRequest;
    requests.push(asked);
    response.once('close', () => {
      if (!response.writableFinished) abandoned += 1;
    });
    misbehave(faultOf(call, asked), response, timers);
  };
  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening TCP server has an address of this form.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    lastHeaders: () => headers,
    behave(fault) {
      faultOf = typeof fault === 'function' ? fault : () => fault;
    },
    abandonedCalls: () => abandoned,
    setHealthy(value) {
      healthy = value;
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const json = { 'content-type': 'application/json' };

function misbehave(fault: AgentFault, response: ServerResponse, timers: Set<NodeJS.Timeout>): void {
  const whole = JSON.stringify(anAnswer());
  switch (fault.kind) {
    case 'none':
      response.writeHead(200, json).end(JSON.stringify(fault.answer ?? anAnswer()));
      return;
    case 'stream':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(event('step', { agent: 'stub', title: 'Reads', status: 'running' }));
      response.write(
        event('step', { agent: 'stub', title: 'Reads', status: 'done', durationMs: 1 }),
      );
      response.write(event('text', { text: 'Noted. ' }));
      response.end(event('response', fault.answer ?? anAnswer()));
      return;
    case 'stream-cut':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(event('step', { agent: 'stub', title: 'Reads', status: 'running' }));
      return;
    case 'hang-at-headers':
      return;
    case 'hang-in-body':
      response.writeHead(200, json).write(whole.slice(0, 20));
      return;
    case 'drip':
      drip(response, whole, fault.bytesPerSecond, timers);
      return;
    case 'late':
      timers.add(
        setTimeout(
          () => response.writeHead(200, json).end(JSON.stringify(fault.answer ?? anAnswer())),
          fault.afterMs,
        ),
      );
      return;
    case 'status':
      response.writeHead(fault.status, {
        ...json,
        ...(fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }),
      });
      response.end(
        JSON.stringify({ success: false, error: { code: 'STUB', message: 'told to fail' } }),
      );
      return;
    case 'redirect':
      response.writeHead(307, { location: fault.to }).end();
      return;
    case 'html':
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html><body>Login</body></html>');
      return;
    case 'truncated':
      response.writeHead(200, json).end(whole.slice(0, whole.length / 2));
      return;
    case 'reset':
      response
        .writeHead(200, { ...json, 'content-length': whole.length })
        .write(whole.slice(0, 30));
      timers.add(setTimeout(() => response.socket?.resetAndDestroy(), 10));
      return;
    case 'huge':
      response.writeHead(200, json).end(Buffer.alloc(fault.bytes, 0x20));
      return;
    case 'gzip-bomb':
      response
        .writeHead(200, { ...json, 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(8_000_000, 0x20)));
      return;
    case 'deep':
      response.writeHead(200, json).end('['.repeat(fault.depth) + ']'.repeat(fault.depth));
      return;
    case 'wrong-schema':
      response.writeHead(200, json).end(JSON.stringify(wrongAnswers[fault.index]?.body));
      return;
  }
}

function event(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

function drip(
  response: ServerResponse,
  text: string,
  bytesPerSecond: number,
  timers: Set<NodeJS.Timeout>,
): void {
  response.writeHead(200, json);
  let at = 0;
  const timer = setInterval(() => {
    response.write(text[at++] ?? ' ');
    if (at >= text.length || response.destroyed) clearInterval(timer);
  }, 1000 / bytesPerSecond);
  timers.add(timer);
}
