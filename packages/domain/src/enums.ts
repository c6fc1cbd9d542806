/** The enumerations shared by database, API and page. Values are stored: never rename one. */
export const expertiseLevels = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT'] as const;
export const workflowTypes = ['SEQUENTIAL', 'PARALLEL', 'CONDITIONAL', 'ITERATIVE'] as const;
export const conversationStatuses = ['ACTIVE', 'COMPLETED', 'PAUSED', 'ARCHIVED'] as const;
export const messageRoles = ['USER', 'ASSISTANT', 'SYSTEM'] as const;
export const messageTypes = [
  'TEXT',
  'ARCHITECTURE_UPDATE',
  'EDUCATIONAL_CONTENT',
  'BUSINESS_ANALYSIS',
  'WHY_REASONING',
  'CLARIFICATION',
] as const;
export const diagramTypes = [
  'SYSTEM_OVERVIEW',
  'MICROSERVICES',
  'DATA_FLOW',
  'DEPLOYMENT',
  'SECURITY',
  'NETWORK',
] as const;
export const architectureStatuses = ['DRAFT', 'REVIEW', 'APPROVED', 'IMPLEMENTED'] as const;
export const exportTypes = ['PDF', 'MARKDOWN', 'JSON', 'MERMAID', 'POWERPOINT'] as const;
/** Where a conversation stands, by what is known and made; never by a count of messages. */
export const conversationPhases = [
  'requirements_gathering',
  'architecture_design',
  'education_delivery',
  'completion',
] as const;
export const turnStatuses = [
  'queued',
  'running',
  'retrying',
  'succeeded',
  'failed',
  'cancelled',
] as const;

export type ExpertiseLevel = (typeof expertiseLevels)[number];
export type WorkflowType = (typeof workflowTypes)[number];
export type ConversationStatus = (typeof conversationStatuses)[number];
export type MessageRole = (typeof messageRoles)[number];
export type MessageType = (typeof messageTypes)[number];
export type DiagramType = (typeof diagramTypes)[number];
export type ArchitectureStatus = (typeof architectureStatuses)[number];
export type ExportType = (typeof exportTypes)[number];
export type ConversationPhase = (typeof conversationPhases)[number];
export type TurnStatus = (typeof turnStatuses)[number];
