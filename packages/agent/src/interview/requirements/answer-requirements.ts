import type { Requirement, Topic } from '@aa/domain';

interface TopicClass {
  kind: Requirement['kind'];
  category?: Requirement['category'];
  label: string;
}

/** What an answer to a question on a topic is, and the word that makes it readable on its own. */
export const topicClasses: Readonly<Record<Topic, TopicClass>> = {
  users: { kind: 'quality', category: 'scalability', label: 'Users' },
  traffic: { kind: 'quality', category: 'scalability', label: 'Load' },
  data_volume: { kind: 'quality', category: 'scalability', label: 'Data volume' },
  growth: { kind: 'quality', category: 'scalability', label: 'Growth' },
  data_kinds: { kind: 'quality', category: 'privacy', label: 'Data kept' },
  latency: { kind: 'quality', category: 'performance', label: 'Response time' },
  availability: { kind: 'quality', category: 'availability', label: 'Availability' },
  consistency: { kind: 'quality', category: 'data', label: 'Consistency' },
  recovery: { kind: 'quality', category: 'availability', label: 'Recovery' },
  budget: { kind: 'constraint', category: 'cost', label: 'Budget' },
  timeline: { kind: 'constraint', category: 'schedule', label: 'Timeline' },
  team: { kind: 'constraint', category: 'team', label: 'Team' },
  existing_tech: { kind: 'constraint', category: 'portability', label: 'Existing technology' },
  integrations: { kind: 'functional', category: 'interoperability', label: 'Connects to' },
  migration: { kind: 'functional', category: 'data', label: 'Migration of existing data' },
  compliance: { kind: 'compliance', category: 'regulatory', label: 'Compliance' },
  security: { kind: 'quality', category: 'security', label: 'Security' },
  retention: { kind: 'quality', category: 'data', label: 'Retention' },
  regions: { kind: 'constraint', category: 'regulatory', label: 'Regions' },
  hosting: { kind: 'constraint', category: 'operations', label: 'Hosting' },
  operations: { kind: 'constraint', category: 'operations', label: 'Operations' },
  clients: { kind: 'constraint', category: 'usability', label: 'Used on' },
  offline: { kind: 'quality', category: 'availability', label: 'Offline' },
  realtime: { kind: 'quality', category: 'performance', label: 'Live updates' },
  roles: { kind: 'functional', category: 'security', label: 'Roles' },
  payment: { kind: 'functional', category: 'interoperability', label: 'Payment' },
  business_model: { kind: 'constraint', category: 'cost', label: 'Business model' },
  moderation: { kind: 'functional', category: 'operations', label: 'Moderation' },
  analytics: { kind: 'functional', category: 'data', label: 'Analytics' },
  search: { kind: 'functional', label: 'Search' },
  features: { kind: 'functional', label: '' },
  goal: { kind: 'functional', label: '' },
  other: { kind: 'functional', label: '' },
};
