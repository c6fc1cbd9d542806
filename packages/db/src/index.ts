export * from './client.ts';
export * from './embedded/start.ts';
export * from './errors.ts';
export * from './ids.ts';
export * from './migrate.ts';
export { retryGuardedWrite } from './retry.ts';
export * as schema from './schema.ts';
export * from './schema.ts';
