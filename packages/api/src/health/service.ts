import { type Agent, type AgentHealth, AppError, type Health } from '@aa/domain';
import { sql } from 'drizzle-orm';
import type { RequestContext, Services } from '../context.ts';

const agentHealthAgeMs = 5_000;
const databasePatienceMs = 2_000;

interface Remembered {
  at: number;
  health: Promise<AgentHealth>;
}
const remembered = new WeakMap<Agent, Remembered>();

/** Asks the agent at most every few seconds: health is asked for more often than it changes. */
async function askAgent(services: Services): Promise<AgentHealth> {
  const { agent } = services;
  const now = services.clock().getTime();
  const last = remembered.get(agent);
  if (last !== undefined && now - last.at < agentHealthAgeMs) return last.health;
  const health = agent.health().catch((): AgentHealth => ({ status: 'unavailable' }));
  remembered.set(agent, { at: now, health });
  return health;
}

/** True when the database answers soon. */
async function isDatabaseThere({ services }: RequestContext): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), databasePatienceMs);
  });
  const answered = services.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const isThere = await Promise.race([answered, tooLate]);
  clearTimeout(timer);
  return isThere;
}

function requireAvailable(health: Health, message: string): void {
  if (health.status !== 'unavailable') return;
  throw new AppError('UNAVAILABLE', message, { details: { ...health }, retryAfterSeconds: 5 });
}

async function readHealth(ctx: RequestContext): Promise<Health> {
  const { services } = ctx;
  const [isThere, agent] = await Promise.all([isDatabaseThere(ctx), askAgent(services)]);
  const status = !isThere ? 'unavailable' : agent.status === 'ok' ? 'ok' : 'degraded';
  return {
    status,
    version: services.settings.version,
    uptimeSeconds: Math.round(process.uptime()),
    checks: { database: { status: isThere ? 'ok' : 'unavailable' }, agent },
  };
}

/** The state of the service. Throws UNAVAILABLE, with the state as details, without a database. */
export async function computeHealth(ctx: RequestContext): Promise<Health> {
  const health = await readHealth(ctx);
  requireAvailable(health, 'The database does not answer.');
  return health;
}

/** As `computeHealth`, and throws UNAVAILABLE while draining too. A silent agent does not matter here. */
export async function requireReady(ctx: RequestContext): Promise<Health> {
  if (ctx.services.isDraining?.() === true) {
    throw new AppError('UNAVAILABLE', 'The server is stopping.', { retryAfterSeconds: 5 });
  }
  return computeHealth(ctx);
}
