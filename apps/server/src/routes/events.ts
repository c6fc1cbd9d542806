import type { AppRouter } from '@aa/api';
import { turnEventSchema } from '@aa/domain';
import { isTrackedEnvelope } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import { callProcedure } from '../rest/register-rest.ts';
import type { CreateContext } from '../rest/request-context.ts';
import { openEventStream } from './event-stream.ts';
import type { OpenStreams } from './open-streams.ts';

const comeBackAfterMs = 500;

interface EventsRequest {
  Params: { id: string };
  Querystring: { lastEventId?: string };
}

/** `GET /api/conversations/{id}/events`: the subscription of the router as Server-Sent Events. */
export function addEvents(
  app: FastifyInstance,
  router: AppRouter,
  { createContext, streams }: { createContext: CreateContext; streams: OpenStreams },
): void {
  app.get<EventsRequest>('/api/conversations/:id/events', async (request, reply) => {
    const lastEventId = request.headers['last-event-id'] ?? request.query.lastEventId;
    const events = (await callProcedure(
      router,
      {
        path: 'conversations.events',
        type: 'subscription',
        input: { conversationId: request.params.id, ...(lastEventId ? { lastEventId } : {}) },
      },
      createContext(request, reply),
    )) as AsyncIterable<unknown>; // a subscription's answer

    void reply.hijack();
    const response = reply.raw;
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) response.setHeader(name, value);
    }
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const stream = openEventStream(response);
    const forget = streams.add(() => stream.end(comeBackAfterMs));
    try {
      for await (const item of events) {
        const event = turnEventSchema.parse(isTrackedEnvelope(item) ? item[1] : item);
        await stream.send({ id: event.id, type: event.type, data: event });
        if (response.destroyed) break;
      }
      stream.end(comeBackAfterMs);
    } catch (error) {
      if (!response.destroyed) {
        request.log.warn({ err: error }, 'An event stream broke off.');
        stream.end(comeBackAfterMs);
      }
    } finally {
      forget();
    }
  });
}
