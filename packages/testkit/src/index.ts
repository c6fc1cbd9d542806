export { aComponent, anArchitecture } from './builders/an-architecture.ts';
export { anAnswer, aRequest } from './builders/an-answer.ts';
export { type AgentFault, type AgentStub, startAgentStub } from './faults/agent-stub.ts';
export { type ProxyMode, startTcpProxy, type TcpProxy } from './faults/tcp-proxy.ts';
export {
  checkHistory,
  type ConversationHistory,
  type SentMessage,
} from './history/check-history.ts';
export { wrongAnswers } from './faults/wrong-answers.ts';
export { type BadInput, loadCorpus } from './corpus/load-corpus.ts';
