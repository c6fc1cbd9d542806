import type { Predicate } from '../check.ts';

/** Accessibility. Texts, parameters and sources: ../data/checks.json. */
export const accessibilityStructureChecks: Readonly<Record<string, Predicate>> = {
  'ACC-003': ({ n, of, has, covered }) =>
    has('accessibility')
      ? of(['web_app', 'mobile_app', 'static_site', 'desktop_app'])
          .filter((c) => !covered('accessibility', c.id))
          .map((c) => ({ component: n(c.id), componentId: c.id }))
      : [],
};
