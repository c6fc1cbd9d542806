export * from './text.ts';
export * from './errors.ts';
export * from './enums.ts';
export * from './ids.ts';
export * from './paging.ts';
export * from './user.ts';
export * from './turn.ts';
export * from './conversation.ts';
export * from './architecture.ts';
export * from './architecture-diff.ts';
export * from './export.ts';
export * from './learning.ts';
export * from './health.ts';
export * from './agent-protocol/agent-error.ts';
export * from './agent-protocol/agent.ts';
export * from './agent-protocol/architecture.ts';
export * from './agent-protocol/business.ts';
export * from './agent-protocol/check-service-response.ts';
export * from './agent-protocol/common.ts';
export * from './agent-protocol/decisions.ts';
export * from './agent-protocol/diagrams.ts';
export * from './agent-protocol/education.ts';
export * from './agent-protocol/estimates.ts';
export * from './agent-protocol/interview.ts';
export * from './agent-protocol/request.ts';
export * from './agent-protocol/response.ts';
export * from './agent-protocol/structure.ts';
export * from './agent-protocol/threats.ts';
export * from './agent-protocol/vocabulary.ts';
export * from './agent-protocol/why.ts';
export * from './views/build-diagrams.ts';
export * from './views/component-role.ts';
export { computeDeploymentUnits } from './views/deployment-units.ts';
export type { DeploymentUnit } from './views/deployment-units.ts';
export type {
  DiagramEdge,
  DiagramGroup,
  DiagramNode,
  DiagramSource,
} from './views/diagram-source.ts';
export { computeEdgeLabel, computePhrase, computeShortProtocol } from './views/edge-label.ts';
export * from './numbers/availability.ts';
export * from './numbers/check-capacity.ts';
export * from './numbers/evaluate-formula.ts';
export * from './checks/run-checks.ts';
export type { CheckContext } from './checks/model-reader.ts';
export { checks } from './checks/registry.ts';
