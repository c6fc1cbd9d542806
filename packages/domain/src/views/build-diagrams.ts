import type { Diagram } from '../agent-protocol/diagrams.ts';
import { diagramTypes } from '../enums.ts';
import type { DiagramType } from '../enums.ts';
import { buildDataFlow } from './data-flow.ts';
import { buildDeployment } from './deployment.ts';
import type { DiagramSource } from './diagram-source.ts';
import { buildMicroservices } from './microservices.ts';
import { buildNetwork } from './network.ts';
import { buildSecurity } from './security.ts';
import { buildSystemOverview } from './system-overview.ts';

const builders: Readonly<Record<DiagramType, (source: DiagramSource) => Diagram>> = {
  SYSTEM_OVERVIEW: buildSystemOverview,
  MICROSERVICES: buildMicroservices,
  DATA_FLOW: buildDataFlow,
  DEPLOYMENT: buildDeployment,
  SECURITY: buildSecurity,
  NETWORK: buildNetwork,
};

/** The six pictures of one model, in the protocol's order. The same model gives the same pictures. */
export function buildDiagrams(source: DiagramSource): Diagram[] {
  return diagramTypes.map((type) => builders[type](source));
}
