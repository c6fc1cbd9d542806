import { randomUUID } from 'node:crypto';
import { reportError } from '@aa/api';
import type { OnError } from './logger.ts';

/** At most so many reports a minute: a fault that repeats is known after the first. */
const maxPerMinute = 30;
const timeoutMs = 5000;

/** The error among the fields of a log line, reported already or not. */
function findReport(err: unknown): Record<string, unknown> {
  if (err instanceof Error) return { ...reportError(err) };
  return typeof err === 'object' && err !== null ? { ...err } : {};
}

/**
 * Sends what is logged as an error to the Sentry project of the DSN, in the form of its envelopes. Gives up
 * quietly: the log has everything that is sent.
 * @see https://develop.sentry.dev/sdk/data-model/envelopes/
 */
export function createSentryReporter(dsn: string, release: string): OnError {
  const { protocol, host, username, pathname } = new URL(dsn);
  const slash = pathname.lastIndexOf('/');
  const project = pathname.slice(slash + 1);
  const url = `${protocol}//${host}${pathname.slice(0, slash)}/api/${project}/envelope/`;
  const auth = `Sentry sentry_version=7, sentry_key=${username}, sentry_client=agentic-architect/${release}`;
  let minute = 0;
  let sent = 0;

  return (message, { err, requestId, procedure }) => {
    const now = Date.now();
    const thisMinute = Math.floor(now / 60_000);
    if (thisMinute !== minute) {
      minute = thisMinute;
      sent = 0;
    }
    sent += 1;
    if (sent > maxPerMinute) return;
    const report = findReport(err);
    const eventId = randomUUID().replaceAll('-', '');
    const event = {
      event_id: eventId,
      timestamp: now / 1000,
      platform: 'node',
      level: 'error',
      release,
      logentry: { formatted: message },
      exception: {
        values: [{ type: report['name'] ?? 'Error', value: report['message'] ?? message }],
      },
      extra: report,
      tags: { requestId, procedure },
    };
    const envelope = [{ event_id: eventId }, { type: 'event' }, event]
      .map((line) => JSON.stringify(line))
      .join('\n');
    void fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-sentry-envelope', 'x-sentry-auth': auth },
      body: envelope,
      signal: AbortSignal.timeout(timeoutMs),
    }).catch(() => undefined);
  };
}
