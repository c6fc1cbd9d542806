import type { Diagram } from '@aa/domain';
import { aComponent } from '@aa/testkit';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { DiagramLayout } from '../layout/diagram-layout.ts';
import { renderPlacedSvg } from './render-svg.ts';

const layout: DiagramLayout = {
  width: 520,
  height: 220,
  direction: 'DOWN',
  nodes: [
    { id: 'a', x: 40, y: 50, width: 178, height: 48 },
    { id: 'b', x: 40, y: 150, width: 178, height: 53 },
  ],
  groups: [{ id: 'g', x: 24, y: 10, width: 220, height: 104, depth: 0 }],
  edges: [
    {
      index: 0,
      points: [
        { x: 129, y: 98 },
        { x: 129, y: 150 },
      ],
      label: { x: 133, y: 110, width: 90, height: 13, text: 'stores orders [SQL]' },
    },
  ],
};

function aPicture(text: string): {
  diagram: Diagram;
  architecture: { components: ReturnType<typeof aComponent>[]; connections: [] };
} {
  return {
    diagram: {
      type: 'SYSTEM_OVERVIEW',
      title: text,
      groups: [{ id: 'g', label: text, kind: 'layer' }],
      nodes: [
        { id: 'a', label: text, componentId: 'a', groupId: 'g' },
        { id: 'b', label: text, componentId: 'b' },
      ],
      edges: [{ from: 'a', to: 'b', label: text }],
    },
    architecture: {
      components: [
        aComponent({ id: 'a', name: 'Shop', technologies: [text], description: text }),
        aComponent({ id: 'b', name: 'Base', type: 'database', kind: 'relational_db' }),
      ],
      connections: [],
    },
  };
}

/** Element names and all text of a document; throws when it is not well formed. */
function readXml(xml: string): { elements: Set<string>; text: string } {
  const elements = new Set<string>();
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => elements.add(tag.name));
  parser.on('text', (part) => {
    text += part;
  });
  parser.write(xml).close();
  return { elements, text };
}

const draw = (text: string, theme: 'light' | 'dark' = 'light') =>
  renderPlacedSvg(
    { ...aPicture(text), layout },
    { theme, stamp: { version: 3, date: '23 Nov 2026', hash: '9f2c41e8aa11bb22' } },
  );

test('any text gives a well-formed document that runs nothing and loads nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
      const { elements } = readXml(draw(text));
      expect([...elements].toSorted()).toEqual(
        ['defs', 'desc', 'g', 'marker', 'path', 'rect', 'style', 'svg', 'text', 'title'].toSorted(),
      );
    }),
  );
});

test('markup in a label is shown as text', () => {
  const svg = draw('<script>alert(1)</script> & "x"');
  expect(readXml(svg).text).toContain('<script>alert(1)</script> & "x"');
  expect(svg).not.toContain('<script');
});

test('lone surrogates and control characters become replacement characters', () => {
  expect(readXml(draw('a\ud800b\u0001c')).text).toContain('a\ufffdb\ufffdc');
});

test('the picture names its version, tells its content as text and explains its codes', () => {
  const { text } = readXml(draw('Orders'));
  expect(text).toContain('version 3 · 23 Nov 2026 · 9f2c41e8aa11');
  expect(text).toContain('Orders to Orders: Orders.');
  for (const word of ['Service', 'Database or storage', 'synchronous'])
    expect(text).toContain(word);
  expect(text).not.toContain('Gateway');
});

test('the themes differ in colours only', () => {
  const bare = (svg: string) => svg.replaceAll(/#[0-9a-f]{6}/g, '#');
  expect(draw('Orders', 'dark')).not.toBe(draw('Orders'));
  expect(bare(draw('Orders', 'dark'))).toBe(bare(draw('Orders')));
});

test('the drawing of a small picture is the one that was looked at', async () => {
  await expect(draw('Orders')).toMatchFileSnapshot('__fixtures__/small-picture.svg');
});
