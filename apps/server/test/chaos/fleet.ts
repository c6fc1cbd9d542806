import { setTimeout as pause } from 'node:timers/promises';
import type { FailPointName } from '@aa/api';
import { startServerProcess } from '../server-process.ts';
import type { ServerProcess } from '../server-process.ts';

interface Member extends ServerProcess {
  failPoint: FailPointName | undefined;
}

/** Several server processes on one database, which are killed and replaced. */
export interface Fleet {
  /** Address of one that is up, as a balancer would choose it. */
  findAddress: () => Promise<string>;
  /** Kills one by chance when another is left to answer; false when there is none to spare. */
  killOne(): boolean;
  killed(): number;
  /** Fail points at which a process really died. */
  diedAt(): FailPointName[];
  /** What processes wrote that ended without having been killed. */
  unexpectedEnds(): string[];
  /** Lines of their logs that speak of an error. */
  errors(): string[];
  stop(): Promise<void>;
}

export interface FleetOptions {
  size: number;
  environment: NodeJS.ProcessEnv;
  /** Each is given to one process, which dies there. */
  failPoints: readonly FailPointName[];
}

/** Starts the processes and keeps their number until it is stopped. */
export function startFleet({ size, environment, failPoints }: FleetOptions): Fleet {
  const members = new Set<Member>();
  const doomed = [...failPoints];
  const diedAt: FailPointName[] = [];
  const unexpected: string[] = [];
  const errors: string[] = [];
  let killed = 0;
  let isStopping = false;

  async function keepPlace(): Promise<void> {
    while (!isStopping) {
      const failPoint = doomed.shift();
      const started = await startServerProcess({
        ...environment,
        ...(failPoint !== undefined && { FAILPOINT: failPoint }),
      });
      // A database that was killed a moment ago: the next start finds it back.
      if (started === undefined) continue;
      const member: Member = { ...started, failPoint };
      if (isStopping) await member.stop();
      members.add(member);
      const { code, signal } = await member.exited;
      members.delete(member);
      errors.push(
        ...member
          .log()
          .split('\n')
          .filter((line) => /"level":(?:50|60|"(?:error|fatal)")/.test(line)),
      );
      if (isStopping) return;
      killed += 1;
      if (signal === 'SIGKILL' && failPoint !== undefined) diedAt.push(failPoint);
      if (signal !== 'SIGKILL') unexpected.push(`ended with ${code}:\n${member.log()}`);
    }
  }
  const places = Array.from({ length: size }, () => keepPlace());

  return {
    async findAddress() {
      while (members.size === 0) await pause(20);
      const all = [...members];
      return all[Math.floor(Math.random() * all.length)]?.address ?? '';
    },
    killOne() {
      // Those with a fail point die by themselves.
      const free = [...members].filter((member) => member.failPoint === undefined);
      const victim = free[Math.floor(Math.random() * free.length)];
      if (victim === undefined || members.size < 2) return false;
      members.delete(victim);
      victim.kill();
      return true;
    },
    killed: () => killed,
    diedAt: () => diedAt,
    unexpectedEnds: () => unexpected,
    errors: () => errors,
    async stop() {
      isStopping = true;
      for (const member of members) void member.stop();
      await Promise.all(places);
    },
  };
}
