import { diagramTypes } from '@aa/domain';
import { aComponent } from '@aa/testkit';
import { describe, expect, test } from 'vitest';
import { layoutDiagram } from '../render-diagram.ts';
import { aShop, pictureOf } from '../testing/a-shop.ts';
import type { Box, DiagramLayout } from './diagram-layout.ts';

function doOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height + 1
  );
}

/** Pairs of nodes that stand in another order than before, of all pairs; by rows and by columns. */
function countInversions(before: DiagramLayout, after: DiagramLayout): number {
  const places = new Map(after.nodes.map((node) => [node.id, node]));
  let pairs = 0;
  let turned = 0;
  for (const [index, a] of before.nodes.entries()) {
    for (const b of before.nodes.slice(index + 1)) {
      const [nextA, nextB] = [places.get(a.id), places.get(b.id)];
      if (nextA === undefined || nextB === undefined) continue;
      for (const axis of ['x', 'y'] as const) {
        if (Math.abs(a[axis] - b[axis]) < 20) continue;
        pairs += 1;
        if (Math.sign(a[axis] - b[axis]) === -Math.sign(nextA[axis] - nextB[axis])) turned += 1;
      }
    }
  }
  return turned / Math.max(1, pairs);
}

describe('the layout of a picture', () => {
  const shop = aShop();

  test.each(diagramTypes)(
    'of the type %s places everything once and overlaps nothing',
    async (type) => {
      const diagram = pictureOf(shop, type);
      const layout = await layoutDiagram(diagram, shop);
      expect(layout.nodes.map(({ id }) => id).toSorted()).toEqual(
        diagram.nodes.map(({ id }) => id).toSorted(),
      );
      expect(layout.edges.flatMap(({ index, bundle }) => bundle ?? [index])).toHaveLength(
        diagram.edges.length,
      );
      const groups = new Map(layout.groups.map((group) => [group.id, group]));
      for (const [index, node] of layout.nodes.entries()) {
        const groupId = diagram.nodes.find(({ id }) => id === node.id)?.groupId;
        const group = groups.get(groupId ?? '');
        if (group !== undefined) expect(isInside(node, group)).toBe(true);
        for (const other of layout.nodes.slice(index + 1))
          expect(doOverlap(node, other)).toBe(false);
      }
      const labels = layout.edges.flatMap(({ label }) => label ?? []);
      for (const [index, label] of labels.entries()) {
        for (const other of labels.slice(index + 1)) expect(doOverlap(label, other)).toBe(false);
        for (const node of layout.nodes) expect(doOverlap(label, node)).toBe(false);
      }
    },
  );

  test('is the same for the same picture', async () => {
    const diagram = pictureOf(shop, 'SYSTEM_OVERVIEW');
    expect(await layoutDiagram(structuredClone(diagram), structuredClone(shop))).toEqual(
      await layoutDiagram(diagram, shop),
    );
  });

  test('stays put when one part is added', async () => {
    const before = await layoutDiagram(pictureOf(shop, 'SYSTEM_OVERVIEW'), shop);
    const mailer = aComponent({ id: 'mailer', name: 'Mailer', type: 'service', kind: 'worker' });
    const grown = aShop({
      components: [mailer],
      lines: [['jobs', 'mailer', 'Hands out mails', 'SQL', 'asynchronous']],
    });
    const after = await layoutDiagram(pictureOf(grown, 'SYSTEM_OVERVIEW'), grown, {
      previous: before,
    });
    expect(after.direction).toBe(before.direction);
    expect(countInversions(before, after)).toBeLessThan(0.15);
  });

  test('leads each line from the border of its caller to the border of what it calls', async () => {
    const diagram = pictureOf(shop, 'NETWORK');
    const layout = await layoutDiagram(diagram, shop);
    const places = new Map(layout.nodes.map((node) => [node.id, node]));
    const grow = (box: Box): Box => ({
      x: box.x - 1,
      y: box.y - 1,
      width: box.width + 2,
      height: box.height + 2,
    });
    for (const line of layout.edges.filter(({ bundle }) => bundle === undefined)) {
      const edge = diagram.edges[line.index];
      const [from, to] = [places.get(edge?.from ?? ''), places.get(edge?.to ?? '')];
      const [start, end] = [line.points[0], line.points.at(-1)];
      if (!from || !to || !start || !end) throw new Error('a line has no end');
      expect(isInside({ ...start, width: 0, height: 0 }, grow(from))).toBe(true);
      expect(isInside({ ...end, width: 0, height: 0 }, grow(to))).toBe(true);
    }
  });
});
