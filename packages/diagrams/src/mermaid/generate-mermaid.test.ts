import { diagramTypes } from '@aa/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aShop, pictureOf } from '../testing/a-shop.ts';
import { generateMermaid } from './generate-mermaid.ts';

const text = String.raw`"(?:[\p{L}\p{M}\p{N} .,·–’…-]|#\d+;)+"`;
const looks = 'ui|gateway|service|queue|database|cache|external';
/** The only forms that a line may have; all text stands between quotes, with entities for every sign. */
const lineForms = [
  /^flowchart TB$/,
  /^ {2}accTitle: (?:[\p{L}\p{M}\p{N} .,·–’…-]|#\d+;)+$/u,
  new RegExp(
    String.raw`^ +n\d+(?:\[|\{\{|\(|\(\[|\[\()${text}(?:\]|\}\}|\)|\]\)|\)\]):::(?:${looks})$`,
    'u',
  ),
  new RegExp(String.raw`^ +subgraph g\d+\[${text}\]$`, 'u'),
  /^ +end$/,
  new RegExp(String.raw`^ {2}n\d+ (?:-->|-\.->|==>)\|${text}\| n\d+$`, 'u'),
  new RegExp(
    String.raw`^ {2}classDef (?:${looks}) fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}`,
  ),
];

function expectGrammar(mermaid: string): void {
  for (const line of mermaid.trimEnd().split('\n')) {
    expect(
      lineForms.some((form) => form.test(line)),
      line,
    ).toBe(true);
  }
}

test.each(diagramTypes)('the picture %s shows every node and every edge once', (type) => {
  const shop = aShop();
  const diagram = pictureOf(shop, type);
  const mermaid = generateMermaid(diagram, shop);
  expectGrammar(mermaid);
  expect(mermaid.match(/:::/g)).toHaveLength(diagram.nodes.length);
  expect(mermaid.match(/\|" n\d+|\| n\d+/g)).toHaveLength(diagram.edges.length);
  expect(mermaid.match(/^ +subgraph /gm)?.length).toBe(mermaid.match(/^ +end$/gm)?.length);
});

test('any label is safe: nothing of it can be read as syntax', () => {
  const shop = aShop();
  const diagram = pictureOf(shop, 'SYSTEM_OVERVIEW');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (label) => {
      const renamed = {
        ...diagram,
        title: label,
        groups: diagram.groups.map((group) => ({ ...group, label })),
        nodes: diagram.nodes.map((node) => ({ ...node, label })),
        edges: diagram.edges.map((edge) => ({ ...edge, label })),
      };
      expectGrammar(generateMermaid(renamed, shop));
    }),
    { numRuns: 50 },
  );
});

test('the text of a small picture reads as it should', () => {
  const shop = aShop();
  const diagram = pictureOf(shop, 'SYSTEM_OVERVIEW');
  const small = {
    ...diagram,
    groups: diagram.groups.slice(0, 2),
    nodes: diagram.nodes.slice(1, 3),
    edges: diagram.edges.slice(0, 0),
  };
  expect(generateMermaid(small, shop)).toBe(
    [
      'flowchart TB',
      '  accTitle: System overview#58; Shop',
      '  subgraph g0["People"]',
      '    n0["Back office"]:::ui',
      '  end',
      '  subgraph g1["Edge"]',
      '    n1{{"CDN and firewall"}}:::gateway',
      '  end',
      '  classDef ui fill:#ecfcff,stroke:#0e7490,color:#191a1d',
      '  classDef gateway fill:#f6f3ff,stroke:#7c3aed,color:#191a1d',
      '',
    ].join('\n'),
  );
});
