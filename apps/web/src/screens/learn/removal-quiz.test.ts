import type { ArchitectureComponent, Requirement } from '@aa/domain';
import { expect, test } from 'vitest';
import { buildRemovalQuizzes } from './removal-quiz.ts';

const requirement = (id: string): Requirement => ({
  id,
  kind: 'functional',
  statement: `Requirement ${id}.`,
  source: 'stated',
  priority: 'must',
});
const part = (id: string, requirementIds: string[]): ArchitectureComponent => ({
  id,
  name: id,
  type: 'service',
  kind: 'api',
  description: 'A part.',
  responsibilities: ['Works'],
  technologies: ['Node.js'],
  scalingFactors: [],
  businessValue: 'Sells.',
  requirementIds,
});
const model = {
  requirements: ['R1', 'R2', 'R3', 'R4', 'R5'].map(requirement),
  components: [part('shop', ['R2', 'R3', 'R4', 'R5']), part('queue', ['R1', 'R2'])],
  connections: [
    {
      id: 'c1',
      from: 'shop',
      to: 'queue',
      type: 'synchronous' as const,
      protocol: 'SQL',
      description: 'Adds jobs',
    },
  ],
};

test('the right answer is a requirement that nothing but the removed part meets', () => {
  const [quiz] = buildRemovalQuizzes(model, ['queue']);
  expect(quiz?.brokenId).toBe('R1');
  expect(quiz?.options.map(({ id }) => id).sort()).toEqual(['R1', 'R3', 'R4', 'R5']);
  expect(quiz?.falls).toEqual(['shop']);
});

test('a part whose requirements are all met elsewhere too gives no question', () => {
  const shared = { ...model, components: [part('shop', ['R1', 'R2']), part('queue', ['R1'])] };
  expect(buildRemovalQuizzes(shared, ['queue'])).toEqual([]);
});
