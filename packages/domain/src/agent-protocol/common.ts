import { z } from 'zod';
import { safeText } from '../text.ts';

/** Building blocks of the agent protocol. Objects are loose: both sides may add fields. */
export const protocolIdSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/);
export const scoreSchema = z.number().min(0).max(1);
export const nameText = safeText(1, 80);
export const entryText = safeText(1, 200);
export const technologyText = safeText(1, 60);
export const longText = safeText(1, 2000);
export const statementText = safeText(1, 300);
export const idListSchema = z.array(protocolIdSchema).max(200);
export const amountSchema = z.number().min(0);
export const rangeSchema = z
  .looseObject({ low: amountSchema, high: amountSchema })
  .refine((range) => range.low <= range.high, 'low must not be above high');

export const topics = [
  'users',
  'traffic',
  'data_volume',
  'growth',
  'data_kinds',
  'latency',
  'availability',
  'consistency',
  'recovery',
  'budget',
  'timeline',
  'team',
  'existing_tech',
  'integrations',
  'migration',
  'compliance',
  'security',
  'retention',
  'regions',
  'hosting',
  'operations',
  'clients',
  'offline',
  'realtime',
  'roles',
  'payment',
  'business_model',
  'moderation',
  'analytics',
  'search',
  'features',
  'goal',
  'other',
] as const;
export const topicSchema = z.enum(topics);

export type Topic = (typeof topics)[number];
export type Range = z.infer<typeof rangeSchema>;
