/** The SQLSTATE or connection error code of what the database threw, also when it is wrapped. */
export function pgErrorCode(error: unknown): string | undefined {
  for (let current = error, depth = 0; depth < 5; depth += 1) {
    if (typeof current !== 'object' || current === null) return undefined;
    if ('code' in current && typeof current.code === 'string') return current.code;
    if (!('cause' in current)) return undefined;
    current = current.cause;
  }
  return undefined;
}
