import { z } from 'zod';

/** An identifier of a stored row (UUID; new rows get version 7). */
export const uuidSchema = z.guid('This is not a valid id.').toLowerCase();
