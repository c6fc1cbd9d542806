import { pgErrorCode } from '@aa/db';

/** What the log gets of an error: never its parameters, which are words and secrets of users. */
export interface ErrorReport {
  name: string;
  code?: string;
  message: string;
  frames: string[];
  cause?: ErrorReport;
}

/** Drizzle puts the parameters of a query into its message, after the statement. */
function withoutParameters(message: string): string {
  return message.replace(/\nparams:[\s\S]*$/, '').slice(0, 500);
}

/** Prepares any thrown value for the log. */
export function reportError(error: unknown, depth = 0): ErrorReport {
  if (!(error instanceof Error)) return { name: typeof error, message: 'not an error', frames: [] };
  const code = pgErrorCode(error);
  const isOfDatabase = 'severity' in error || error.message.startsWith('Failed query');
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    message: isOfDatabase
      ? (withoutParameters(error.message).split('"')[0] ?? '')
      : withoutParameters(error.message),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause === undefined || depth > 3
      ? {}
      : { cause: reportError(error.cause, depth + 1) }),
  };
}
