import { newId, users } from '@aa/db';
import { count } from 'drizzle-orm';
import type { Services } from '../context.ts';

/** The account that a fresh installation shows; never made in production. */
export const demoAccount = { email: 'demo@agenticarchitect.com', password: 'demo123' } as const;

/** Makes the demo user in a database without users. Returns the id, or undefined when there are users. */
export async function seedDemoUser({
  db,
  clock,
  passwords,
}: Pick<Services, 'db' | 'clock' | 'passwords'>): Promise<string | undefined> {
  const [known] = await db.select({ users: count() }).from(users);
  if ((known?.users ?? 0) > 0) return undefined;
  const id = newId();
  const now = clock();
  const created = await db
    .insert(users)
    .values({
      id,
      email: demoAccount.email,
      passwordHash: await passwords.hash(demoAccount.password),
      firstName: 'Demo',
      lastName: 'User',
      businessRole: 'Technical lead',
      createdAt: now,
      updatedAt: now,
    })
    // Two servers that start on one empty database: the first one made it.
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  return created[0]?.id;
}
