/** Longest time that an orderly end may take, in ms, below the 10 s that a supervisor gives; a second signal ends at once. */
const maxShutdownMs = 9500;

/** Ends the process in order: `stop` runs once, whatever asked for it. */
export type EndProcess = (reason: string, exitCode: number) => void;

/** Runs `stop` at SIGTERM, SIGINT or SIGHUP, then ends the process. */
export function onShutdown(stop: (reason: string) => Promise<void>): EndProcess {
  let isStopping = false;
  const end: EndProcess = (reason, exitCode) => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      process.stderr.write('The server did not end in time; it is ended now.\n');
      process.exit(1);
    }, maxShutdownMs).unref();
    stop(reason).then(
      () => process.exit(exitCode),
      (error: unknown) => {
        process.stderr.write(`The server did not end cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(130);
      end(signal, 0);
    });
  }
  return end;
}

/** Calls `end` when the process that started this one is gone: a killed parent tells nobody, but we are given another. */
export function watchParent(end: EndProcess): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end('the parent is gone', 0);
  }, 500).unref();
}
