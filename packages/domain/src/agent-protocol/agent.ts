import type { AgentServiceRequest } from './request.ts';
import type { AgentServiceResponse } from './response.ts';

/** One step of a specialist, reported as it starts and as it ends. */
export interface AgentStep {
  /** The specialist at work, as named in `metadata.agentsUsed`. */
  agent: string;
  title: string;
  status: 'running' | 'done' | 'failed';
  /** One line of what came out, when done. */
  detail?: string;
  durationMs?: number;
}

export interface AgentProcessOptions {
  signal?: AbortSignal;
  onStep?: (step: AgentStep) => void;
  /** A further piece of the answer's text, in order. */
  onText?: (text: string) => void;
}

export interface AgentHealth {
  status: 'ok' | 'unavailable';
  detail?: string;
}

/** What answers a turn: the built-in engine or a service over HTTP. Nothing else knows which. */
export interface Agent {
  /** `memory`: its own memory and the newest message are enough; it is spared the documents of the conversation. */
  readonly context?: 'memory' | 'window';
  process(
    request: AgentServiceRequest,
    options?: AgentProcessOptions,
  ): Promise<AgentServiceResponse>;
  health(): Promise<AgentHealth>;
}
