import { agentServiceResponseSchema } from '@aa/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryRequest } from '../../test/arbitrary-request.ts';
import { createEngine } from './create-engine.ts';
import { engineRequestSchema } from './read-request.ts';

const engine = createEngine();

/** As many as fit a run of all tests; `pnpm test:fuzz` asks for 10,000. */
const count = Number(process.env['FUZZ_REQUESTS'] ?? 1500);
const tally = { designs: 0, others: 0, refusals: 0 };

async function check(request: unknown): Promise<void> {
  // @ts-expect-error: what is sent over a wire need not be what the types say
  const response = await engine.process(request);
  const parsed = agentServiceResponseSchema.safeParse(response);
  expect(parsed.error?.issues.slice(0, 3) ?? []).toEqual([]);
  expect(response.success).toBe(engineRequestSchema.safeParse(request).success);
  // What crosses a wire: as it was, and of a bounded size.
  const written = JSON.stringify(response);
  expect(written.length).toBeLessThan(4_000_000);
  if (response.success) {
    const { data } = response;
    expect(data?.content.trim()).not.toBe('');
    tally[data?.architectureUpdate ? 'designs' : 'others'] += 1;
  } else {
    expect(response.error?.code).toBe('VALIDATION_ERROR');
    expect(response.data).toBeUndefined();
    tally.refusals += 1;
  }
}

it(
  'gives every generated request, however broken, a valid answer or a typed refusal',
  async () => {
    await fc.assert(fc.asyncProperty(arbitraryRequest, check), { numRuns: count });
    // The generator is only worth something while it reaches all three.
    for (const reached of Object.values(tally)) expect(reached).toBeGreaterThan(count / 50);
    if (process.env['FUZZ_REQUESTS'] !== undefined)
      process.stdout.write(`${JSON.stringify({ requests: count, ...tally })}\n`);
  },
  60_000 + count * 400,
);
