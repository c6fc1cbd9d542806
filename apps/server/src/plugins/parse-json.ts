import { AppError } from '@aa/domain';
import secureJsonParse from 'secure-json-parse';

/** Deepest nesting of a body: past it, recursive code could run out of stack. */
export const maxJsonDepth = 64;

/** True when brackets nest deeper than `limit`, found without building anything. */
export function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/** Parses a body that nobody trusts: bounded depth, no `__proto__`, no `constructor.prototype`. */
export function parseUntrustedJson(text: string, limit: number = maxJsonDepth): unknown {
  if (isDeeperThan(text, limit)) {
    throw new AppError('VALIDATION_ERROR', `Nest the JSON at most ${limit} levels deep.`, {
      details: [{ path: '', message: `It is nested more than ${limit} levels deep.` }],
    });
  }
  try {
    return secureJsonParse.parse(text, undefined, {
      protoAction: 'error',
      constructorAction: 'error',
    });
  } catch (cause) {
    throw new AppError('VALIDATION_ERROR', 'The body is not valid JSON.', {
      details: [{ path: '', message: 'Send one well-formed JSON document.' }],
      cause,
    });
  }
}
