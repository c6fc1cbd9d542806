import type { AgentServiceRequest, AgentServiceResponse, AgentStep } from '@aa/domain';

/** What the server sends to the engine's thread. */
export interface ThreadRequest {
  id: number;
  request: AgentServiceRequest;
}

/** What the thread sends back: steps and text as they come, then one end. */
export type ThreadReply =
  | { id: number; kind: 'step'; step: AgentStep }
  | { id: number; kind: 'text'; text: string }
  | { id: number; kind: 'answer'; answer: AgentServiceResponse }
  | { id: number; kind: 'failure'; message: string; stack: string | undefined };
