import type { AnyProcedure } from '@trpc/server';
import { z } from 'zod';
import { appRouter } from '../root.ts';
import type { ProcedureMeta } from '../trpc.ts';

/** A procedure as the tests that walk the router see it. */
export interface WalkedProcedure {
  path: string;
  type: 'query' | 'mutation' | 'subscription';
  meta: ProcedureMeta | undefined;
  input: z.ZodType;
  output: z.ZodType | undefined;
}

/** Every procedure of the router, so that a new one is tested on arrival. */
export function listProcedures(): WalkedProcedure[] {
  // At run time this is flat, by path, and holds more than tRPC tells in its types.
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    AnyProcedure & { _def: { inputs: unknown[]; output?: unknown; meta?: ProcedureMeta } }
  >;
  return Object.entries(procedures).map(([path, { _def: def }]) => {
    const [input] = def.inputs;
    return {
      path,
      type: def.type,
      meta: def.meta,
      input: input instanceof z.ZodType ? input : z.undefined(),
      output: def.output instanceof z.ZodType ? def.output : undefined,
    };
  });
}

/** Calls a procedure by its path; of a subscription, asks for the first event. */
export async function callProcedure(
  caller: object,
  path: string,
  input: unknown,
): Promise<unknown> {
  const found: unknown = path
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], caller);
  // A path of the router leads to a function of its caller.
  const answer = await (found as (input: unknown) => Promise<unknown>)(input);
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer))
    return answer;
  const events = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  const first = await events.next();
  await events.return?.();
  return first.value;
}
