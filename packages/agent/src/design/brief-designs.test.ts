import { componentKinds, expertiseLevels } from '@aa/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import briefData from '../../eval/briefs/given.json' with { type: 'json' };
import { decide } from '../decisions/decide.ts';
import { readConversation } from '../interview/read-conversation.ts';
import type { Structure } from '../model/design.ts';
import { computeLoad } from '../numbers/compute-load.ts';
import { computeProportion } from '../numbers/compute-proportion.ts';
import { groundNeeds } from './ground-needs.ts';
import { synthesize } from './synthesize.ts';

const briefs = z
  .array(
    z.object({
      id: z.string(),
      expertise: z.enum(expertiseLevels),
      text: z.string(),
      expected: z.object({
        reasonableStyle: z.array(z.string()),
        deployablePartsMin: z.number(),
        deployablePartsMax: z.number(),
        mustHaveKinds: z.array(z.enum(componentKinds)),
        mustNot: z.array(
          z.object({ type: z.string(), value: z.unknown(), when: z.string().nullish() }),
        ),
      }),
    }),
  )
  .parse(briefData.entries);

type Brief = (typeof briefs)[number];

function design(brief: Brief): Structure {
  const { understanding } = readConversation({
    messages: [{ role: 'USER', content: brief.text }],
    profile: { expertiseLevel: brief.expertise },
  });
  const u = groundNeeds(understanding);
  const load = computeLoad(u);
  const proportion = computeProportion(u, load);
  return synthesize(u, load, proportion, decide(u, load, proportion));
}

/** What a design holds that its brief forbids. */
function findForbidden(brief: Brief, structure: Structure): string[] {
  const named = structure.components
    .flatMap((component) => component.technologies)
    .join(' | ')
    .toLowerCase();
  return brief.expected.mustNot
    .filter(({ type, when }) => !when && ['style', 'componentKind', 'technology'].includes(type))
    .map(({ type, value }) => ({ type, value: String(value) }))
    .filter(({ type, value }) => {
      if (type === 'style') return structure.style === value;
      if (type === 'componentKind')
        return structure.components.some((component) => component.kind === value);
      return named.includes(value.toLowerCase());
    })
    .map(({ type, value }) => `${brief.id}: ${type} ${value}`);
}

const countUnits = (structure: Structure): number =>
  new Set(
    structure.components
      .filter((component) => component.type === 'service')
      .map((component) => component.deploymentUnit ?? component.id),
  ).size;

describe('designs for sixty briefs', { timeout: 60_000 }, () => {
  let designs: { brief: Brief; structure: Structure }[] = [];
  beforeAll(() => {
    designs = briefs.map((brief) => ({ brief, structure: design(brief) }));
  }, 60_000);

  it('hold four of five parts that a good answer holds', () => {
    const wanted = designs.flatMap(({ brief, structure }) =>
      brief.expected.mustHaveKinds.map((kind) =>
        structure.components.some((component) => component.kind === kind),
      ),
    );
    expect(wanted.filter(Boolean).length / wanted.length).toBeGreaterThanOrEqual(0.78);
  });

  it('hold next to nothing that they must not', () => {
    const forbidden = designs.flatMap(({ brief, structure }) => findForbidden(brief, structure));
    expect(forbidden.length, forbidden.join('; ')).toBeLessThanOrEqual(2);
  });

  it('stay in the range of units that ship apart', () => {
    const within = designs.filter(({ brief, structure }) => {
      const units = countUnits(structure);
      return (
        units >= brief.expected.deployablePartsMin && units <= brief.expected.deployablePartsMax
      );
    });
    expect(within.length).toBeGreaterThanOrEqual(50);
  });

  it('have a style that can be defended', () => {
    const sound = designs.filter(({ brief, structure }) =>
      brief.expected.reasonableStyle.includes(structure.style),
    );
    expect(sound.length).toBeGreaterThanOrEqual(46);
  });
});
