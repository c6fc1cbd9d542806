import { defineProject } from 'vitest/config';

/** The test projects: pure, with a real database and HTTP, and in a real browser. */
export default [
  defineProject({
    test: {
      name: 'unit',
      include: ['{packages,apps,scripts}/**/*.test.ts'],
      exclude: ['**/*.int.test.ts', '**/node_modules/**'],
      // Generated cases take their time on a busy machine; no test asserts one.
      testTimeout: 60_000,
    },
  }),
  defineProject({
    test: {
      name: 'integration',
      include: ['{packages,apps}/**/*.int.test.ts'],
      exclude: ['**/node_modules/**'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }),
];
