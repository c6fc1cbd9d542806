import { expect, test } from 'vitest';
import { makeTitle } from './make-title.ts';

test.each([
  ['We need a booking system for three gyms. It must be fast.', 'Booking system for three gyms'],
  ['Design a URL shortener', 'URL shortener'],
  ['# Claims portal\n\nLong text', 'Claims portal'],
  ['Hello, we want to build an online shop for ceramics!', 'Online shop for ceramics'],
  [
    'Telemedicine v2.0 platform with 3.5 million patients, video',
    'Telemedicine v2.0 platform with 3.5 million patients, video',
  ],
])('makes a title of %j', (requirements, title) => {
  expect(makeTitle(requirements)).toBe(title);
});

test('cuts a long first sentence at a word', () => {
  const title = makeTitle(`A system that ${'handles invoices and '.repeat(20)}`);
  expect(title.length).toBeLessThanOrEqual(80);
  expect(title).toMatch(/[a-z]…$/);
});

test('never answers an empty title', () => {
  expect(makeTitle('??????????').length).toBeGreaterThan(0);
});
