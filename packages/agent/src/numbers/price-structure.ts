import type { CostEstimate, CostLine } from '@aa/domain';
import { findPrice, priceBookMonth } from '../knowledge/numbers/price-book.ts';
import type { DesignComponent, Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { explainBudget, formatUsd } from './compute-budget.ts';
import { buyCompute } from './price-compute.ts';
import { outsideOffers } from './price-outside.ts';
import { messagingOffers } from './price-messaging.ts';
import { serviceOffers } from './price-services.ts';
import { buyStore } from './price-stores.ts';
import {
  chooseProfile,
  createPricingContext,
  type PriceProfile,
  type PricingContext,
  priceProfiles,
} from './pricing-context.ts';
import { computePurchase, explainPurchase, type Purchase } from './purchase.ts';
import { adviseOnBudget } from './advise-budget.ts';
import { wantsCapability } from './read-numbers.ts';

const computed = new Set(['service', 'gateway', 'database', 'cache', 'external']);
const ownCode = new Set([
  'api',
  'web_app',
  'worker',
  'scheduler',
  'stream_processor',
  'realtime_gateway',
  'etl',
  'integration_adapter',
  'other',
]);
const outsideKinds = new Set(['payment_provider', 'third_party_api', 'legacy_system', 'device']);

/** Paid by use and alike in no test environment: no reserve is put on them. */
const byUse: ReadonlySet<string> = new Set([
  'notification_provider',
  'map_provider',
  'llm_provider',
  'identity_provider',
  'cdn',
  'media_server',
  'media_transcoder',
  'object_storage',
  'data_lake',
]);

/** What is bought together: modules of one unit, or a part by itself. */
interface Lot {
  id: string;
  name: string;
  components: DesignComponent[];
  isUnit: boolean;
}

function isOwnCode(component: DesignComponent): boolean {
  return component.type === 'service' && ownCode.has(component.kind);
}

function toLotId(text: string): string {
  return text.replace(/[^A-Za-z0-9_.-]+/g, '-').slice(0, 58);
}

function collectLots(structure: Structure): Lot[] {
  const lots = new Map<string, Lot>();
  for (const component of structure.components) {
    if (!computed.has(component.type) || outsideKinds.has(component.kind)) continue;
    const isUnit = isOwnCode(component);
    const key = toLotId(isUnit ? `unit-${component.deploymentUnit ?? component.id}` : component.id);
    const lot = lots.get(key) ?? { id: key, name: component.name, components: [], isUnit };
    lot.components.push(component);
    lots.set(key, lot);
  }
  return [...lots.values()];
}

function listOffers(lot: Lot, c: PricingContext): Purchase[] {
  const [first] = lot.components;
  if (!first) return [];
  if (lot.isUnit) return [buyCompute(lot.components, c)];
  const store = buyStore(first, c);
  if (store) return [store];
  const rule =
    serviceOffers[first.kind] ?? messagingOffers[first.kind] ?? outsideOffers[first.kind];
  if (rule) return rule(c);
  const own = first.type === 'service' || first.type === 'gateway';
  return own ? [buyCompute(lot.components, c)] : [];
}

/** Cents below ten dollars; whole dollars above, so that sums can be added in the head. */
function roundLine(value: number): number {
  return value < 10 ? Math.round(value * 100) / 100 : Math.round(value);
}

function priceLot(lot: Lot, contexts: readonly PricingContext[]): CostLine | undefined {
  const offers = contexts.flatMap((c) =>
    listOffers(lot, c).map((purchase) => ({ purchase, ...computePurchase(purchase) })),
  );
  // The cheapest of what this purse and any fuller one would buy: a tighter purse never pays more.
  const best = offers.sort((a, b) => a.low + a.high - (b.low + b.high))[0];
  if (!best) {
    const [first] = lot.components;
    if (!first || first.type === 'external' || first.type === 'ui') return undefined;
    return {
      id: `cost-${lot.id}`,
      item: lot.name,
      componentIds: lot.components.map((c) => c.id),
      lowUsd: 0,
      highUsd: 0,
      basis: 'Runs with the part that it belongs to; nothing is bought for it.',
    };
  }
  const modules =
    lot.components.length > 1
      ? ` and ${lot.components.length - 1} ${lot.components.length === 2 ? 'module' : 'modules'} in the same unit`
      : '';
  return {
    id: `cost-${lot.id}`,
    item: `${lot.name}${modules}`.slice(0, 200),
    componentIds: lot.components.map((component) => component.id),
    lowUsd: roundLine(best.low),
    highUsd: roundLine(Math.max(best.low, best.high)),
    basis: explainPurchase(best.purchase).slice(0, 2000),
  };
}

const reserve: Record<PriceProfile, readonly [number, number]> = {
  minimal: [0.05, 0.15],
  frugal: [0.05, 0.15],
  standard: [0.1, 0.25],
  comfortable: [0.3, 0.7],
};

const reserveWhat: Record<PriceProfile, string> = {
  minimal: 'domain, copies of backups elsewhere, small change',
  frugal:
    'domain, copies of backups elsewhere, a test environment that sleeps, traffic that was not foreseen',
  standard: 'a small test environment, backups elsewhere, logs and traffic that were not foreseen',
  comfortable:
    'test and staging environments, backups in another account, logs, traffic between zones',
};

/** A test environment does not grow with the load: beyond some thousand dollars only a part counts. */
function taper(amount: number): number {
  return amount <= 5000 ? amount : 5000 + (amount - 5000) * 0.3;
}

function addReserve(
  lines: readonly CostLine[],
  structure: Structure,
  profile: PriceProfile,
): CostLine {
  const [few, many] = reserve[profile];
  const low = taper(lines.reduce((sum, line) => sum + line.lowUsd, 0));
  const high = taper(lines.reduce((sum, line) => sum + line.highUsd, 0));
  const main =
    structure.components.find(
      (component) => component.kind === 'api' || component.kind === 'web_app',
    ) ?? structure.components[0];
  return {
    id: 'cost-reserve',
    item: 'Reserve and test environment',
    componentIds: main ? [main.id] : [],
    lowUsd: roundLine(low * few),
    highUsd: roundLine(high * many + 2),
    basis: `${Math.round(few * 100)} to ${Math.round(many * 100)} % of what stands all month: ${reserveWhat[profile]} (rule of the price book, ${priceBookMonth})`,
  };
}

function listExclusions(u: Understanding, structure: Structure): string[] {
  const out = ['People who build and run it (see the build cost), taxes, support plans.'];
  const payment = structure.components.find((component) => component.kind === 'payment_provider');
  if (payment) {
    const [us, eu] = ['stripe-cards-us', 'stripe-cards-eu'].map(findPrice);
    const span =
      us && eu
        ? `${eu.meters[0]?.low} to ${us.meters[0]?.high} % and $${eu.meters[1]?.low} to ${us.meters[1]?.high} a payment (list prices of ${eu.asOf} and ${us.asOf})`
        : 'a share of each payment';
    out.push(`Fees of ${payment.name}: ${span}; they grow with turnover, not with the system.`);
  }
  if (
    structure.components.some(
      (component) => component.kind === 'device' || component.kind === 'edge_node',
    )
  )
    out.push('Devices, gateways, SIM cards and their installation: bought once or by contract.');
  if (wantsCapability(u, 'sms-voice-gateway'))
    out.push('Text messages beyond the number in the line: $0.01 to 0.11 each, by country.');
  const partners = structure.components
    .filter((component) => component.kind === 'third_party_api')
    .map((component) => component.name);
  if (partners.length > 0)
    out.push(`Contracts with ${partners.slice(0, 5).join(', ')}: prices were not given.`);
  return out;
}

function estimate(
  u: Understanding,
  load: Load,
  proportion: Proportion,
  choice: { structure: Structure; profile: PriceProfile },
): { lines: CostLine[]; low: number; high: number; context: PricingContext } {
  const { structure, profile } = choice;
  const from = priceProfiles.indexOf(profile);
  const contexts = priceProfiles
    .slice(from)
    .map((p) => createPricingContext(u, load, proportion, { structure, profile: p }));
  const lots = collectLots(structure);
  const priced = lots.flatMap((lot) => {
    const line = priceLot(lot, contexts);
    return line ? [{ line, isByUse: byUse.has(lot.components[0]?.kind ?? 'other') }] : [];
  });
  const held = priced.filter((entry) => !entry.isByUse).map((entry) => entry.line);
  const lines = [...priced.map((entry) => entry.line), addReserve(held, structure, profile)];
  const low = roundLine(lines.reduce((sum, line) => sum + line.lowUsd, 0));
  const high = roundLine(lines.reduce((sum, line) => sum + line.highUsd, 0));
  const [context] = contexts;
  if (!context) throw new Error('There is always one price profile.');
  return { lines, low, high, context };
}

/** Monthly cost of running the structure: quantities by the load, times list prices of the dated book. */
export function priceStructure(
  u: Understanding,
  load: Load,
  proportion: Proportion,
  structure: Structure,
): CostEstimate {
  const profile = chooseProfile(proportion, load);
  const { lines, low, high, context } = estimate(u, load, proportion, { structure, profile });
  const budget = proportion.monthlyBudgetUsd;
  const verdict = budget === null ? 'unknown' : high <= budget ? 'within' : 'over';
  // Only asked for where it could help: it is a whole estimate of its own.
  const leaner =
    verdict === 'over' && profile !== 'minimal'
      ? estimate(u, load, proportion, { structure, profile: 'minimal' })
      : undefined;
  return {
    currency: 'USD',
    lines,
    totalLowUsd: low,
    totalHighUsd: high,
    assumptions: [
      `List prices of the price book of ${priceBookMonth} in US dollars; each line names the month of its price.`,
      `Bought ${profile === 'minimal' ? 'as cheaply as it can be run' : profile === 'frugal' ? 'small, with room for the stated peak' : profile === 'standard' ? 'managed, with a second copy where the availability goal asks for it' : 'managed, in several zones, with environments to test in'}.`,
      `Sized for ${Number(load.peakRps.toPrecision(3))} requests a second at the peak and ${Number(load.storageGbYear1.toPrecision(3))} GB after a year.`,
      ...(context.activeShare < 1
        ? ['Runs at full size only while it is needed; the rest of the month it is scaled down.']
        : []),
    ],
    exclusions: listExclusions(u, structure),
    budget: {
      monthlyUsd: budget,
      source: proportion.budgetSource,
      verdict,
      explanation:
        `${explainBudget(u, proportion)} ${adviseOnBudget({ lines, low, high, budget, structure, leanest: leaner ? { low: leaner.low, high: leaner.high } : undefined })}`.slice(
          0,
          2000,
        ),
    },
  };
}

/** What the same structure would cost at another load or purse, for questions and variants: totals only. */
export function priceTotals(
  u: Understanding,
  load: Load,
  proportion: Proportion,
  structure: Structure,
): { low: number; high: number } {
  const { low, high } = estimate(u, load, proportion, {
    structure,
    profile: chooseProfile(proportion, load),
  });
  return { low, high };
}

/** "$120 to $180 a month". */
export function formatMonthly(range: { low: number; high: number }): string {
  return `${formatUsd(range.low)} to ${formatUsd(range.high)} a month`;
}
