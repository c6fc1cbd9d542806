import { pino } from 'pino';
import type { DestinationStream, Logger, LoggerOptions } from 'pino';

/** Where secrets could stand in what is logged; a path that is added here is enough. */
const secretPaths = [
  'password',
  'currentPassword',
  'newPassword',
  'token',
  'authorization',
  'cookie',
  'secret',
  'headers.authorization',
  'headers.cookie',
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  'input.password',
  'input.currentPassword',
  'input.newPassword',
  'body.password',
];

/** Only these fields of an error: its `query` and `parameters` would carry what users wrote. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  // Drizzle puts the statement with its parameters into the message and so into the stack.
  const isQuery = message.startsWith('Failed query');
  return {
    type: name,
    ...(code === undefined ? {} : { code }),
    message: isQuery ? 'Failed query' : message,
    ...(isQuery ? {} : { stack }),
    ...(cause === undefined ? {} : { cause: serializeError(cause) }),
  };
}

/** JSON lines to standard output, without secrets and without words of users. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secretPaths, censor: '[redacted]' },
    serializers: { err: serializeError },
  };
  return destination ? pino(options, destination) : pino(options);
}
