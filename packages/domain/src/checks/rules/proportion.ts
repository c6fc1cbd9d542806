import { unique } from '../model-parts.ts';
import type { Predicate } from '../check.ts';

/** Proportion. Texts, parameters and sources: ../data/checks.json. */
export const proportionStructureChecks: Readonly<Record<string, Predicate>> = {
  'PRP-001': ({ teamSize, codeUnits }, p) =>
    teamSize !== null && codeUnits().length > Math.max(p.free, Math.floor(teamSize * p.perPerson))
      ? [
          {
            units: codeUnits().length,
            team: teamSize,
            max: Math.max(p.free, Math.floor(teamSize * p.perPerson)),
          },
        ]
      : [],

  'PRP-005': ({ metadata, teamSize, codeUnits }, p) =>
    metadata.style === 'microservices' && teamSize !== null && teamSize < p.minTeam
      ? [{ team: teamSize, units: codeUnits().length, min: p.minTeam }]
      : [],

  'PRP-006': ({ teamSize, storeTechs }, p) =>
    storeTechs().length >
    Math.max(p.free, Math.ceil((teamSize ?? p.assumedTeam) / p.peoplePerStore))
      ? [
          {
            count: storeTechs().length,
            stores: storeTechs().join(', '),
            team: teamSize ?? 'unknown size',
          },
        ]
      : [],

  'PRP-011': ({ n, of, cap }, p) =>
    of(['data_warehouse', 'data_lake'])
      .filter(() => cap('storage_gb_year1') !== null && (cap('storage_gb_year1') ?? 0) < p.gb)
      .map((w) => ({ component: n(w.id), componentId: w.id, gb: cap('storage_gb_year1') })),

  'PRP-014': ({ technologies, teamSize }, p) =>
    (() => {
      const l = unique(technologies.filter((t) => t.category === 'language').map((t) => t.name));
      const max = p.base + Math.floor((teamSize ?? p.assumedTeam) / p.peoplePerLanguage);
      return l.length > max ? [{ count: l.length, languages: l.join(', '), max }] : [];
    })(),

  'PRP-015': ({ technologies }, p) =>
    technologies.filter((t) => t.maturity === 'emerging').length > p.max
      ? [
          {
            count: technologies.filter((t) => t.maturity === 'emerging').length,
            names: technologies
              .filter((t) => t.maturity === 'emerging')
              .map((t) => t.name)
              .join(', '),
          },
        ]
      : [],

  'PRP-017': ({ components, availGoal, cap }, p) =>
    components.length < p.minComponents &&
    ((cap('peak_rps') ?? 0) > p.peakRps || (availGoal ?? 0) >= p.goalPercent)
      ? [
          {
            count: components.length,
            reason:
              (cap('peak_rps') ?? 0) > p.peakRps
                ? cap('peak_rps') + ' requests a second'
                : availGoal + ' %',
          },
        ]
      : [],
};
