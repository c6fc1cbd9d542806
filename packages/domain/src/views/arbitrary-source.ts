import fc from 'fast-check';
import { componentKinds, componentTypes } from '../agent-protocol/vocabulary.ts';
import type { ArchitectureComponent, ArchitectureConnection } from '../agent-protocol/structure.ts';
import { connectionSchema, dataSensitivities } from '../agent-protocol/structure.ts';
import { isStorableText } from '../text.ts';
import type { DiagramSource } from './diagram-source.ts';

const text = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.floor(maxLength / 4) })
    .filter((value) => isStorableText(value) && value.length <= maxLength);

const componentArbitrary = fc.record(
  {
    name: text(80),
    type: fc.constantFrom(...componentTypes),
    kind: fc.constantFrom(...componentKinds),
    description: text(200),
    responsibilities: fc.array(text(80), { minLength: 1, maxLength: 3 }),
    technologies: fc.array(text(40), { minLength: 1, maxLength: 3 }),
    scalingFactors: fc.constant<ArchitectureComponent['scalingFactors']>([]),
    businessValue: text(80),
    requirementIds: fc.constant<string[]>(['R1']),
    deploymentUnit: fc.constantFrom(
      'app',
      'worker',
      'c0',
      'shared-data',
      'Ärger & 猫',
      '9'.repeat(80),
    ),
    instances: fc.constantFrom({ min: 1, max: 1 }, { min: 2, max: 4 }, { min: 3, max: 3 }),
  },
  {
    requiredKeys: [
      'name',
      'type',
      'kind',
      'description',
      'responsibilities',
      'technologies',
      'scalingFactors',
      'businessValue',
      'requirementIds',
    ],
  },
);

const lineArbitrary = (count: number) =>
  fc.record(
    {
      from: fc.nat(count - 1),
      to: fc.nat(count - 1),
      type: fc.constantFrom(...connectionSchema.shape.type.options),
      protocol: text(80),
      description: text(300),
      dataFlow: fc.record({
        dataKinds: fc.array(text(80), { maxLength: 4 }),
        sensitivity: fc.constantFrom(...dataSensitivities),
        direction: fc.constantFrom('one_way' as const, 'two_way' as const),
        encrypted: fc.boolean(),
      }),
    },
    { requiredKeys: ['from', 'to', 'type', 'protocol', 'description'] },
  );

/** Any valid model: every component in one layer, any kinds, any lines, units shared or not. For tests. */
export const diagramSourceArbitrary: fc.Arbitrary<DiagramSource> = fc
  .array(componentArbitrary, { minLength: 1, maxLength: 12 })
  .chain((drafts) =>
    fc.record({
      drafts: fc.constant(drafts),
      lines: fc.array(lineArbitrary(drafts.length), { maxLength: 20 }),
      layerOf: fc.array(fc.nat(3), { minLength: drafts.length, maxLength: drafts.length }),
      title: text(200),
      hosting: fc.constantFrom(
        'cloud' as const,
        'on_premises' as const,
        'edge' as const,
        undefined,
      ),
      cloudProvider: fc.constantFrom('AWS', null, undefined),
      regions: fc.constantFrom(undefined, [], ['eu-central-1'], ['x'.repeat(200), 'Zürich']),
      idLength: fc.constantFrom(1, 64),
    }),
  )
  .map(({ drafts, lines, layerOf, idLength, ...hints }) => {
    const idOf = (index: number) => `c${index}`.padEnd(idLength, '-');
    const components = drafts.map((draft, index) => ({ ...draft, id: idOf(index) }));
    const layers = [...new Set(layerOf)].map((layer) => ({
      id: `layer-${layer}`,
      name: `Layer ${layer}`,
      description: 'A layer.',
      order: layer,
      componentIds: components.filter((_, index) => layerOf[index] === layer).map(({ id }) => id),
    }));
    const connections: ArchitectureConnection[] = lines.map((line, index) => ({
      ...line,
      id: `l${index}`,
      from: idOf(line.from),
      to: idOf(line.to),
    }));
    return { ...hints, components, connections, layers };
  });
