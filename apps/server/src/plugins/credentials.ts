import type { RequestContext, TokenSigner } from '@aa/api';
import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createKnownTokens } from './known-tokens.ts';
import type { TokenClaims } from './known-tokens.ts';

const issuer = 'agentic-architect';
const maxTokenLength = 2048;
const cookieName = 'aa_session';

export interface Credentials {
  tokens: TokenSigner;
  read(request: FastifyRequest): RequestContext['credential'];
  keep(
    request: FastifyRequest,
    reply: FastifyReply,
    session: { token: string; expiresAt: Date } | null,
  ): void;
}

/** A browser binds the `__Host-` name to this host and to TLS; without TLS it would refuse it. */
const nameFor = (request: FastifyRequest) =>
  request.protocol === 'https' ? `__Host-${cookieName}` : cookieName;

function findToken(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization === undefined) return request.cookies[nameFor(request)];
  return /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1] ?? '';
}

/** Tokens and the session cookie. A token only names a session: its row, read at each call, decides. */
export async function addCredentials(app: FastifyInstance, secret: string): Promise<Credentials> {
  await app.register(cookie);
  await app.register(jwt, {
    secret,
    sign: { algorithm: 'HS256', iss: issuer, aud: issuer },
    verify: {
      algorithms: ['HS256'],
      allowedIss: issuer,
      allowedAud: issuer,
      requiredClaims: ['sub', 'sid', 'exp', 'iat'],
    },
  });

  const known = createKnownTokens((token) => {
    try {
      const { sub, sid, exp } = app.jwt.verify<Record<keyof TokenClaims, unknown>>(token);
      return typeof sub === 'string' && typeof sid === 'string' && typeof exp === 'number'
        ? { sub, sid, exp }
        : undefined;
    } catch {
      // Whatever is wrong with it, it is no token of ours.
      return undefined;
    }
  });

  return {
    tokens: {
      sign: (claims, expiresAt) =>
        app.jwt.sign({ ...claims, exp: Math.ceil(expiresAt.getTime() / 1000) }),
    },
    read(request) {
      const token = findToken(request);
      if (token === undefined) return { kind: 'none' };
      if (token === '' || token.length > maxTokenLength) return { kind: 'invalid' };
      return known.find(token) ?? { kind: 'invalid' };
    },
    keep(request, reply, session) {
      const options = {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: request.protocol === 'https',
      } as const;
      if (session === null) void reply.clearCookie(nameFor(request), options);
      else {
        void reply.setCookie(nameFor(request), session.token, {
          ...options,
          expires: session.expiresAt,
        });
      }
    },
  };
}
