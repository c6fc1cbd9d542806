/** All tables: one line a file in `schema/`. */
export * from './schema/enums.ts';
export * from './schema/users.ts';
export * from './schema/user-sessions.ts';
export * from './schema/learning-progress.ts';
export * from './schema/audit-events.ts';
export * from './schema/rate-limits.ts';
export * from './schema/conversations.ts';
export * from './schema/conversation-search.ts';
export * from './schema/conversation-messages.ts';
export * from './schema/architectures.ts';
export * from './schema/architecture-exports.ts';
export * from './schema/turns.ts';
export * from './schema/turn-events.ts';
export * from './schema/idempotency-keys.ts';
