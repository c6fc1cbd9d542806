import { AppError } from '@aa/domain';

/** An opaque cursor out of the key of the last row shown. */
export function toCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key in a cursor. Throws VALIDATION_ERROR when it is none of ours. */
export function parseCursor<Key>(
  cursor: string | undefined,
  isKey: (value: unknown) => value is Key,
): Key | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  try {
    const value: unknown = JSON.parse(text);
    if (isKey(value)) return value;
  } catch (error) {
    throw createCursorError(error);
  }
  throw createCursorError();
}

function createCursorError(cause?: unknown): AppError {
  const message = 'Pass the nextCursor of the answer before, or none to begin.';
  return new AppError('VALIDATION_ERROR', 'Some fields are not as they should be.', {
    details: [{ path: 'cursor', message }],
    cause,
  });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Key of lists in the order of ids. */
export function isIdKey(value: unknown): value is [id: string] {
  return Array.isArray(value) && value.length === 1 && uuid.test(String(value[0]));
}

/** Key of lists by an instant (milliseconds) and id. */
export function isInstantKey(value: unknown): value is [ms: number, id: string] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    Number.isSafeInteger(value[0]) &&
    Math.abs(value[0] as number) < 8e15 &&
    uuid.test(String(value[1]))
  );
}

/** Key of lists by a positive whole number. */
export function isNumberKey(value: unknown): value is [n: number] {
  return (
    Array.isArray(value) &&
    value.length === 1 &&
    Number.isInteger(value[0]) &&
    value[0] > 0 &&
    value[0] < 2 ** 31
  );
}
