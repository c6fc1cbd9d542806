import type {
  CapabilityNeed,
  ReadFact,
  RegimeReading,
  TechnologyReading,
} from '../../model/understanding.ts';

/** What the rules on contradictions look at. */
export interface FactView {
  facts: readonly ReadFact[];
  capabilities: readonly CapabilityNeed[];
  regimes: readonly RegimeReading[];
  technologies: readonly TechnologyReading[];
  functionalCount: number;
  outsideCount: number;
}

const isStated = (fact: ReadFact) => fact.source === 'message';

/** The newest stated fact of one of the metrics, with a number. */
export function numberOf(view: FactView, ...metrics: string[]): ReadFact | undefined {
  return view.facts
    .filter(
      (fact) =>
        isStated(fact) &&
        metrics.includes(fact.metric) &&
        fact.value !== undefined &&
        !fact.negated,
    )
    .at(-1);
}

/** A stated label or yes-no fact. */
export function findStated(
  view: FactView,
  metric: string,
  label?: string,
  negated = false,
): ReadFact | undefined {
  return view.facts.find(
    (fact) =>
      isStated(fact) &&
      fact.metric === metric &&
      fact.negated === negated &&
      (label === undefined || fact.label === label),
  );
}

export const quoteOf = (fact: ReadFact): string =>
  (fact.evidence.quote ?? fact.statement).slice(0, 180);

/** What may be spent a month on running, in USD, with the fact that says so; zero where there is no money. */
export function monthlyBudget(view: FactView): { usd: number; fact: ReadFact } | undefined {
  const none = findStated(view, 'no_budget');
  if (none !== undefined) return { usd: 0, fact: none };
  const month = numberOf(view, 'monthly_budget');
  if (month?.value !== undefined) return { usd: month.high ?? month.value, fact: month };
  const year = numberOf(view, 'annual_budget');
  if (year?.value !== undefined) return { usd: (year.high ?? year.value) / 12, fact: year };
  const low = findStated(view, 'budget_low');
  return low === undefined ? undefined : { usd: 100, fact: low };
}

/** The words that a fact rests on. */
export const quoteOfFact = (fact: ReadFact) => fact.evidence.quote ?? '';
