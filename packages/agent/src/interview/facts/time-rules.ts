import { after, anywhere, before, distance, near, type FactContext } from './context.ts';

/** A metric with the factor from the quantity's base unit (seconds, bytes, pieces) to the metric's own. */
export interface Reading {
  metric: string;
  factor: number;
  hedge?: 'at_most' | 'at_least' | 'about';
}

const seconds = 1;
const ms = 1000;
const minutes = 1 / 60;
const hours = 1 / 3600;
const days = 1 / 86_400;
const weeks = 1 / 604_800;
const months = 1 / 2_628_000;
const years = 1 / 31_536_000;

/** Topics that a duration could speak of, with the words that give each away. */
const durationTopics: readonly { id: string; words: string; most?: number; least?: number }[] = [
  {
    id: 'rto',
    words: 'rto restore restoring back-online recovery recover breakdown disaster burns',
  },
  { id: 'rpo', words: 'rpo loss lose losing lost' },
  {
    id: 'retention',
    words:
      'keep kept retain retained retention delete deleted erase erased archive archived transcript wipe erasure purge reproducible stored store retrievable history',
    least: 3600,
  },
  {
    id: 'latency',
    words:
      'ms latency respond response answer load loads page pages open opens screen result results acknowledgement confirmation reach refresh ttfb lcp click search lookup render checkout react delay ack alarm alert notified fast feedback menu menus show shown dashboards',
    most: 660,
  },
  {
    id: 'offline',
    words: 'offline disconnected network internet signal connection uplink ferry wifi',
    least: 60,
  },
  {
    id: 'timeline',
    words:
      'live launch deadline ready pilot mvp ship rollout go-live finish finished prototype demo runway opening release cutover build built open',
    least: 86_400,
  },
  {
    id: 'downtime',
    words: 'down downtime outage outages unavailable interruption stop',
    most: 864_000,
  },
  { id: 'staleness', words: 'lag stale behind old outdated date late', most: 864_000 },
];

/** The topic whose words stand nearest; ties go to the first of the list. */
function nearestTopic(context: FactContext, inSeconds: number): string | undefined {
  let best: string | undefined;
  let bestDistance = 9;
  for (const topic of durationTopics) {
    if (topic.most !== undefined && inSeconds > topic.most) continue;
    if (topic.least !== undefined && inSeconds < topic.least) continue;
    const gap = distance(context, topic.words);
    if (gap < bestDistance) {
      best = topic.id;
      bestDistance = gap;
    }
  }
  return best;
}

function latencyReading(context: FactContext): Reading {
  if (before(context, 'p99 99th', 8))
    return { metric: 'latency_ms_p99', factor: ms, hedge: 'at_most' };
  if (near(context, 'p95 95th percentile', 12))
    return { metric: 'latency_ms_p95', factor: ms, hedge: 'at_most' };
  if (before(context, 'ttfb', 3)) return { metric: 'ttfb_ms', factor: ms };
  if (before(context, 'lcp', 3)) return { metric: 'lcp_ms', factor: ms };
  if (near(context, 'refresh refreshing update', 4) && !before(context, 'within under', 2))
    return { metric: 'update_interval_seconds', factor: seconds };
  return { metric: 'latency_ms', factor: ms };
}

function retentionReading(context: FactContext): Reading {
  if (before(context, 'backup backups', 6))
    return { metric: 'backup_retention_days', factor: days };
  if (before(context, 'log logs', 4) && !before(context, 'catalog', 4))
    return {
      metric: after(context, 'cold archive', 2) ? 'log_archive_days' : 'log_retention_days',
      factor: days,
    };
  if (before(context, 'raw', 5)) return { metric: 'raw_retention_days', factor: days };
  if (before(context, 'averages aggregates aggregate average monthly', 4))
    return { metric: 'aggregate_retention_days', factor: days };
  if (before(context, 'invoice invoices', 3) && context.quantities.length > 1)
    return { metric: 'invoice_retention_days', factor: days };
  return { metric: 'retention_days', factor: days };
}

function timelineReading(context: FactContext): Reading {
  if (near(context, 'runway', 3)) return { metric: 'runway_months', factor: months };
  if (near(context, 'demo', 4)) return { metric: 'demo_weeks', factor: weeks };
  const isFirstStep =
    before(context, 'mvp pilot prototype', 3) ||
    after(context, 'mvp pilot prototype', 3) ||
    (before(context, 'phase', 3) &&
      anywhere(context, 'phase') &&
      context.at === 0 &&
      context.quantities.length > 1);
  if (isFirstStep) return { metric: 'mvp_weeks', factor: weeks };
  return { metric: 'deadline_weeks', factor: weeks };
}

const readingOf: Readonly<Record<string, (context: FactContext) => Reading>> = {
  rto: () => ({ metric: 'rto_minutes', factor: minutes }),
  rpo: () => ({ metric: 'rpo_minutes', factor: minutes }),
  retention: retentionReading,
  latency: latencyReading,
  offline: () => ({ metric: 'offline_hours', factor: hours }),
  timeline: timelineReading,
  downtime: () => ({ metric: 'downtime_tolerated_minutes', factor: minutes }),
  staleness: () => ({ metric: 'staleness_seconds', factor: seconds, hedge: 'at_most' }),
};

const topicReading: Readonly<Record<string, string>> = {
  timeline: 'timeline',
  latency: 'latency',
  retention: 'retention',
  availability: 'downtime',
  offline: 'offline',
  recovery: 'rto',
  realtime: 'latency',
};

