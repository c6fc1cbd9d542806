import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Made for fields that stand for an id, by the name of the field. */
export type FindId = (field: string) => string;

function sampleText(schema: JsonSchema, field: string): string {
  // A transformed schema does not tell its format.
  if (field === 'email') return 'sample@example.com';
  if (schema.format === 'date-time') return '2026-01-02T03:04:05.000Z';
  // The id of an event: that before the first.
  if (schema.pattern?.includes('\\d{1,19}')) return '0';
  if (schema.format === 'uri') return 'https://example.com/sample';
  // Identifiers and names of the agent protocol.
  if (schema.pattern?.startsWith('^[')) return 'sample';
  return 'sample text '
    .repeat(20)
    .slice(0, Math.max(schema.minLength ?? 1, 12))
    .trimEnd();
}

interface Making {
  root: JsonSchema;
  findId: FindId;
  /** Optional fields and one entry a list too. */
  isFull: boolean;
}

function isId(schema: JsonSchema): boolean {
  return schema.format === 'guid' || schema.format === 'uuid';
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  const target = name === undefined ? undefined : root.$defs?.[name];
  return typeof target === 'object' ? target : schema;
}

function sample(given: JsonSchema, field: string, make: Making): unknown {
  const schema = resolve(given, make.root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum?.[0] !== undefined) return schema.enum[0];
  const alternatives = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (alternatives?.[0] !== undefined) return sample(alternatives[0], field, make);
  if (isId(schema)) return make.findId(field);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(
            ([name, value]) =>
              make.isFull ||
              schema.required?.includes(name) ||
              (typeof value === 'object' && isId(value)),
          )
          .map(([name, value]) => [
            name,
            typeof value === 'object' ? sample(value, name, make) : 'sample',
          ]),
      );
    case 'array':
      return (make.isFull || (schema.minItems ?? 0) > 0) &&
        typeof schema.items === 'object' &&
        !Array.isArray(schema.items)
        ? [sample(schema.items, field, make)]
        : [];
    case 'number':
    case 'integer':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'string':
      return sampleText(schema, field);
    default:
      return null;
  }
}

/** An input that the schema takes: its required fields and every id, or all fields. For tests that walk the router. */
export function makeSampleInput(schema: z.ZodType, findId: FindId, isFull = false): unknown {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return sample(root, '', { root, findId, isFull });
}

/** The names of the fields that hold an id. */
export function listIdFields(schema: z.ZodType): string[] {
  const names: string[] = [];
  makeSampleInput(schema, (field) => {
    names.push(field);
    return '';
  });
  return names;
}
