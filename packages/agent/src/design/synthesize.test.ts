import { describe, expect, it } from 'vitest';
import { decide } from '../decisions/decide.ts';
import type { Structure } from '../model/design.ts';
import type { TechnologyReading, Understanding } from '../model/understanding.ts';
import { computeLoad } from '../numbers/compute-load.ts';
import { computeProportion } from '../numbers/compute-proportion.ts';
import { synthesize } from './synthesize.ts';
import { aFact, aNeed, anUnderstanding } from './understanding-builder.ts';

function design(u: Understanding): Structure {
  const load = computeLoad(u);
  const proportion = computeProportion(u, load);
  return synthesize(u, load, proportion, decide(u, load, proportion));
}

const countCopies = (structure: Structure): number =>
  structure.components.reduce((sum, component) => sum + (component.instances?.max ?? 1), 0);

describe('a design for a small team', () => {
  it('is one application whose modules ship together', () => {
    const structure = design(
      anUnderstanding({
        facts: [aFact('users', 'registered_users', 300), aFact('team', 'developers', 2)],
      }),
    );
    const units = new Set(
      structure.components
        .filter((component) => component.type === 'service')
        .map((component) => component.deploymentUnit),
    );
    expect(units).toEqual(new Set(['app']));
    expect(['monolith', 'modular_monolith']).toContain(structure.style);
  });

  it('words the duties of a module, not of software in general', () => {
    const structure = design(anUnderstanding());
    const booking = structure.components.find(
      (component) => component.capabilityIds.includes('booking') && component.id.startsWith('mod-'),
    );
    expect(booking?.responsibilities.some((duty) => /one party only/.test(duty))).toBe(true);
    expect(booking?.requirementIds).toContain('R1');
  });
});

describe('what was refused or is there already', () => {
  const stance = (name: string, is: TechnologyReading['stance']): TechnologyReading => ({
    name,
    stance: is,
    evidence: { confidence: 1 },
  });

  it('keeps a refused technology out of every part', () => {
    const structure = design(
      anUnderstanding({
        technologies: [stance('PostgreSQL', 'refused'), stance('Stripe', 'refused')],
        capabilities: [aNeed('checkout', ['R1'])],
      }),
    );
    const names = structure.components.flatMap((component) => component.technologies).join(' | ');
    expect(names).not.toMatch(/postgres|stripe/i);
  });

  it('takes the language and the database that the team has', () => {
    const structure = design(
      anUnderstanding({ technologies: [stance('Java', 'existing'), stance('MySQL', 'existing')] }),
    );
    expect(
      structure.components.find((component) => component.id === 'main-database')?.technologies,
    ).toContain('MySQL');
    expect(
      structure.components.find((component) => component.id.startsWith('mod-'))?.technologies,
    ).toContain('Java');
  });
});

describe('special equipment', () => {
  it('comes with a clear wish and not with a guess', () => {
    const kinds = (confidence: number) =>
      design(
        anUnderstanding({ capabilities: [aNeed('code-sandbox', ['R1'], { confidence })] }),
      ).components.map((component) => component.kind);
    expect(kinds(0.9)).toContain('sandbox_runner');
    expect(kinds(0.4)).not.toContain('sandbox_runner');
  });

  it('stays within the parts that the people can carry', () => {
    const many = [
      'search',
      'chat',
      'file-upload',
      'video-on-demand',
      'recommendations',
      'iot-ingest',
      'ad-hoc-analysis',
      'ml-scoring',
    ].map((id) => aNeed(id, ['R1']));
    const structure = design(
      anUnderstanding({
        capabilities: many,
        facts: [aFact('users', 'registered_users', 500), aFact('team', 'developers', 1)],
      }),
    );
    const parts = new Set(
      structure.components
        .filter(
          (component) =>
            ['service', 'database', 'cache', 'gateway'].includes(component.type) &&
            component.kind !== 'local_store',
        )
        .map((component) =>
          component.type === 'service' ? component.deploymentUnit : component.id,
        ),
    );
    expect(parts.size).toBeLessThanOrEqual(8);
  });
});

it('counts copies for the sake of the goal', () => {
  const small = design(anUnderstanding());
  const strict = design(
    anUnderstanding({
      facts: [
        aFact('users', 'registered_users', 400),
        aFact('availability', 'availability_percent', 99.95),
      ],
    }),
  );
  expect(countCopies(strict)).toBeGreaterThan(countCopies(small));
});
