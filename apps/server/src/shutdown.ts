/** Longest time that an orderly end may take, in ms; a second signal ends at once. */
const maxShutdownMs = 10_000;

/**
 * Runs `stop` once, at SIGTERM, SIGINT, SIGHUP or when the parent is gone, then ends the process.
 * npm dies of SIGTERM without telling its children, which a new parent id gives away.
 */
export function onShutdown(stop: (reason: string) => Promise<void>): void {
  const parent = process.ppid;
  let isStopping = false;
  const run = (reason: string) => {
    if (isStopping) {
      if (reason !== 'parent') process.exit(130);
      return;
    }
    isStopping = true;
    setTimeout(() => {
      process.stderr.write('The server did not end in time; it is ended now.\n');
      process.exit(1);
    }, maxShutdownMs).unref();
    stop(reason).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`The server did not end cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => run(signal));
  }
  setInterval(() => {
    if (process.ppid !== parent) run('parent');
  }, 500).unref();
}
