import { z } from 'zod';

const checkSchema = z.object({
  status: z.enum(['ok', 'unavailable']),
  detail: z.string().optional(),
});

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded', 'unavailable']),
  version: z.string(),
  uptimeSeconds: z.number(),
  checks: z.object({ database: checkSchema, agent: checkSchema }),
});

export type Health = z.infer<typeof healthSchema>;
