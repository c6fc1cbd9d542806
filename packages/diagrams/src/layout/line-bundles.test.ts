import { expect, test } from 'vitest';
import { aShop, pictureOf } from '../testing/a-shop.ts';
import { computeLineBundles } from './line-bundles.ts';

test('the same connection from most parts of a group is one line from the group', () => {
  const shop = aShop();
  const bundles = computeLineBundles(pictureOf(shop, 'SYSTEM_OVERVIEW'), shop.connections);
  const toDatabase = bundles.find(({ indices }) => indices.length > 1);
  expect(toDatabase).toEqual({
    indices: [6, 7, 8, 9],
    from: { group: 'l2' },
    to: { node: 'db' },
    label: 'from 4 parts [SQL]',
  });
});

test('every edge is drawn exactly once, alone or in a bundle', () => {
  const shop = aShop();
  for (const type of ['SYSTEM_OVERVIEW', 'DATA_FLOW', 'SECURITY'] as const) {
    const diagram = pictureOf(shop, type);
    const drawn = computeLineBundles(diagram, shop.connections).flatMap(({ indices }) => indices);
    expect(drawn.toSorted((a, b) => a - b)).toEqual(diagram.edges.map((_, index) => index));
  }
});

test('connections of another type or protocol keep a line of their own', () => {
  const shop = aShop();
  const bundles = computeLineBundles(pictureOf(shop, 'SYSTEM_OVERVIEW'), shop.connections);
  const noted = bundles.find(({ indices }) => indices.includes(16));
  expect(noted?.from).toEqual({ node: 'worker' });
});
