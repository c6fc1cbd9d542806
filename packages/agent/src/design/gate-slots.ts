import type { Demand } from './collect-parts.ts';
import { type DesignContext, isAtLeast } from './design-context.ts';

type Gate = (ctx: DesignContext, demands: readonly Demand[]) => boolean;

const option = (ctx: DesignContext, decisionId: string): string | undefined =>
  ctx.choices.optionOf(decisionId);

/** True when a decision was taken for one of the options; undefined when it does not arise. */
function chose(ctx: DesignContext, decisionId: string, ...options: string[]): boolean | undefined {
  const chosen = option(ctx, decisionId);
  return chosen === undefined ? undefined : options.includes(chosen);
}

const isAsked = (demands: readonly Demand[]): boolean =>
  demands.some((demand) => demand.part.need === 'always' && demand.need.standing !== 'assumed');

/** Regimes whose auditors ask for a trail that administrators cannot alter. */
const trailRegimes = new Set([
  'hipaa',
  'sox',
  'sec-17a-4',
  'fda-part11-qmsr-samd',
  'gxp-annex11-gamp5',
  'de-health',
  'hds',
  'cjis',
  'mifid2',
  'dora',
  'aml',
  'electronic-voting-whistleblowing',
  'psd2',
]);
/** Regimes that ask for keys apart from what they open. */
const keyRegimes = new Set([
  'hipaa',
  'hds',
  'de-health',
  'psd2',
  'glba-safeguards',
  'electronic-voting-whistleblowing',
  'cjis',
  'fedramp',
  'itar-ear',
  'secnumcloud',
]);

const whenAsked: Gate = (_, demands) => demands.length > 0;
const isPublic = (ctx: DesignContext): boolean =>
  /public|anyone|customers?|consumers?|citizens?|residents?|visitors?|fans|listeners?|buyers?|patients|students/.test(
    ctx.said,
  );
const isInternet = (ctx: DesignContext): boolean =>
  ctx.proportion.hosting === 'cloud' || ctx.proportion.hosting === 'hybrid';

/** Things that are kept as files, in the words of people. */
const fileWords =
  /\b(?:photos?|pictures?|images?|files?|uploads?|documents?|pdfs?|videos?|recordings?|scans?|scanned|attach\w*|certificates?|back-?ups?|invoices?|forms?)\b/;

