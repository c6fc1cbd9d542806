import type { Load } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { isLive } from '../numbers/load-connections.ts';
import { hasFact, listLabels, wantsCapability } from '../numbers/read-numbers.ts';
import { type Pressures } from './pressure.ts';

/** What is around presses for: live use, offline work, partners, old systems, customers. */
export function surroundings(
  u: Understanding,
  load: Load,
): Pick<
  Pressures,
  'live' | 'offline' | 'analytics' | 'partners' | 'reach' | 'migration' | 'customers'
> {
  const outside = u.outsideSystems;
  const offline =
    hasFact(u, 'offline_work', 'connectivity_poor') || wantsCapability(u, 'offline-work');
  const analytics = wantsCapability(
    u,
    'dashboards',
    'reports',
    'ad-hoc-analysis',
    'product-analytics',
    'stream-analytics',
    'forecasting',
  );
  const legacy =
    u.outsideSystems.some((system) => system.kind === 'legacy') ||
    hasFact(u, 'migration_needed') ||
    listLabels(u, 'legacy_system').length > 0;
  return {
    live: {
      weight: isLive(u) ? 0.8 : 0.15,
      evidence: isLive(u)
        ? load.concurrentConnections > 0
          ? `${Math.round(load.concurrentConnections).toLocaleString('en-US')} people connected at once`
          : 'people see changes as they happen'
        : 'nothing must be seen at once',
    },
    offline: {
      weight: offline ? 0.95 : 0.1,
      evidence: offline ? 'work goes on without network' : 'a network is there',
    },
    analytics: {
      weight: analytics ? 0.65 : 0.25,
      evidence: analytics ? 'people look at figures over time' : 'no reports were asked for',
    },
    partners: {
      weight: Math.min(1, 0.15 + 0.22 * outside.length),
      evidence:
        outside.length > 0
          ? `it must speak with ${outside
              .slice(0, 3)
              .map((s) => s.name)
              .join(', ')}`
          : 'no outside system was named',
    },
    reach: {
      weight: wantsCapability(u, 'public-api', 'webhooks') ? 0.85 : u.actors.length > 3 ? 0.6 : 0.4,
      evidence: wantsCapability(u, 'public-api')
        ? 'outside developers call it'
        : `${Math.max(1, u.actors.length)} kinds of people or systems use it`,
    },
    migration: {
      weight: legacy ? 0.85 : 0.15,
      evidence: legacy
        ? 'an old system holds data or goes on running'
        : 'nothing old has to be moved',
    },
    customers: {
      weight: load.tenants > 1 ? 0.8 : 0.15,
      evidence:
        load.tenants > 1
          ? `${load.tenants.toLocaleString('en-US')} customer organizations`
          : 'one organization',
    },
  };
}
