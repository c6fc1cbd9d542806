import {
  architectureStatuses,
  conversationStatuses,
  diagramTypes,
  expertiseLevels,
  exportTypes,
  messageRoles,
  messageTypes,
  turnStatuses,
  workflowTypes,
} from '@aa/domain';
import { pgEnum } from 'drizzle-orm/pg-core';

export const expertiseLevel = pgEnum('expertise_level', expertiseLevels);
export const workflowType = pgEnum('workflow_type', workflowTypes);
export const conversationStatus = pgEnum('conversation_status', conversationStatuses);
export const messageRole = pgEnum('message_role', messageRoles);
export const messageType = pgEnum('message_type', messageTypes);
export const diagramType = pgEnum('diagram_type', diagramTypes);
export const architectureStatus = pgEnum('architecture_status', architectureStatuses);
export const exportType = pgEnum('export_type', exportTypes);
export const turnStatus = pgEnum('turn_status', turnStatuses);
