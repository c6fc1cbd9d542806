import type { z } from 'zod';

let areAnswersTrusted = false;

/** Called once at the start in production: what our own typed columns gave is sent as it is. */
export function trustAnswers(): void {
  areAnswersTrusted = true;
}

/** The schema of an answer: described in OpenAPI, checked in tests and development. */
export function answer<Schema extends z.ZodType>(schema: Schema): Schema {
  const parseAsync = (value: unknown) =>
    areAnswersTrusted ? Promise.resolve(value) : schema.parseAsync(value);
  // The same schema in every other respect.
  return Object.create(schema, { parseAsync: { value: parseAsync } }) as Schema;
}
