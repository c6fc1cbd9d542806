import type { DesignComponent, Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { findOccasion } from './find-occasion.ts';
import { tierIndex } from './scale-tier.ts';

/** How comfortably it is bought; a tighter purse never moves up. */
export const priceProfiles = ['minimal', 'frugal', 'standard', 'comfortable'] as const;
export type PriceProfile = (typeof priceProfiles)[number];

/** Whose price list is read. */
export type PriceProvider = 'aws' | 'azure' | 'gcp' | 'platform' | 'rented' | 'own';

export interface PricingContext {
  u: Understanding;
  load: Load;
  proportion: Proportion;
  profile: PriceProfile;
  provider: PriceProvider;
  /** 0 tiny to 4 huge. */
  tier: number;
  /** Copies of each part that must not stop. */
  copies: number;
  /** A database with a standby. */
  standby: boolean;
  /** Share of the month at full size, with room before and after: less than 1 for what is needed now and then only. */
  activeShare: number;
  /** Own units that answer requests; modules of one unit are one. */
  requestUnits: number;
  /** Components of a kind, to share a load among them. */
  countOf(...kinds: DesignComponent['kind'][]): number;
  has(...kinds: DesignComponent['kind'][]): boolean;
  /** A technology of the person's, by pattern. */
  tech(pattern: RegExp): boolean;
}

/** The purse that a budget is, whatever the load: so that more load never makes it buy smaller. */
export function chooseProfile(proportion: Proportion, load: Load): PriceProfile {
  const budget = proportion.monthlyBudgetUsd;
  if (budget === null) {
    if (proportion.hosting === 'local') return 'minimal';
    return tierIndex(load.tier) >= 3 || proportion.developers >= 20
      ? 'comfortable'
      : tierIndex(load.tier) >= 2 || proportion.developers >= 6
        ? 'standard'
        : 'frugal';
  }
  if (budget <= 130) return 'minimal';
  if (budget <= 1500) return 'frugal';
  return budget <= 8000 ? 'standard' : 'comfortable';
}

const providerNames: Record<string, PriceProvider> = {
  AWS: 'aws',
  Azure: 'azure',
  GCP: 'gcp',
  Hetzner: 'rented',
  OVHcloud: 'rented',
  DigitalOcean: 'platform',
  Scaleway: 'platform',
  'Clever Cloud': 'platform',
  Heroku: 'platform',
  Render: 'platform',
  'Fly.io': 'platform',
  Vercel: 'platform',
  Netlify: 'platform',
  Supabase: 'platform',
  Cloudflare: 'platform',
};

function chooseProvider(proportion: Proportion, profile: PriceProfile): PriceProvider {
  if (proportion.hosting === 'on_premises' || proportion.hosting === 'local') return 'own';
  const named = proportion.cloudProvider ? providerNames[proportion.cloudProvider] : undefined;
  if (named) return named;
  return profile === 'minimal' ? 'rented' : profile === 'frugal' ? 'platform' : 'aws';
}

/** What pricing needs to know of a case. */
export function createPricingContext(
  u: Understanding,
  load: Load,
  proportion: Proportion,
  choice: { structure: Structure; profile: PriceProfile },
): PricingContext {
  const { structure, profile } = choice;
  const tier = tierIndex(load.tier);
  const occasion = findOccasion(u);
  const promised = proportion.availabilityPercent >= 99.9 && profile !== 'minimal';
  return {
    u,
    load,
    proportion,
    profile,
    provider: chooseProvider(proportion, profile),
    tier,
    copies:
      proportion.availabilityPercent >= 99.95 && profile === 'comfortable'
        ? 3
        : promised && profile !== 'frugal'
          ? 2
          : proportion.availabilityPercent >= 99.95
            ? 2
            : 1,
    standby:
      promised &&
      (profile === 'standard' ||
        profile === 'comfortable' ||
        proportion.availabilityPercent >= 99.95),
    activeShare: occasion ? Math.max(0.01, (occasion.minutesMonth * 4) / 43_830) : 1,
    requestUnits: Math.max(
      1,
      new Set(
        structure.components
          .filter((c) => c.type === 'service' && (c.kind === 'api' || c.kind === 'web_app'))
          .map((c) => c.deploymentUnit ?? c.id),
      ).size,
    ),
    has: (...kinds) => structure.components.some((c) => kinds.includes(c.kind)),
    tech: (pattern) =>
      u.technologies.some((t) => t.stance !== 'refused' && pattern.test(t.name)) ||
      u.outsideSystems.some((system) => pattern.test(system.name)),
    countOf: (...kinds) =>
      Math.max(1, structure.components.filter((c) => kinds.includes(c.kind)).length),
  };
}
