import { hashToken } from '@aa/api';
import type { RequestContext } from '@aa/api';

export type TokenCredential = Extract<RequestContext['credential'], { kind: 'token' }>;

interface KnownToken {
  credential: TokenCredential;
  expiresAtMs: number;
}

/** What a token says of itself; its signature holds. */
export interface TokenClaims {
  sub: string;
  sid: string;
  /** Seconds since 1970. */
  exp: number;
}

/**
 * Remembers tokens whose signature held, until they expire: the same one comes with every call, and two
 * hashes of it cost more than all other reading of a request. The session's row is read all the same.
 */
export function createKnownTokens(
  verify: (token: string) => TokenClaims | undefined,
  maxTokens = 5000,
) {
  const known = new Map<string, KnownToken>();
  return {
    /** The credential in the token; undefined when it is no good. */
    find(token: string): TokenCredential | undefined {
      const found = known.get(token);
      if (found !== undefined) {
        if (found.expiresAtMs > Date.now()) return found.credential;
        known.delete(token);
      }
      const claims = verify(token);
      if (claims === undefined) return undefined;
      const { sub, sid, exp } = claims;
      const credential = { kind: 'token', sub, sid, tokenHash: hashToken(token) } as const;
      const [oldest] = known.size >= maxTokens ? known.keys() : [];
      if (oldest !== undefined) known.delete(oldest);
      known.set(token, { credential, expiresAtMs: exp * 1000 });
      return credential;
    },
  };
}
