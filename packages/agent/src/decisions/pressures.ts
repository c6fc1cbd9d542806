import type { Load, Proportion } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { promises } from './press-by-promises.ts';
import { people, size } from './press-by-size.ts';
import { surroundings } from './press-by-surroundings.ts';
import { trust } from './press-by-trust.ts';
import type { Pressures } from './pressure.ts';

/** Everything that pulls on decisions in this case. */
export function computePressures(u: Understanding, load: Load, proportion: Proportion): Pressures {
  return {
    ...people(u, proportion),
    ...size(u, load),
    ...promises(u, proportion),
    ...trust(u),
    ...surroundings(u, load),
  };
}
