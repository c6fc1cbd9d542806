import { spawnSync } from 'node:child_process';

/** User and group that PostgreSQL runs under; empty: ours. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

function idOfNobody(flag: '-u' | '-g'): number {
  const id = Number.parseInt(spawnSync('id', [flag, 'nobody']).stdout?.toString() ?? '', 10);
  if (Number.isNaN(id)) throw new Error('There is no user "nobody" to run PostgreSQL under.');
  return id;
}

/** PostgreSQL refuses to run as root, so root hands it to `nobody`. */
export function findRunAs(): RunAs {
  return process.getuid?.() === 0 ? { uid: idOfNobody('-u'), gid: idOfNobody('-g') } : {};
}
