import { createHttpAgent } from '@aa/agent-client';
import type { Agent } from '@aa/domain';
import type { Config } from '../config.ts';
import { createWorkerAgent } from './worker-agent.ts';

/** The agent that the configuration names: a service, or the built-in engine in its thread. */
export function createAgent(config: Config): Agent & { close(): Promise<void> } {
  const timeoutMs = config.AGENT_TIMEOUT_MS;
  const { AGENT_SERVICE_URL: baseUrl, AGENT_SERVICE_TOKEN: token } = config;
  if (baseUrl === undefined) return createWorkerAgent({ timeoutMs });
  const credential =
    token === undefined ? undefined : { name: 'authorization', value: `Bearer ${token}` };
  return createHttpAgent({ baseUrl, timeoutMs, ...(credential && { credential }) });
}
