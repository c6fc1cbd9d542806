export { createHttpAgent, type HttpAgent, type HttpAgentOptions } from './create-http-agent.ts';
