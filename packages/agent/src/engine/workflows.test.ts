import {
  type AgentServiceRequest,
  type AgentStep,
  type WorkflowType,
  workflowTypes,
} from '@aa/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import ownBriefs from '../../eval/briefs/own.json' with { type: 'json' };
import { createEngine } from './create-engine.ts';

const engine = createEngine();
const briefs = ownBriefs.entries.filter((_, index) => index % 6 === 0).map((entry) => entry.text);
const everybody = [
  'requirements-analyst',
  'architect',
  'cost-analyst',
  'business-analyst',
  'reviewer',
  'educator',
];

async function ask(
  workflowType: WorkflowType,
  userMessage: string,
  {
    type = 'process_conversation',
    memory,
  }: { type?: AgentServiceRequest['type']; memory?: unknown } = {},
) {
  const steps: AgentStep[] = [];
  const answer = await engine.process(
    {
      type,
      data: {
        conversationId: 'c1',
        userMessage,
        conversationHistory: [],
        userProfile: { expertiseLevel: 'INTERMEDIATE' },
        ...(memory === undefined ? {} : { memory }),
      },
      options: { workflowType },
    },
    { onStep: (step) => steps.push(step) },
  );
  return { ...answer, steps, agentsUsed: answer.metadata?.agentsUsed ?? [] };
}

const design = (workflowType: WorkflowType, brief: string) =>
  ask(workflowType, brief, { type: 'generate_architecture' });

/** How many are at work at once, at the most. */
function countSideBySide(steps: readonly AgentStep[]): number {
  let open = 0;
  return steps.reduce((most, step) => {
    open += step.status === 'running' ? 1 : -1;
    return Math.max(most, open);
  }, 0);
}

const titles = (steps: readonly AgentStep[]) =>
  steps.filter((step) => step.status === 'done').map((step) => `${step.agent}: ${step.title}`);

describe('a design in the four workflows', () => {
  it('is the same, byte for byte', async () => {
    for (const brief of briefs) {
      const { data } = await design('SEQUENTIAL', brief);
      expect(data?.architectureUpdate).toBeDefined();
      for (const workflowType of workflowTypes.slice(1))
        expect(JSON.stringify((await design(workflowType, brief)).data)).toBe(JSON.stringify(data));
    }
  });

  it('is made by everybody, and each step says what came out and ends before the answer', async () => {
    for (const workflowType of workflowTypes) {
      const { agentsUsed, steps } = await design(workflowType, briefs[0] ?? '');
      expect(agentsUsed).toHaveLength(everybody.length);
      expect(new Set(agentsUsed)).toEqual(new Set(everybody));
      const ended = steps.filter((step) => step.status !== 'running');
      expect(ended).toHaveLength(steps.length / 2);
      for (const step of ended) {
        expect(step.status).toBe('done');
        expect(step.detail).toMatch(/\d/);
        expect(step.durationMs).toBeGreaterThanOrEqual(0);
      }
      const begun = steps.filter((step) => step.status === 'running');
      expect(new Set(begun.map((step) => `${step.agent}: ${step.title}`)).size).toBe(begun.length);
    }
  });
});

describe('SEQUENTIAL, CONDITIONAL and ITERATIVE', () => {
  it('end each step before the next begins', async () => {
    for (const workflowType of ['SEQUENTIAL', 'CONDITIONAL', 'ITERATIVE'] as const)
      expect(countSideBySide((await design(workflowType, briefs[1] ?? '')).steps)).toBe(1);
  });
});

describe('PARALLEL', () => {
  it('has at work side by side what does not depend on each other, and nothing else', async () => {
    const { steps } = await design('PARALLEL', briefs[1] ?? '');
    expect(steps.map((step) => `${step.agent} ${step.status}`)).toEqual([
      'requirements-analyst running',
      'requirements-analyst done',
      'architect running',
      'architect done',
      'architect running',
      'cost-analyst running',
      'architect done',
      'cost-analyst done',
      'business-analyst running',
      'business-analyst done',
      'business-analyst running',
      'reviewer running',
      'business-analyst done',
      'reviewer done',
      'educator running',
      'educator done',
    ]);
  });
});

describe('ITERATIVE', () => {
  it('tells every round of reviewer and architect, three at the most', async () => {
    let repaired = 0;
    for (const brief of briefs) {
      const { steps } = await design('ITERATIVE', brief);
      const rounds = titles(steps).filter((title) => title.includes(': Round '));
      expect(rounds[0]).toBe('reviewer: Round 1: checking the design against the rules');
      expect(rounds.at(-1)).toMatch(/^reviewer: Round [123]: checking/);
      expect(rounds.map((title) => title.split(':')[0])).toEqual(
        rounds.map((_, index) => (index % 2 === 0 ? 'reviewer' : 'architect')),
      );
      if (rounds.length > 1) repaired += 1;
    }
    expect(repaired).toBeGreaterThan(0);
  });

  it('has no rounds to tell in any other workflow', async () => {
    for (const workflowType of ['SEQUENTIAL', 'PARALLEL', 'CONDITIONAL'] as const) {
      const { steps } = await design(workflowType, briefs[0] ?? '');
      expect(titles(steps).filter((title) => title.includes('Round'))).toEqual([]);
      expect(titles(steps).filter((title) => title.startsWith('reviewer'))).toHaveLength(1);
    }
  });
});

describe('CONDITIONAL', () => {
  const questions: readonly (readonly [string, readonly string[]])[] = [
    ['What does it cost to run?', ['cost-analyst']],
    ['What would it cost at ten times the size?', ['cost-analyst']],
    ['What does it cost to build, in people?', ['cost-analyst', 'business-analyst']],
    ['Why is there a relational database?', ['cost-analyst']],
    ['Why not Kafka?', ['cost-analyst']],
    ['Can it handle ten times as many users?', ['cost-analyst']],
    ['Explain the main database to me.', ['cost-analyst']],
    ['What happens if the database is lost?', ['cost-analyst', 'business-analyst', 'reviewer']],
    ['Is it secure?', ['cost-analyst', 'business-analyst', 'reviewer']],
  ];
  let memories: unknown[] = [];
  beforeAll(async () => {
    const designed = await Promise.all(
      briefs.slice(0, 3).map((brief) => design('SEQUENTIAL', brief)),
    );
    memories = designed.map(({ data }) => data?.['memory']);
  });

  it('asks the requirements analyst alone in an interview', async () => {
    const { agentsUsed, data } = await ask('CONDITIONAL', briefs[0] ?? '');
    expect(data?.interview.status).toBe('asking');
    expect(agentsUsed).toEqual(['requirements-analyst']);
  });

  it.each(questions)('answers “%s” with those alone whom it takes', async (question, others) => {
    for (const memory of memories) {
      const { data, agentsUsed } = await ask('CONDITIONAL', question, { memory });
      expect(agentsUsed).toEqual(['requirements-analyst', 'architect', ...others]);
      const whole = await ask('SEQUENTIAL', question, { memory });
      expect(new Set(whole.agentsUsed)).toEqual(new Set(everybody));
      expect(JSON.stringify(data)).toBe(JSON.stringify(whole.data));
    }
  });
});