/** Which shared slot is worth a part of its own here. Slots that are not named need a demand. */
export const slotGates: Readonly<Record<string, Gate>> = {
  cache: (ctx, demands) =>
    chose(ctx, 'cache-or-not', 'shared-cache') ?? (demands.length > 0 && isAtLeast(ctx, 'medium')),
  'job-queue': (ctx, demands) =>
    chose(ctx, 'legacy-approach', 'strangle-by-capability') === true ||
    (chose(ctx, 'queue-or-stream', 'message-queue') ??
      (demands.length > 0 && isAtLeast(ctx, 'medium'))),
  'event-stream': (ctx, demands) =>
    chose(ctx, 'queue-or-stream', 'event-log') ?? (demands.length > 0 && isAtLeast(ctx, 'large')),
  'search-index': (ctx, demands) =>
    chose(ctx, 'search-technology', 'search-engine', 'hosted-search') ??
    (isAsked(demands) ||
      (demands.length > 0 && isAtLeast(ctx, 'large') && /\bsearch|\bfind\b/.test(ctx.said))),
  cdn: (ctx, demands) => {
    if (ctx.place === 'self' && !isAtLeast(ctx, 'large')) return false;
    const chosen = option(ctx, 'cdn');
    // A small platform brings its own; a delivery network beside it pays when somebody asks for one.
    if (!isAtLeast(ctx, 'small') && ctx.place === 'platform' && demands.length === 0) return false;
    return chosen === undefined ? demands.length > 0 && isInternet(ctx) : chosen !== 'none';
  },
  waf: (ctx, demands) =>
    isInternet(ctx) &&
    (chose(ctx, 'cdn', 'cdn-with-edge-cache-and-waf-for-all') === true ||
      ctx.needIds.has('virtual-waiting-room') ||
      (demands.length > 0 && isPublic(ctx)) ||
      (isPublic(ctx) && (isAtLeast(ctx, 'large') || (ctx.regulated && isAtLeast(ctx, 'medium'))))),
  'load-balancer': (ctx) => {
    if (option(ctx, 'deployment-platform') === 'managed-application-platform') return false;
    return (
      ctx.load.peakRps > 100 ||
      (ctx.proportion.availabilityPercent >= 99.9 && isAtLeast(ctx, 'small'))
    );
  },
  // One door is enough: a gateway is for foreign programs or many services, the balancer for the rest.
  'api-gateway': (ctx, demands) =>
    demands.length > 0 ||
    (chose(ctx, 'api-gateway-or-not', 'managed-gateway', 'own-gateway') === true &&
      (ctx.needIds.has('public-api') || option(ctx, 'architecture-style') === 'microservices')),
  'identity-provider': (ctx, demands) => {
    if (isAsked(demands)) return true;
    return (
      chose(ctx, 'identity', 'hosted-identity-service', 'self-hosted-identity-server') ??
      demands.length > 0
    );
  },
  'audit-store': (ctx, demands) =>
    chose(ctx, 'audit-log-design', 'table-plus-hash-chain-copied-to-locked-storage') === true ||
    ctx.u.regimes.some((regime) => regime.standing === 'applies' && trailRegimes.has(regime.id)) ||
    (demands.length > 0 &&
      (ctx.sensitivities.has('health') ||
        /audit|evidence|tamper|compliance|confidential|secrecy/.test(ctx.said) ||
        demands.some((demand) => demand.part.need === 'always'))),
  // The platform's own settings hold a few passwords; a part of its own is for keys that encrypt or sign.
  secrets: (ctx, demands) =>
    chose(ctx, 'secrets', 'own-vault') === true ||
    demands.some((demand) => demand.part.need !== 'at-scale' || isAtLeast(ctx, 'large')) ||
    (chose(ctx, 'secrets', 'cloud-secret-and-key-service') === true &&
      ctx.u.regimes.some((regime) => regime.standing === 'applies' && keyRegimes.has(regime.id))),
  warehouse: (ctx, demands) =>
    chose(ctx, 'analytics-store', 'columnar-warehouse') ??
    (demands.length > 0 && isAtLeast(ctx, 'medium')),
  'data-lake': (ctx, demands) =>
    chose(ctx, 'analytics-store', 'lake-with-open-tables') ?? demands.length > 0,
  'time-series-store': (ctx, demands) =>
    chose(ctx, 'time-series-store', 'special-time-series-database') ?? demands.length > 0,
  'ledger-store': (ctx, demands) =>
    chose(ctx, 'ledger-design', 'special-ledger-database') ??
    (demands.length > 0 && isAtLeast(ctx, 'large')),
  'workflow-engine': (ctx, demands) =>
    chose(ctx, 'workflow-engine', 'durable-execution-engine', 'process-model-engine') ??
    (demands.length > 0 && isAtLeast(ctx, 'medium')),
  'read-replica': (ctx, demands) => demands.length > 0 && isAtLeast(ctx, 'medium'),
  'backup-copies': (ctx, demands) =>
    demands.length > 0 || /\bback-?ups?\b|\brestor(?:e|ed|ing)\b/.test(ctx.said),
  'bi-dashboard': (ctx, demands) =>
    demands.length > 0 || ctx.needIds.has('ad-hoc-analysis') || ctx.needIds.has('dashboards'),
  'sms-provider': (ctx, demands) =>
    demands.length > 0 &&
    (/\bsms\b|\btexts?\b|text messages?|whatsapp|\bphones?\b|\bcalls?\b/.test(ctx.said) ||
      demands.some(
        (demand) => demand.capability.id !== 'notifications' && demand.part.need === 'always',
      )),
  'object-store': (ctx, demands) =>
    demands.some(
      (demand) =>
        (demand.part.need === 'always' && demand.need.standing === 'said') ||
        (demand.part.need !== 'always' && isAtLeast(ctx, 'small')),
    ) ||
    (demands.length > 0 && (isAtLeast(ctx, 'medium') || fileWords.test(ctx.said))),
  'graph-database': (ctx, demands) =>
    demands.length > 0 &&
    /\bgraphs?\b|relations|rings?\b|degrees? of|paths? between|who knows/.test(ctx.said),
  monitoring: () => true,
  'tenant-databases': (ctx) => chose(ctx, 'tenancy-model', 'database-per-tenant') === true,
  // Below that the main database carries the vectors beside its rows.
  'vector-store': (ctx, demands) => demands.length > 0 && isAtLeast(ctx, 'medium'),
};

/** Whether a slot becomes a component of its own. */
export function isSlotOpen(
  slotId: string,
  demands: readonly Demand[],
  ctx: DesignContext,
): boolean {
  return (slotGates[slotId] ?? whenAsked)(ctx, demands);
}
