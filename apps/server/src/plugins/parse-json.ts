import { AppError } from '@aa/domain';
import secureJsonParse from 'secure-json-parse';

/** Deepest nesting of a body: past it, recursive code could run out of stack. */
const maxJsonDepth = 64;

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

function checkDepth(text: string, limit: number): void {
  if (!isDeeperThan(text, limit)) return;
  throw new AppError('VALIDATION_ERROR', `Nest the JSON at most ${limit} levels deep.`, {
    details: [{ path: '', message: `It is nested more than ${limit} levels deep.` }],
  });
}

function parseSecurely(text: string): unknown {
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

/** Parses a body that nobody trusts: bounded depth, no `__proto__`, no `constructor.prototype`. */
export function parseUntrustedJson(text: string, limit: number = maxJsonDepth): unknown {
  checkDepth(text, limit);
  return parseSecurely(text);
}

/** The same guard for a body that somebody else will parse. */
export function checkUntrustedJson(text: string): void {
  checkDepth(text, maxJsonDepth);
  // A key may be written with escapes; without either there is nothing that could be poisoned.
  if (/__proto__|constructor|\\u/i.test(text)) parseSecurely(text);
}
