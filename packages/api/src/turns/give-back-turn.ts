import { sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import type { TurnJob } from './turn-job.ts';

/** Puts a turn back for another worker, as if this one had not begun: for a server that stops. */
export async function giveBackTurn(
  services: Services,
  { job, token }: { job: TurnJob; token: string },
): Promise<void> {
  await services.db.transaction(async (tx) => {
    const [row] = await tx.execute(sql`
      update turns
      set status = 'queued', attempts = attempts - 1, round_attempts = round_attempts - 1,
        lease_token = null, lease_until = null
      where user_id = ${job.userId} and id = ${job.turnId} and status = 'running'
        and lease_token = ${token}::uuid
      returning 1`);
    if (row !== undefined) await services.jobs.sendTurn(tx, job);
  });
}
