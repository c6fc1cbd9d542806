import { z } from 'zod';
import { diagramTypes } from '../enums.ts';
import { entryText, idListSchema, protocolIdSchema } from './common.ts';

export const diagramGroupKinds = [
  'layer',
  'boundary',
  'region',
  'zone',
  'node',
  'network',
  'trust_zone',
  'unit',
] as const;
export const diagramSchema = z.looseObject({
  type: z.enum(diagramTypes),
  title: entryText,
  groups: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        label: entryText,
        kind: z.enum(diagramGroupKinds),
        parentId: protocolIdSchema.optional(),
      }),
    )
    .max(200),
  nodes: z
    .array(
      z.looseObject({
        id: protocolIdSchema,
        label: entryText,
        componentId: protocolIdSchema.optional(),
        groupId: protocolIdSchema.optional(),
        /** All components that the node stands for, when it is more than one. */
        componentIds: idListSchema.optional(),
        /** One line under the name; without it the technologies are shown. */
        detail: entryText.optional(),
      }),
    )
    .max(300),
  edges: z
    .array(
      z.looseObject({
        from: protocolIdSchema,
        to: protocolIdSchema,
        label: entryText.optional(),
        connectionId: protocolIdSchema.optional(),
        /** All connections that the line stands for, when it is more than one. */
        connectionIds: idListSchema.optional(),
      }),
    )
    .max(1000),
});

export type Diagram = z.infer<typeof diagramSchema>;
