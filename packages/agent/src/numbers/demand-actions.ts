import type { Understanding } from '../model/understanding.ts';
import { findJointCounts, findSpokenCounts, parseAmount } from './find-joint-counts.ts';
import {
  findAllNumbers,
  findNumber,
  type FoundNumber,
  listNumbers,
  saysCapability,
  wantsCapability,
} from './read-numbers.ts';

/** What one stated action does to the system. */
export interface ActionClass {
  id: 'view' | 'visit' | 'write' | 'deal' | 'sale' | 'contact' | 'upload' | 'job';
  /** Requests that one such action makes, and what they are. */
  requests: number;
  requestsWhy: string;
  /** Of these, requests that change something. */
  writes: number;
  /** Bytes that one leaves behind, as a catalogue figure. */
  bytesFigure?: string;
  /** True when the count is the traffic itself, so that nothing else need be guessed from people. */
  isWholeTraffic: boolean;
}

const classes: readonly { pattern: RegExp; is: ActionClass }[] = [
  {
    pattern: /upload|submission|photo|image|video|file|attachment|scan_page|picture/,
    is: {
      id: 'upload',
      requests: 3,
      requestsWhy: 'form, upload and confirmation',
      writes: 1,
      isWholeTraffic: false,
    },
  },
  {
    pattern: /job|batch|build|run$|report|transcod|render|pages_crawled/,
    is: {
      id: 'job',
      requests: 3,
      requestsWhy: 'start, progress and result',
      writes: 1,
      bytesFigure: 'bytes-order-row',
      isWholeTraffic: false,
    },
  },
  {
    pattern: /visit|session/,
    is: {
      id: 'visit',
      requests: 15,
      requestsWhy: 'pages and calls of one visit',
      writes: 0,
      isWholeTraffic: true,
    },
  },
  {
    pattern:
      /view|read(?!ing)|request|hit|quer|search|lookup|look_up|impression|download|redirect|click|open|play|stream|fetch|api_call|pageload/,
    is: { id: 'view', requests: 1, requestsWhy: 'one call each', writes: 0, isWholeTraffic: true },
  },
  {
    pattern: /sale|till|receipt|check_in|checkin|boarding|pass(es)?$|entr(y|ies)/,
    is: {
      id: 'sale',
      requests: 3,
      requestsWhy: 'look up, book and confirm at the counter',
      writes: 1,
      bytesFigure: 'bytes-order-row',
      isWholeTraffic: false,
    },
  },
  {
    pattern:
      /order|booking|reservation|purchase|ticket|appointment|application|claim|case|form|permit|quote|contract|registration|loan|delivery|deliveries|ride|trip|shipment|donation|bid|invoice|document|certificate|prescription|enrol/,
    is: {
      id: 'deal',
      requests: 20,
      requestsWhy: 'looking around, entering and following it up',
      writes: 2,
      bytesFigure: 'bytes-order-row',
      isWholeTraffic: false,
    },
  },
  {
    pattern: /call|consultation|interview|inspection|incident|contact|patient|session/,
    is: {
      id: 'contact',
      requests: 30,
      requestsWhy: 'screens that staff open and fill in',
      writes: 5,
      bytesFigure: 'bytes-order-row',
      isWholeTraffic: false,
    },
  },
  {
    pattern:
      /write|paste|post|message|transaction|event|reading|vote|payment|transfer|ping|update|comment|like|record|row|item|point|sample|entry|notification|email|mail|sms|alert|log/,
    is: {
      id: 'write',
      requests: 1,
      requestsWhy: 'one call each',
      writes: 1,
      bytesFigure: 'bytes-transaction',
      isWholeTraffic: false,
    },
  },
];

const periodSeconds: Record<string, number> = {
  second: 1,
  s: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  h: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};

/** Something that happens a stated number of times in a stated period. */
export interface StatedAction {
  name: string;
  /** What is counted, in a word or two. */
  thing: string;
  number: FoundNumber;
  /** Seconds of the period that the number counts. */
  periodSeconds: number;
  unit: string;
  class: ActionClass;
  /** The number holds at the busiest time only. */
  isPeak: boolean;
}

const metricPattern = /^(peak_)?(.+)_per_(second|minute|hour|day|week|month|year)$/;

