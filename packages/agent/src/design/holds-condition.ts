import type { Condition } from '../knowledge/design/capability-designs.ts';
import { type DesignContext, isAtLeast } from './design-context.ts';

const patterns = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) {
    compiled = new RegExp(pattern, 'u');
    patterns.set(pattern, compiled);
  }
  return compiled.test(text);
}

const secondsPerDay = 86_400;
/** 10 KB a row with its indexes, the middle of what business records take. */
const rowsPerGb = 100_000;

/** A figure of the load in the terms that the knowledge compares with. */
function readMeasure(ctx: DesignContext, measure: NonNullable<Condition['measure']>): number {
  const { load } = ctx;
  switch (measure) {
    case 'readRps':
      return Math.max(0, load.peakRps - load.peakWriteRps);
    case 'writeRps':
      return load.peakWriteRps;
    case 'eventsPerSecond':
      return Math.max(load.eventsPerSecond, load.peakWriteRps);
    case 'perDay':
      // A tenth of all requests: one kind of thing among those that people do.
      return (load.averageRps * secondsPerDay) / 10;
    case 'rows':
      return load.storageGbYear1 * rowsPerGb;
    case 'concurrentConnections':
    case 'devices':
    case 'activeUsers':
    case 'storageGbYear1':
    case 'egressGbMonth':
      return load[measure];
  }
}

/** True when all that one condition names holds here. */
export function holdsCondition(condition: Condition, ctx: DesignContext): boolean {
  if (condition.words !== undefined && !matches(condition.words, ctx.said)) return false;
  if (condition.regimes && !condition.regimes.some((id) => ctx.regimeIds.has(id))) return false;
  if (condition.capabilities && !condition.capabilities.some((id) => ctx.needIds.has(id)))
    return false;
  if (condition.sensitivity && !condition.sensitivity.some((s) => ctx.sensitivities.has(s)))
    return false;
  if (condition.regulated && !ctx.regulated) return false;
  if (condition.tier && !isAtLeast(ctx, condition.tier)) return false;
  if (condition.measure && readMeasure(ctx, condition.measure) <= (condition.over ?? 0))
    return false;
  return true;
}

/** True when there is nothing to fulfil, or one of the conditions is. */
export function holdsAny(test: readonly Condition[] | undefined, ctx: DesignContext): boolean {
  return test === undefined || test.some((condition) => holdsCondition(condition, ctx));
}
