import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The server serves the built page: it is built anew, so that the tests see what is written now. */
export default async function buildPage(): Promise<void> {
  await build({ root: fileURLToPath(new URL('..', import.meta.url)), logLevel: 'warn' });
}
