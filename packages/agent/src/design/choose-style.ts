import type { Structure } from '../model/design.ts';
import { type DesignContext, isAtLeast } from './design-context.ts';
import type { Module } from './plan-modules.ts';

const siteCapabilities = new Set([
  'content-management',
  'news-publishing',
  'forms-surveys',
  'content-delivery',
  'multi-language',
  'accessibility',
  'map-display',
  'consent-management',
  'calendar-sync',
  'email-campaigns',
  'product-analytics',
  'photo-library',
  'backup-service',
  'metrics-monitoring',
]);
const flowCapabilities = new Set([
  'ad-hoc-analysis',
  'stream-analytics',
  'event-counting',
  'telemetry',
  'ml-training',
  'import',
  'web-crawling',
  'batch-jobs',
  'log-collection',
  'time-series-archive',
  'forecasting',
  'dashboards',
  'reports',
  'export',
  'archival',
  'ml-scoring',
  'weather-environment',
  'integrations',
  'metrics-monitoring',
  'job-scheduling',
]);
const siteOnly = new Set([
  'iot-ingest',
  'process-control',
  'smart-metering',
  'surveillance-video',
  'predictive-maintenance',
  'indoor-positioning',
]);

/** Pages alone: everything asked for can be built once and served as files. */
export function isStaticSite(ctx: DesignContext): boolean {
  const asked = ctx.needs.filter((need) => need.standing === 'said');
  return (
    !isAtLeast(ctx, 'medium') &&
    ctx.needIds.has('content-management') &&
    asked.length > 0 &&
    asked.every((need) => siteCapabilities.has(need.id))
  );
}

/** Data comes in, is worked on and goes out: people only look at the result. */
export function isPipeline(ctx: DesignContext): boolean {
  const asked = ctx.needs.filter((need) => need.standing === 'said');
  const flows = asked.filter((need) => flowCapabilities.has(need.id));
  return flows.length >= 2 && flows.length >= asked.length * 0.6;
}

/** The style that the choices and the shape of the work lead to. */
export function chooseStyle(ctx: DesignContext, modules: readonly Module[]): Structure['style'] {
  const { choices, proportion } = ctx;
  if (proportion.hosting === 'local') return 'local_first';
  if (choices.optionOf('offline-strategy') === 'local-first-with-merge') return 'local_first';
  if (isStaticSite(ctx)) return 'static_site';
  const edge = choices.optionOf('edge-processing');
  const hasSite = ctx.needs.some((need) => need.standing === 'said' && siteOnly.has(need.id));
  if (proportion.hosting === 'edge') return 'edge_cloud';
  if (hasSite && edge !== undefined && edge !== 'none-all-in-cloud') return 'edge_cloud';
  if (isPipeline(ctx)) return 'pipeline';
  switch (choices.optionOf('architecture-style')) {
    case 'microservices':
      return 'microservices';
    case 'service-based-4-to-12-services':
      return choices.optionOf('queue-or-stream') === 'event-log' && isAtLeast(ctx, 'large')
        ? 'event_driven'
        : 'service_based';
    case 'serverless-functions':
      return 'serverless';
    default:
      return proportion.developers <= 3 && modules.length <= 3 && !isAtLeast(ctx, 'small')
        ? 'monolith'
        : 'modular_monolith';
  }
}
