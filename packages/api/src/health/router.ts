import { healthSchema } from '@aa/domain';
import { z } from 'zod';
import { answer } from '../output.ts';
import { publicProcedure } from '../trpc.ts';
import { computeHealth, requireReady } from './service.ts';

const tags = ['Health'];
const liveSchema = z.object({ status: z.literal('ok') });

/** The state of the service and of what it depends on. */
export const health = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/health',
      tags,
      protect: false,
      summary: 'State of the service',
    },
  })
  .input(z.strictObject({}).optional())
  .output(answer(healthSchema))
  .query(({ ctx }) => computeHealth(ctx));

/** Answers while the process runs. */
export const live = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/health/live',
      tags,
      protect: false,
      summary: 'Is it running?',
    },
  })
  .input(z.strictObject({}).optional())
  .output(answer(liveSchema))
  .query(() => ({ status: 'ok' as const }));

/** Answers while requests can be served: not while draining, nor without a database. */
export const ready = publicProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/health/ready',
      tags,
      protect: false,
      summary: 'Can it serve?',
    },
  })
  .input(z.strictObject({}).optional())
  .output(answer(healthSchema))
  .query(({ ctx }) => requireReady(ctx));
