import type { AnyRouter } from '@trpc/server';

/** One procedure that has a place in REST, as its `meta` tells. */
export interface RestProcedure {
  /** `conversations.sendMessage`. */
  path: string;
  type: 'query' | 'mutation';
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/conversations/{id}/messages`, below `/api`. */
  restPath: string;
  /** The status of success. */
  status: number;
  /** Needs no log-in. */
  isPublic: boolean;
  /** Answers 202 while its turn goes on. */
  waitsForTurn: boolean;
}

const turnProcedures = new Set(['conversations.start', 'conversations.sendMessage']);

interface RestMeta {
  auth?: 'public' | 'authenticated';
  openapi?: { method: RestProcedure['method']; path: string };
  status?: number;
}

/** Every procedure of the router that declares a REST address. */
export function listRestProcedures(router: AnyRouter): RestProcedure[] {
  return Object.entries(router._def.procedures as Record<string, unknown>).flatMap(
    ([path, procedure]) => {
      // tRPC types a router's procedures only for callers; at run time each carries its definition.
      const { type, meta } = (procedure as { _def: { type: string; meta?: RestMeta } })._def;
      if (!meta?.openapi || (type !== 'query' && type !== 'mutation')) return [];
      const { method, path: restPath } = meta.openapi;
      return [
        {
          path,
          type,
          method,
          restPath,
          status: meta.status ?? 200,
          isPublic: meta.auth === 'public',
          waitsForTurn: turnProcedures.has(path),
        },
      ];
    },
  );
}
