import { reportError } from '@aa/api';
import { pino } from 'pino';
import type { DestinationStream, Logger, LoggerOptions } from 'pino';
import type { Config } from './config.ts';
import { createSentryReporter } from './report-to-sentry.ts';
import { readVersion } from './version.ts';

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

/** pino's number for `error`. */
const errorLevel = 50;

/** Told of each line at level error or above. */
export type OnError = (message: string, fields: Readonly<Record<string, unknown>>) => void;

function createErrorHook(onError: OnError): LoggerOptions['hooks'] {
  return {
    logMethod(given, method, level) {
      const [fields, message] = given;
      if (level >= errorLevel && typeof fields === 'object' && fields !== null) {
        onError(String(message), { ...(fields as object) }); // typed as text, but we log fields first
      }
      method.apply(this, given);
    },
  };
}

/** JSON lines to standard output, without secrets and without words of users. */
export function createLogger(
  level: string,
  { destination, onError }: { destination?: DestinationStream; onError?: OnError } = {},
): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secretPaths, censor: '[redacted]' },
    // Never the parameters of a query; what was reported by a procedure is so already.
    serializers: { err: (error) => (error instanceof Error ? reportError(error) : error) },
    ...(onError ? { hooks: createErrorHook(onError) } : {}),
  };
  return destination ? pino(options, destination) : pino(options);
}

/** The logger that a configuration asks for, with reports to Sentry where a DSN is given. */
export function createConfiguredLogger(config: Pick<Config, 'LOG_LEVEL' | 'SENTRY_DSN'>): Logger {
  if (config.SENTRY_DSN === undefined) return createLogger(config.LOG_LEVEL);
  return createLogger(config.LOG_LEVEL, {
    onError: createSentryReporter(config.SENTRY_DSN, readVersion()),
  });
}
