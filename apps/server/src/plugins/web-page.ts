import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Answers with the page when a browser asks for one of its addresses; false when it is none of them. */
export type SendPage = (request: FastifyRequest, reply: FastifyReply) => boolean;

const isOfAnotherDoor = (url: string) => /^\/(?:api|trpc|metrics|assets)(?:[/?]|$)/.test(url);

/** Serves the built page. Its files have their hash in the name; the page itself is asked for anew. */
export async function addWebPage(app: FastifyInstance, folder: string): Promise<SendPage> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.log.warn({ folder }, 'The web page is not built; the API alone is served.');
    return () => false;
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(folder, 'assets'));
      void reply.header(
        'cache-control',
        isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !wantsPage || isOfAnotherDoor(request.url)) return false;
    void reply.code(200).sendFile('index.html');
    return true;
  };
}
