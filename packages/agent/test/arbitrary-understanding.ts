import fc from 'fast-check';
import { capabilityDesigns } from '../src/knowledge/design/capability-designs.ts';
import { regimes } from '../src/knowledge/design/regimes.ts';
import type { RegimeReading, Understanding } from '../src/model/understanding.ts';
import { aFact, aLabel, aNeed, anUnderstanding } from './an-understanding.ts';

const applies = (id: string): RegimeReading => ({
  id,
  name: id,
  standing: 'applies',
  evidence: { confidence: 1 },
  requirementIds: [],
});

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Needs, sizes, promises, laws and places of any mixture, without any word about money. */
export const arbitraryUnderstanding: fc.Arbitrary<Understanding> = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom(...capabilityDesigns.map((entry) => entry.id)), {
      minLength: 1,
      maxLength: 14,
    }),
    users: optional(
      fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 30_000_000 })),
    ),
    devices: optional(fc.integer({ min: 1, max: 200_000 })),
    developers: optional(fc.integer({ min: 1, max: 60 })),
    availability: optional(fc.constantFrom(99, 99.5, 99.9, 99.95, 99.99)),
    recoveryMinutes: optional(fc.constantFrom(0, 5, 60, 1440)),
    laws: fc.uniqueArray(fc.constantFrom(...regimes.map((regime) => regime.id)), { maxLength: 2 }),
    cloud: optional(fc.constantFrom('AWS', 'Azure', 'Google Cloud', 'Hetzner')),
  })
  .map((given) => {
    const { ids, users, devices, developers, availability, recoveryMinutes, laws, cloud } = given;
    const base = anUnderstanding();
    const [first] = base.requirements;
    return {
      ...base,
      capabilities: ids.map((id, index) => aNeed(id, { requirementIds: [`R${index + 1}`] })),
      requirements: ids.flatMap((id, index) =>
        first
          ? [
              {
                ...first,
                id: `R${index + 1}`,
                statement: `People need ${id.replaceAll('-', ' ')} every day.`,
              },
            ]
          : [],
      ),
      facts: [
        ...(users === undefined ? [] : [aFact('users', 'registered_users', users)]),
        ...(devices === undefined ? [] : [aFact('users', 'devices', devices)]),
        ...(developers === undefined ? [] : [aFact('team', 'developers', developers)]),
        ...(availability === undefined
          ? []
          : [aFact('availability', 'availability_percent', availability)]),
        ...(recoveryMinutes === undefined
          ? []
          : [aFact('recovery', 'rpo_minutes', recoveryMinutes)]),
        ...(cloud === undefined ? [] : [aLabel('hosting', 'cloud_provider', cloud)]),
      ],
      regimes: laws.map(applies),
    };
  });
