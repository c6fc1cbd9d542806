import { authRouter, usersRouter } from './accounts/router.ts';
import { architecturesRouter } from './architectures/router.ts';
import { conversationsRouter } from './conversations/router.ts';
import { exportsRouter } from './exports/router.ts';
import { health, live, ready } from './health/router.ts';
import { learningRouter } from './learning/router.ts';
import { createCallerFactory, router } from './trpc.ts';
import { turnsRouter } from './turns/router.ts';

/** Every procedure there is: tRPC, REST and OpenAPI are made from it. */
export const appRouter = router({
  auth: authRouter,
  users: usersRouter,
  conversations: conversationsRouter,
  turns: turnsRouter,
  architectures: architecturesRouter,
  exports: exportsRouter,
  learning: learningRouter,
  health,
  live,
  ready,
});

export type AppRouter = typeof appRouter;

/** Calls procedures without a door: for tests and for jobs. */
export const createCaller = createCallerFactory(appRouter);
