/**
 * `pnpm db:generate`: drizzle-kit, then what it cannot say. A foreign key of owner and thing that is
 * set to null must empty the thing alone, since the owner may not be empty (PostgreSQL 15).
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'migrations');
const ownedSetNull = /FOREIGN KEY \("user_id",("\w+")\)([^;]*?)ON DELETE set null(?! \()/g;

const { status } = spawnSync('drizzle-kit', ['generate', ...process.argv.slice(2)], {
  cwd: join(import.meta.dirname, '..', '..', '..'),
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.sql'))) {
  const file = join(folder, name);
  const generated = readFileSync(file, 'utf8');
  const finished = generated.replace(
    ownedSetNull,
    'FOREIGN KEY ("user_id",$1)$2ON DELETE set null ($1)',
  );
  if (finished !== generated) writeFileSync(file, finished);
}
