import { defineProject } from 'vitest/config';

/** The test projects: pure, with a real database and HTTP, and in a real browser. */
export default [
  defineProject({
    test: {
      name: 'unit',
      include: ['{packages,apps,scripts}/**/*.test.ts'],
      exclude: ['**/*.int.test.ts', '**/node_modules/**'],
    },
  }),
  defineProject({
    test: {
      name: 'integration',
      include: ['{packages,apps}/**/*.int.test.ts'],
      exclude: ['**/node_modules/**'],
      testTimeout: 20_000,
      hookTimeout: 30_000,
    },
  }),
];
