import type {
  Agent,
  AgentHealth,
  AgentProcessOptions,
  AgentServiceRequest,
  AgentServiceResponse,
} from '@aa/domain';
import { Agent as ConnectionPool, request } from 'undici';
import { checkAnswer } from './check-answer.ts';
import { errorOfStatus, errorOfTransport } from './classify-failure.ts';
import { createProtection } from './protect.ts';
import { readJson } from './read-body.ts';
import { readStream } from './read-stream.ts';

export interface HttpAgentOptions {
  /** Where the service stands: `POST {baseUrl}/api/agent/process`, `GET {baseUrl}/health`. */
  baseUrl: string;
  /** Whole of one call, answer included, in milliseconds. 30 s when absent. */
  timeoutMs?: number;
  /** Until the connection stands, in milliseconds. 2 s when absent. */
  connectTimeoutMs?: number;
  /** Most bytes of an answer. 2 MB when absent. */
  maxBodyBytes?: number;
  /** The service's own credential, as `{ name: 'authorization', value: 'Bearer …' }`. */
  credential?: { name: string; value: string };
  maxConcurrent?: number;
  maxWaiting?: number;
  /** How long an open circuit refuses, in milliseconds. 10 s when absent. */
  breakMs?: number;
  /** How long a known health is answered again, in milliseconds. 5 s when absent. */
  healthCacheMs?: number;
}

export interface HttpAgent extends Agent {
  /** Ends the connections; calls that run are given up. */
  close(): Promise<void>;
}

/**
 * An agent behind HTTP. `process` throws AgentError for everything that is no answer: unreachable, late, busy, too
 * large, not JSON, not the protocol. It makes one attempt: who calls decides on another by `retryable` and
 * `retryAfterMs`. No redirects are followed and no compression is taken.
 */
export function createHttpAgent(options: HttpAgentOptions): HttpAgent {
  const timeoutMs = options.timeoutMs ?? 30_000;
  const maxBodyBytes = options.maxBodyBytes ?? 2_000_000;
  const base = options.baseUrl.replace(/\/+$/, '');
  const pool = new ConnectionPool({
    connect: { timeout: options.connectTimeoutMs ?? 2_000 },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const protect = createProtection({
    maxConcurrent: options.maxConcurrent ?? 32,
    maxWaiting: options.maxWaiting ?? 128,
    breakMs: options.breakMs ?? 10_000,
  });
  const credential = options.credential
    ? { [options.credential.name.toLowerCase()]: options.credential.value }
    : {};

  async function attempt(
    body: AgentServiceRequest,
    processOptions: AgentProcessOptions,
  ): Promise<AgentServiceResponse> {
    const { signal: caller } = processOptions;
    // By hand: composed signals are held by weak references, which the garbage collector pays for.
    const call = new AbortController();
    const end = () => call.abort();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      end();
    }, timeoutMs);
    caller?.addEventListener('abort', end, { once: true });
    if (caller?.aborted) end();
    try {
      const response = await request(`${base}/api/agent/process`, {
        method: 'POST',
        dispatcher: pool,
        signal: call.signal,
        headers: {
          ...credential,
          'content-type': 'application/json',
          accept: 'text/event-stream, application/json;q=0.9',
          'accept-encoding': 'identity',
        },
        body: JSON.stringify(body),
      });
      if (response.statusCode !== 200) {
        await response.body.dump({ limit: 16_384 });
        throw errorOfStatus(response.statusCode, textOf(response.headers['retry-after']));
      }
      const type = textOf(response.headers['content-type']) ?? '';
      return type.startsWith('text/event-stream')
        ? await readStream(response.body, maxBodyBytes, processOptions)
        : checkAnswer(await readJson(response.body, maxBodyBytes));
    } catch (error) {
      throw errorOfTransport(error, { isCancelled: caller?.aborted ?? false, isLate });
    } finally {
      clearTimeout(timer);
      caller?.removeEventListener('abort', end);
    }
  }

  const health = createHealth(options.healthCacheMs ?? 5_000, async () => {
    const response = await request(`${base}/health`, {
      dispatcher: pool,
      headers: credential,
      signal: AbortSignal.timeout(2_000),
    });
    await response.body.dump({ limit: 16_384 });
    return response.statusCode;
  });

  return {
    process: (body, processOptions = {}) => protect(() => attempt(body, processOptions)),
    health,
    close: () => pool.destroy(),
  };
}

/** Asks at most once a period; while one question is out, all who ask wait for the same answer. */
function createHealth(cacheMs: number, ask: () => Promise<number>): () => Promise<AgentHealth> {
  let known: { at: number; answer: Promise<AgentHealth> } | undefined;
  return () => {
    const now = performance.now();
    if (!known || now - known.at > cacheMs) known = { at: now, answer: healthOf(ask) };
    return known.answer;
  };
}

async function healthOf(ask: () => Promise<number>): Promise<AgentHealth> {
  try {
    const status = await ask();
    return status === 200
      ? { status: 'ok' }
      : { status: 'unavailable', detail: `The agent answers with status ${status}.` };
  } catch {
    // Whatever stands in the way, the answer is the same: it can't be reached now.
    return { status: 'unavailable', detail: 'The agent can’t be reached.' };
  }
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