/** What a duration is about, or undefined when it is no fact of ours. */
export function readDuration(context: FactContext, inSeconds: number): Reading | undefined {
  const { quantity } = context;
  // "in the same ten minutes" is a crowd, not a time allowed.
  if (before(context, 'same', 1)) return undefined;
  // "rollout: +6 months" comes on top of another time.
  if (context.sentence.tokens[quantity.from - 1]?.text === '+') return undefined;
  if (near(context, 'sprint', 1) && quantity.to > 0)
    return { metric: 'deadline_weeks', factor: weeks };
  if (after(context, 'warranty guarantee', 4)) return { metric: 'warranty_days', factor: days };
  if (
    after(context, 'video footage clip lecture lectures film', 2) ||
    before(context, 'video', 4)
  ) {
    if (inSeconds < 40_000 && !near(context, 'delete erase retention keep latency', 8))
      return { metric: 'video_minutes', factor: minutes };
  }
  if (before(context, 'audio', 3) || after(context, 'lectures mp3', 3))
    return { metric: 'audio_minutes', factor: minutes };
  const isEvery =
    before(context, 'every each interval', 3) || (before(context, 'once', 3) && quantity.low === 1);
  if (isEvery && inSeconds < 86_400 * 8) {
    if (near(context, 'refresh refreshing', 3))
      return { metric: 'update_interval_seconds', factor: seconds };
    if (near(context, 'backup', 6)) return { metric: 'backup_interval_hours', factor: hours };
    const sends = near(
      context,
      'report reports send sends reading readings position sensor device devices meter meters update telemetry transmit received receive sample ping measure value values data telematics tracker each',
      12,
    );
    return sends ? { metric: 'sensor_interval_seconds', factor: seconds } : undefined;
  }
  if (
    anywhere(context, 'founded ago employ since experience meeting attended') ||
    (after(context, 'old', 1) && inSeconds > 31_536_000 && !near(context, 'data record', 4))
  )
    return undefined;
  const isHistory =
    inSeconds >= 31_536_000 &&
    (after(context, 'data records history permits archive documents cases', 4) ||
      near(context, 'history migrate', 4)) &&
    !near(context, 'keep kept retain retention', 6);
  if (isHistory) return { metric: 'history_years', factor: years };
  if (inSeconds <= 3600 && near(context, 'downtime unplanned', 4) && near(context, 'year', 6))
    return { metric: 'downtime_minutes_year', factor: minutes, hedge: 'at_most' };
  if (near(context, 'unplanned', 4))
    return { metric: 'downtime_minutes_year', factor: minutes, hedge: 'at_most' };
  if (quantity.per !== undefined && quantity.per !== 'unit') return undefined;
  if (near(context, 'parallel', 5) && inSeconds > 604_800)
    return { metric: 'parallel_run_months', factor: months };
  if (near(context, 'warranty plan save saves', 4) && context.topic === undefined) return undefined;
  const isProof =
    before(context, 'for', 1) &&
    inSeconds >= 31_000_000 &&
    anywhere(context, 'see prove record records who what inspector auditor trace');
  if (isProof) return { metric: 'retention_days', factor: days };
  const nearest = nearestTopic(context, inSeconds);
  if (nearest === 'timeline' && inSeconds >= 86_400 * 2000 && !near(context, 'within', 2))
    return undefined;
  const isSmall = inSeconds < 3;
  const id =
    nearest ??
    (context.topic === undefined ? undefined : topicReading[context.topic]) ??
    (isSmall && before(context, 'within under less than', 2) ? 'latency' : undefined);
  if (id === undefined) return bareDuration(context, inSeconds);
  const isRecovery = context.topic === 'recovery' && (nearest === 'rpo' || nearest === 'rto');
  if (isRecovery) return readingOf[nearest]?.(context);
  const wins =
    context.topic !== undefined && nearest !== undefined ? topicReading[context.topic] : undefined;
  if (nearest === undefined && id !== undefined && !fitsSize(id, inSeconds))
    return bareDuration(context, inSeconds);
  const chosen =
    wins !== undefined &&
    fitsSize(wins, inSeconds) &&
    distance(context, durationTopics.find((topic) => topic.id === id)?.words ?? '') > 2
      ? wins
      : id;
  return readingOf[chosen]?.(context);
}

function fitsSize(id: string, inSeconds: number): boolean {
  const topic = durationTopics.find((entry) => entry.id === id);
  return inSeconds <= (topic?.most ?? Number.POSITIVE_INFINITY) && inSeconds >= (topic?.least ?? 0);
}

/** "6 months", "half a year, give or take": a duration and nothing else is a deadline. */
function bareDuration(context: FactContext, inSeconds: number): Reading | undefined {
  const words = context.sentence.tokens.filter((token) => token.kind === 'word').length;
  const isAlone = words <= 5 && context.quantity.from <= 2 && context.quantities.length === 1;
  const isLead =
    before(context, 'in within by time before', 2) &&
    !anywhere(context, 'keep retention log logs data minutes meeting') &&
    context.sentence.tokens.length <= 22;
  if (
    isLead &&
    inSeconds >= 86_400 * 6 &&
    inSeconds <= 86_400 * 1500 &&
    anywhere(context, 'need must want have time contract before starts semester done')
  )
    return { metric: 'deadline_weeks', factor: weeks };
  if (isAlone && inSeconds >= 86_400 * 2 && inSeconds <= 86_400 * 1500)
    return { metric: 'deadline_weeks', factor: weeks };
  return undefined;
}
