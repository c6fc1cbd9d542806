import { AgentError } from '@aa/domain';

/** Deeper nesting than any answer has; JSON.stringify fails from about 5,000 on. */
const maxDepth = 64;

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const openBracket = 0x5b;
const closeBrace = 0x7d;
const closeBracket = 0x5d;

/** Watches the nesting of a JSON document as its bytes come; throws before a too deep one is parsed. */
function createDepthGuard() {
  let depth = 0;
  let inString = false;
  let escaped = false;
  return (chunk: Uint8Array): void => {
    for (const byte of chunk) {
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inString = false;
      } else if (byte === quote) inString = true;
      else if (byte === openBrace || byte === openBracket) {
        depth += 1;
        if (depth > maxDepth) throw tooLarge(`nested over ${maxDepth} deep`);
      } else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    }
  };
}

function tooLarge(detail: string): AgentError {
  return new AgentError('too_large', 'The agent answered more than can be read.', {
    retryable: false,
    detail,
  });
}

/** Yields the pieces of a body and throws a `too_large` AgentError as soon as it passes `maxBytes`. */
export async function* limitBody(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(`over ${maxBytes} bytes`);
    yield chunk;
  }
}

/** Reads one JSON document within the bounds of size and depth; the text is well-formed UTF-8. */
export async function readJson(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<unknown> {
  const guard = createDepthGuard();
  const chunks: Uint8Array[] = [];
  for await (const chunk of limitBody(body, maxBytes)) {
    guard(chunk);
    chunks.push(chunk);
  }
  return parseJson(Buffer.concat(chunks).toString('utf8'));
}

/** As `readJson`, for a text that is already there. */
export function parseBoundedJson(text: string): unknown {
  createDepthGuard()(Buffer.from(text));
  return parseJson(text);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AgentError('not_json', 'The agent answered something that is not JSON.', {
      retryable: true,
      detail: text.slice(0, 200),
      cause,
    });
  }
}
