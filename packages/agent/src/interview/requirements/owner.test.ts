import { describe, expect, it } from 'vitest';
import { findOwner } from './owner.ts';

describe('findOwner', () => {
  it.each([
    [
      'We run four small hotels on the coast, 130 rooms together.',
      'four small hotels on the coast',
    ],
    ['Hi, we run the open-air pool in a small town.', 'the open-air pool in a small town'],
    ['I run about fifty hot dog stands in town.', 'about fifty hot dog stands in town'],
    ['Our cooperative has 180 farmers.', 'a cooperative'],
    ['A law firm with 220 lawyers wants answers.', 'a law firm with 220 lawyers'],
    ['The museum has 480,000 photographs.', 'the museum'],
    ['Taxi cooperative, 180 cars.', 'a taxi cooperative'],
    ['Our university has grown.', 'a university'],
  ])('names those for whom %j speaks', (sentence, owner) => {
    expect(findOwner([sentence])).toBe(owner);
  });

  it.each([
    'The system shall show free beds.',
    'Parents order school lunch for the week.',
    'We want to sell tickets.',
    'Our managing director came back from a fair and wants an app.',
  ])('names nobody in %j', (sentence) => {
    expect(findOwner([sentence])).toBeUndefined();
  });
});
