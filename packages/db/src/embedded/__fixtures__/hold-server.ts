/** For the tests of `../start.ts`: starts PostgreSQL in the given folder, tells its URL, and waits to be killed. */
import { startEmbeddedPostgres } from '../start.ts';

const [folder = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres(folder, { isThrowaway: true, patienceMs: 500 });
process.stdout.write(`${server.url()}\n`);
setInterval(() => {}, 60_000);
