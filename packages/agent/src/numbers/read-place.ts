import type { Proportion } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { listLabels, saysCapability, wantsCapability } from './read-numbers.ts';

type Place = Pick<Proportion, 'hosting' | 'cloudProvider' | 'regions'>;

const providers: readonly [RegExp, string][] = [
  [/\baws\b|amazon web/i, 'AWS'],
  [/\bazure\b/i, 'Azure'],
  [/\bgcp\b|google cloud/i, 'GCP'],
  [/hetzner/i, 'Hetzner'],
  [/digital ?ocean/i, 'DigitalOcean'],
  [/clever ?cloud/i, 'Clever Cloud'],
  [/scaleway/i, 'Scaleway'],
  [/\bovh/i, 'OVHcloud'],
  [/heroku/i, 'Heroku'],
  [/render\.com|\brender\b/i, 'Render'],
  [/fly\.io/i, 'Fly.io'],
  [/vercel/i, 'Vercel'],
  [/netlify/i, 'Netlify'],
  [/cloudflare/i, 'Cloudflare'],
  [/supabase/i, 'Supabase'],
  [/firebase/i, 'GCP'],
];

function readProvider(u: Understanding): string | null {
  const refused = [
    ...u.facts
      .filter((f) => f.negated && /hosting|provider/.test(f.metric))
      .map((f) => f.label ?? ''),
    ...u.technologies.filter((t) => t.stance === 'refused').map((t) => t.name),
  ].join(' ');
  const named = [
    ...listLabels(u, 'cloud_provider', 'hosting_provider'),
    ...u.technologies.filter((t) => t.stance !== 'refused').map((t) => t.name),
    ...listLabels(u, 'existing_technology', 'must_keep_technology', 'preferred_technology'),
  ];
  for (const name of named) {
    const found = providers.find(
      ([pattern, provider]) => pattern.test(name) && !refused.includes(provider),
    );
    if (found) return found[1];
  }
  return null;
}

const fieldMachines = ['process-control', 'quality-inspection', 'digital-twin'];

function readHosting(u: Understanding, provider: string | null): Place['hosting'] {
  const labels = listLabels(u, 'hosting_model').join(' | ').toLowerCase();
  const inside =
    /on.?prem|self.?(operated|hosted|host)|air.?gap|own (server|data ?cent|machine|hardware)|local server|in.?house|nas|home/.test(
      labels,
    );
  const cloud = /cloud|paas|managed|saas|hosted by|serverless/.test(labels) || provider !== null;
  if (/hybrid/.test(labels) || (inside && cloud && !/air.?gap/.test(labels))) return 'hybrid';
  if (inside) return 'on_premises';
  if (
    /edge/.test(labels) ||
    (saysCapability(u, ...fieldMachines) && wantsCapability(u, 'telemetry', 'iot-ingest'))
  )
    return 'edge';
  if (/\b(local|one computer|single pc|laptop|desktop)\b/.test(labels)) return 'local';
  return 'cloud';
}

/** Where it runs: whose machines, which provider, which regions data may be in. */
export function readPlace(u: Understanding): Place {
  const cloudProvider = readProvider(u);
  const regions = [
    ...new Set([
      ...listLabels(u, 'data_residency'),
      ...listLabels(u, 'hosting_location'),
      ...listLabels(u, 'served_region'),
    ]),
  ];
  return { hosting: readHosting(u, cloudProvider), cloudProvider, regions: regions.slice(0, 8) };
}
