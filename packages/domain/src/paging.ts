import { z } from 'zod';
import { safeText } from './text.ts';

/** Query of every list: 1 to 100 rows, then the opaque cursor of the answer before. */
export const pageInput = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: safeText(1, 500).optional(),
});
export const nextCursorSchema = z.string().nullable();
export const emptySchema = z.strictObject({});
/** ISO 8601, UTC. */
export const timestampSchema = z.iso.datetime();
