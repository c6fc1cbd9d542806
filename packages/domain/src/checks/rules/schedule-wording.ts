import type { Predicate } from '../check.ts';

/** Schedule, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const scheduleWordingChecks: Readonly<Record<string, Predicate>> = {
  'SCH-004': ({ risks, timeToMarket, of, says, asks }) =>
    (() => {
      if (!timeToMarket) return [];
      const need: readonly [number, string, string][] = [
        [
          of(['payment_provider']).length,
          'account at the payment provider',
          'payment|merchant|kyc|onboard',
        ],
        [of(['mobile_app']).length, 'review by the app stores', 'store|review|release|beta'],
        [
          asks('hipaa|iso 27001|soc 2|medical device|pci|certif').length,
          'audit or certificate',
          'audit|certif|complian|assess|security review',
        ],
        [
          of(['legacy_system']).length,
          'access to the old system',
          'access|legacy|migrat|integrat|adapter',
        ],
      ];
      return need
        .filter(
          ([on, , w]) => on && !says([timeToMarket.phases, timeToMarket.criticalPath, risks], w),
        )
        .map(([, what]) => ({ what }));
    })(),
};
