import type { ReadFact } from '../../model/understanding.ts';

export interface ChangedFact {
  before: ReadFact;
  after: ReadFact;
}

/** Metrics of which a system has one value at a time: a newer one replaces the older. */
const single = new Set(
  'parents patients visitors volunteers drivers users_per_tenant records files catalogue_items registered_users monthly_active_users daily_active_users internal_users concurrent_users peak_concurrent_users customers members devices tenants locations students monthly_budget total_budget annual_budget team_size developers deadline_weeks deadline_date mvp_weeks availability_percent rpo_minutes rto_minutes retention_days latency_ms latency_ms_p95 average_rps peak_rps events_per_second storage_gb growth_factor cloud_provider hosting_model peak_events_per_second'.split(
    ' ',
  ),
);
const isSingle = (metric: string) =>
  single.has(metric) || /_per_(?:second|minute|hour|day|week|month|year)$/.test(metric);
/** Said about another state than the newer one: both stand. */
const differs = (a: ReadFact, b: ReadFact) =>
  a.when !== b.when &&
  (a.when === 'peak' || b.when === 'peak' || a.when === 'goal' || b.when === 'goal');
const messageOf = (fact: ReadFact) => fact.evidence.span?.message ?? 0;
const changeWords =
  /\b(actually|instead|now|changed?|no longer|not any ?more|correction|update|revised|after all|in fact|scrap|forget|rather|new)\b/i;

function isOtherValue(before: ReadFact, after: ReadFact): boolean {
  if (before.label !== undefined || after.label !== undefined) return before.label !== after.label;
  if (before.value === undefined || after.value === undefined) return false;
  const [low, high] = [Math.min(before.value, after.value), Math.max(before.value, after.value)];
  if (before.hedge === 'at_least' && after.value >= before.value) return false;
  if (before.high !== undefined && after.value >= before.value && after.value <= before.high)
    return false;
  return high > low * 1.15 + 1e-9;
}

/** True when the newer statement takes the place of the older one instead of standing beside it. */
function replaces(before: ReadFact, after: ReadFact): boolean {
  if (before.metric !== after.metric || messageOf(before) >= messageOf(after)) return false;
  if (before.source !== 'message') return true;
  if (before.label !== undefined)
    return (
      isSingle(after.metric) &&
      before.label !== after.label &&
      (changeWords.test(after.evidence.quote ?? '') || before.metric === 'deadline_date')
    );
  if (!isSingle(after.metric)) return false;
  return !differs(before, after) || changeWords.test(after.evidence.quote ?? '');
}

/** Denials that come later take out what was wanted before ("drop the mobile app"). */
function isTakenBack(before: ReadFact, after: ReadFact): boolean {
  return (
    after.negated &&
    !before.negated &&
    before.label !== undefined &&
    before.label === after.label &&
    messageOf(before) < messageOf(after)
  );
}

/** The facts that stand at the end, and what changed on the way: the newer statement wins. */
export function mergeFacts(facts: readonly ReadFact[]): {
  facts: ReadFact[];
  changes: ChangedFact[];
} {
  const changes: ChangedFact[] = [];
  const standing: ReadFact[] = [];
  for (const fact of facts) {
    for (const before of Array.from(standing)) {
      const isReplaced = replaces(before, fact);
      const isOut = isTakenBack(before, fact);
      if (!isReplaced && !isOut) continue;
      if (isReplaced && fact.negated !== before.negated && before.label === undefined) continue;
      standing.splice(standing.indexOf(before), 1);
      const isChange = isOut || isOtherValue(before, fact);
      const repeated = changes.some(
        (change) =>
          change.after.metric === fact.metric && messageOf(change.after) === messageOf(fact),
      );
      if (isChange && !repeated && before.source === 'message')
        changes.push({ before, after: fact });
    }
    const isGuess =
      fact.metric === 'team_size' &&
      fact.hedge === 'about' &&
      standing.some(
        (other) => ['team_size', 'developers'].includes(other.metric) && other.hedge !== 'about',
      );
    if (isGuess) continue;
    const isRepeat = standing.some(
      (other) =>
        other.metric === fact.metric &&
        other.label === fact.label &&
        other.value === fact.value &&
        other.negated === fact.negated,
    );
    if (!isRepeat) standing.push(fact);
  }
  return { facts: standing, changes };
}
