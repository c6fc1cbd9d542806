import { getTableColumns, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { schema } from '@aa/db';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeSampleInput } from './testing/sample-input.ts';
import { listProcedures } from './testing/walk-router.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const anId = '0190b5a4-0000-7000-8000-000000000001';
const procedures = listProcedures();
const columns = [
  ...new Set(
    Object.values<unknown>(schema)
      .filter((table) => is(table, PgTable))
      .flatMap((table) => Object.keys(getTableColumns(table))),
  ),
];

function walk(
  node: unknown,
  path: string,
  visit: (schema: JsonSchema, path: string) => void,
): void {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) walk(child, `${path}/${index}`, visit);
  } else if (typeof node === 'object' && node !== null) {
    // Any object may be read as a schema: all of its fields are optional.
    visit(node as JsonSchema, path);
    for (const [key, child] of Object.entries(node)) walk(child, `${path}/${key}`, visit);
  }
}

/** Every place of a text in a value, with the value that has another text there. */
function replaceEachText(value: unknown, text: string): unknown[] {
  if (typeof value === 'string') return [text];
  if (Array.isArray(value)) {
    return value.flatMap((child, index) =>
      replaceEachText(child, text).map((other) => value.with(index, other)),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    replaceEachText(child, text).map((other) => ({ ...value, [key]: other })),
  );
}

describe('the input of every procedure', () => {
  it.each(procedures)(
    '$path: F7: takes no field that it does not know, no column of a table',
    ({ input }) => {
      const good = makeSampleInput(input, () => anId);
      const fields = typeof good === 'object' && good !== null ? good : {};
      const known = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
      const properties = Object.keys(known.properties ?? known.anyOf?.[0]?.properties ?? {});
      for (const column of [...columns, '__proto__', 'constructor', 'isAdmin', 'role']) {
        if (properties.includes(column)) continue;
        const extended = Object.defineProperty({ ...fields }, column, {
          value: anId,
          enumerable: true,
        });
        expect(input.safeParse(extended).success, column).toBe(false);
      }
    },
  );

  it.each(procedures)('$path: bounds every text and list', ({ input }) => {
    const unbounded: string[] = [];
    walk(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), '', (node, path) => {
      const isPlainText =
        node.type === 'string' && node.enum === undefined && node.const === undefined;
      const isBoundedByForm =
        /guid|uuid|date|email/.test(node.format ?? '') || node.pattern !== undefined;
      if (isPlainText && node.maxLength === undefined && !isBoundedByForm) unbounded.push(path);
      if (node.type === 'array' && node.maxItems === undefined) unbounded.push(path);
    });
    expect(unbounded).toEqual([]);
  });

  it.each(procedures)('$path: F5: takes no NUL and no lone surrogate in any text', ({ input }) => {
    const good = makeSampleInput(input, () => anId, true);
    expect(input.safeParse(good).error).toBeUndefined();
    for (const text of [
      'a text\u0000 with NUL in it',
      'a text \uD800 that is broken',
      '\uDFFF a text that is broken',
    ]) {
      for (const bad of replaceEachText(good, text)) {
        expect(input.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
      }
    }
  });
});
