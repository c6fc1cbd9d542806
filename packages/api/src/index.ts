export { checkSession, hashToken } from './accounts/check-session.ts';
export { createPasswordHasher } from './accounts/password-hasher.ts';
export * from './context.ts';
export { reportError } from './error-report.ts';
export { trustAnswers } from './output.ts';
export { type PublicError, toPublicError } from './public-error.ts';
export { sweepRateLimits } from './rate-limits/service.ts';
export { type AppRouter, appRouter, createCaller } from './root.ts';
export type { ProcedureMeta } from './trpc.ts';
