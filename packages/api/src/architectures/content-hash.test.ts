import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCanonicalJson } from './content-hash.ts';

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, inner]) => [key, reverseKeys(inner)] as const);
  return Object.fromEntries(fields.toReversed());
}

it('is JSON of the same value, whatever the order of the keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = toCanonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(toCanonicalJson(reverseKeys(value))).toBe(text);
    }),
  );
});

it('puts keys in order and leaves out what is undefined', () => {
  expect(toCanonicalJson({ b: [1, { d: null, c: 'x"\n' }], a: undefined, '': '' })).toBe(
    '{"":"","b":[1,{"c":"x\\"\\n","d":null}]}',
  );
});
