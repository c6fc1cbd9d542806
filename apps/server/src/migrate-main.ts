import { readConfig } from './config.ts';
import { startDatabase } from './database.ts';

/** Brings the configured or embedded database to the newest schema and ends. */
const database = await startDatabase(readConfig());
await database.stop();
process.stdout.write('The database has the newest schema.\n');
