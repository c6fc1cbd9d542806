import type { Understanding } from '../model/understanding.ts';
import type { CapacityLedger } from './capacity-ledger.ts';
import type { StatedAction } from './demand-actions.ts';
import type { DemandProfile } from './demand-profile.ts';
import type { People } from './load-people.ts';
import { findNumber, saysCapability, wantsCapability } from './read-numbers.ts';

interface EgressContext {
  actions: readonly StatedAction[];
  people: People;
  profile: DemandProfile;
  connections: number;
}

function videoTerm(u: Understanding, ledger: CapacityLedger, people: People): string | undefined {
  if (!saysCapability(u, 'video-on-demand', 'live-video', 'music-audio')) return undefined;
  if (isVideoElsewhere(u)) return undefined;
  const sound =
    wantsCapability(u, 'music-audio') && !wantsCapability(u, 'video-on-demand', 'live-video');
  const bitrate = sound
    ? ledger.assume('viewer_mbps', 0.2, 'Mbit/s', {
        topic: 'data_volume',
        statement: 'Music at 192 kbit/s',
        impactIfWrong: 'Delivered volume and its price move in proportion.',
      })
    : ledger.assumeFigure('viewer_mbps', 'viewer-bitrate', {
        topic: 'data_volume',
        statement: 'Bitrate of one viewer',
        impactIfWrong: 'Delivered volume and its price move in proportion.',
      });
  const stated = findNumber(u, 'minutes_per_user_day', 'watch_minutes_per_day');
  const minutes = stated
    ? ledger.state('minutes_watched_day', stated, 'minutes')
    : ledger.assume('minutes_watched_day', 20, 'minutes', {
        topic: 'traffic',
        statement: 'A person of the day watches or listens for twenty minutes',
        impactIfWrong: 'Delivered volume and its price move in proportion.',
      });
  return `(${people.dailyFormula}) * ${minutes} * 60 * ${bitrate} / 8000 * 30.4`;
}

/** True where the person said that somebody else carries the pictures. */
export function isVideoElsewhere(u: Understanding): boolean {
  return u.messages.some((text) =>
    /\b(video|stream|picture|broadcast)\b[^.]{0,60}\b(provider|youtube|vimeo|twitch|elsewhere|separate)/i.test(
      text,
    ),
  );
}

/** Messages that are shown to everybody at once (chat beside a show, prices, scores): out-going megabits at the peak. */
function computeFanOut(u: Understanding, ledger: CapacityLedger, connections: number): void {
  if (
    connections < 100 ||
    !wantsCapability(u, 'chat', 'realtime-updates', 'live-quiz', 'voting', 'auctions', 'trading')
  )
    return;
  const tried = findNumber(
    u,
    'peak_messages_per_second',
    'messages_per_second',
    'events_per_second',
    'peak_events_per_second',
  );
  const shown = ledger.assume('messages_shown_per_second', 5, '1/s per person', {
    topic: 'realtime',
    statement: 'At most five messages a second are shown to one person; nobody can read more',
    impactIfWrong: 'What goes out at the peak moves in proportion; it is the largest flow of all.',
  });
  const bytes = ledger.assumeFigure('bytes_per_message', 'bytes-chat-message', {
    topic: 'data_volume',
    statement: 'Bytes of one message with its frame',
    impactIfWrong: 'What goes out moves in proportion.',
  });
  const rate = tried ? `min(${shown}, ${ledger.state(tried.fact.metric, tried, '1/s')})` : shown;
  ledger.line(
    'peak_egress_mbps',
    'egress_mbps',
    `concurrent_connections * ${rate} * ${bytes} * 8 / 1000000`,
    'Mbit/s',
    'Each message goes to everybody who is connected, at the pace one can read.',
  );
}

/** Gigabytes that leave in a month: answers, files that are looked at, media. */
export function computeEgress(
  u: Understanding,
  ledger: CapacityLedger,
  context: EgressContext,
): number {
  computeFanOut(u, ledger, context.connections);
  const answer = ledger.assumeFigure(
    'kb_per_answer',
    'bytes-api-answer',
    {
      topic: 'data_volume',
      statement: 'Kilobytes of one answer, pictures apart',
      impactIfWrong: 'Delivered volume moves in proportion.',
      confidence: 0.6,
    },
    4,
  );
  const terms = [`average_rps * 2629800 * ${answer} / 1000000`];
  const video = videoTerm(u, ledger, context.people);
  if (video) terms.push(video);
  if (
    !video &&
    wantsCapability(
      u,
      'product-catalogue',
      'image-processing',
      'photo-library',
      'feeds',
      'news-publishing',
    )
  ) {
    const pictures = ledger.assumeFigure('kb_per_picture', 'bytes-photo-web', {
      topic: 'data_volume',
      statement: 'Kilobytes of one picture as shown, on every fifth request',
      impactIfWrong: 'Delivered volume moves in proportion.',
    });
    terms.push(`average_rps * 2629800 / 5 * ${pictures} / 1000000`);
  }
  return ledger.line(
    'egress_gb_month',
    'egress_gb_month',
    terms.join(' + '),
    'GB/month',
    'What leaves towards people in a month.',
  );
}

const jobCapabilities: readonly { ids: readonly string[]; what: string }[] = [
  { ids: ['code-sandbox', 'grading', 'plagiarism-check'], what: 'a submission is one run' },
  { ids: ['transcoding', 'video-on-demand', 'image-processing'], what: 'an upload is one job' },
  {
    ids: ['document-generation', 'ocr', 'invoicing', 'e-signature', 'certificates'],
    what: 'a document is one job',
  },
  {
    ids: ['notifications', 'email-campaigns', 'sms-voice-gateway'],
    what: 'a person of the day gets one message',
  },
  {
    ids: ['batch-jobs', 'job-scheduling', 'import', 'export', 'optimization', 'forecasting'],
    what: 'a person of the day starts one',
  },
];

/** Background jobs a day, where the system has any. */
export function computeJobs(
  u: Understanding,
  ledger: CapacityLedger,
  context: { actions: readonly StatedAction[]; people: People },
): void {
  const kind = jobCapabilities.find((entry) => wantsCapability(u, ...entry.ids));
  if (!kind) return;
  const counted = context.actions.filter(
    (action) => ['upload', 'job', 'deal'].includes(action.class.id) && !action.isPeak,
  );
  const sum = counted
    .map(
      (action) =>
        `${ledger.state(action.name, action.number, action.unit)} * 86400 / ${action.periodSeconds}`,
    )
    .join(' + ');
  const each = sum
    ? undefined
    : ledger.assume('jobs_per_person_day', 1, 'jobs', {
        topic: 'traffic',
        statement: `Background jobs: ${kind.what}`,
        impactIfWrong: 'The queue and its workers move in proportion.',
      });
  ledger.line(
    'jobs_per_day',
    'jobs_per_day',
    sum || `(${context.people.dailyFormula}) * ${each}`,
    '1/day',
    `Work that runs behind the request: ${kind.what}.`,
  );
}