/** Seconds of the period in a metric's name or unit; undefined for what is no rate. */
function readPeriod(metric: string, unit: string | undefined): number | undefined {
  const named = metricPattern.exec(metric)?.[3];
  if (named) return periodSeconds[named];
  const inUnit = /^1?\s*(?:per|\/)\s*(s|second|min|minute|h|hour|day|week|month|year)$/.exec(
    unit ?? '',
  );
  return inUnit?.[1] ? periodSeconds[inUnit[1]] : undefined;
}

/** What one action of this name does; a plain write where the name says nothing. */
export function classifyAction(name: string): ActionClass {
  const found = classes.find(({ pattern }) => pattern.test(name));
  return (
    found?.is ?? {
      id: 'write',
      requests: 3,
      requestsWhy: 'look up, enter and confirm',
      writes: 1,
      bytesFigure: 'bytes-order-row',
      isWholeTraffic: false,
    }
  );
}

const devicesTalk =
  /^((\w+_)?(event|reading|message|point|sample|ping|position|record|measurement|datapoint|log|telemetry)s?)(_|$)/;

const countedThing =
  /(?<![\d.,])(\d[\d.,]{0,20})\s{0,3}(k|thousand|m|mio|million|bn|billion|lakh|crore)?\s{1,3}((?:[a-z-]{1,30}\s{1,3}){0,2}[a-z-]{1,30})/gi;

/** The words after a number in the person's sentence: "10 million pastes written" for ten million. */
function findThing(quote: string, value: number): string {
  for (const [, digits = '', scale = '', words = ''] of quote.matchAll(countedThing)) {
    if (Math.abs(parseAmount(digits, scale) - value) <= 0.01 * value) {
      return words.toLowerCase().replace(/\s+/g, '_');
    }
  }
  return '';
}

/** What was counted: the metric's own name where it says so, else the words beside the number. */
function nameAction(metric: string, number: FoundNumber): string {
  const name = metricPattern.exec(metric)?.[2] ?? metric;
  if (!/^(events|actions|items|count|amount)$/.test(name)) return name;
  return findThing(number.fact.evidence.quote ?? '', number.value) || 'things';
}

const eachDevice =
  /\b(?:one|two|1|2|a single)\s\w{1,20}\s(?:a|per|each|for each)\s(?:device|sensor|unit|machine|vehicle|meter|trailer)\b/i;

/** All stated rates of what people or systems do, except the per-second ones, which stand for themselves. */
export function listStatedActions(u: Understanding): StatedAction[] {
  const topics = ['traffic', 'users', 'data_volume', 'features', 'payment', 'other'] as const;
  const read = listNumbers(u, topics).flatMap((best) => findAllNumbers(u, best.fact.metric));
  const joint = findJointCounts(u).map((count) => count.number);
  const values = new Set(joint.map((number) => number.value));
  const spoken = findSpokenCounts(u)
    .map((count) => count.number)
    .filter((number) => !values.has(number.value));
  return [...read, ...joint, ...spoken]
    .flatMap((number, order, all) => {
      const { metric, unit } = number.fact;
      const seconds = readPeriod(metric, unit);
      // "One message a device a minute" is how often, not how many.
      if (eachDevice.test(number.fact.evidence.quote ?? '')) return [];
      if (seconds === undefined || seconds <= 1 || /gb|mb|tb|money|growth/.test(metric)) return [];
      const earlier = all.slice(0, order).filter((n) => n.fact.metric === metric).length;
      const thing = nameAction(metric, number);
      return [
        {
          name: earlier > 0 ? `${metric}_${earlier + 1}` : metric,
          thing,
          number,
          periodSeconds: seconds,
          unit: unit ?? 'per period',
          class: classifyAction(thing),
          isPeak: metric.startsWith('peak_') || number.fact.when === 'peak',
        },
      ];
    })
    .sort((a, b) => b.number.value / b.periodSeconds - a.number.value / a.periodSeconds)
    .slice(0, 4);
}

/** True when machines send a stream: devices that report, a feed, logs. */
export function isMachineSystem(u: Understanding): boolean {
  return (
    saysCapability(
      u,
      'iot-ingest',
      'stream-analytics',
      'telemetry',
      'smart-metering',
      'log-collection',
    ) ||
    (wantsCapability(u, 'iot-ingest', 'telemetry', 'metrics-monitoring') &&
      findNumber(u, 'devices', 'sensors', 'meters') !== undefined)
  );
}

/** True when the action is a stream from machines rather than requests of people. */
export function isMachineStream(u: Understanding, action: StatedAction): boolean {
  if (!devicesTalk.test(action.thing)) return false;
  return isMachineSystem(u) || action.number.value / action.periodSeconds >= 50;
}
