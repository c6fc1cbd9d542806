import { randomUUID } from 'node:crypto';
import { appRouter, trustAnswers } from '@aa/api';
import type { Services } from '@aa/api';
import cors from '@fastify/cors';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { addBodyParsers, maxBodyBytes } from './plugins/body-parsers.ts';
import { addCompression } from './plugins/compression.ts';
import { addCredentials } from './plugins/credentials.ts';
import { addErrorHandlers, answerError } from './plugins/errors.ts';
import { addHandlerTimeout } from './plugins/handler-timeout.ts';
import { addOriginCheck } from './plugins/origin-check.ts';
import { addLoadShedding } from './plugins/load-shedding.ts';
import { createRateLimitCounter } from './plugins/rate-limit-counter.ts';
import { addRateLimit } from './plugins/rate-limit.ts';
import { addRequestLog } from './plugins/request-log.ts';
import { addSecurityHeaders } from './plugins/security-headers.ts';
import { addTrpcDoor } from './plugins/trpc-door.ts';
import { addWebPage } from './plugins/web-page.ts';
import { addDocs } from './rest/docs-page.ts';
import { createOpenApiDocument } from './rest/openapi.ts';
import { registerRest } from './rest/register-rest.ts';
import { createContextFactory } from './rest/request-context.ts';
import { addDiagrams } from './routes/diagrams.ts';
import { addDownloads } from './routes/downloads.ts';
import { addEvents } from './routes/events.ts';
import { addMetrics } from './routes/metrics.ts';
import { createOpenStreams } from './routes/open-streams.ts';
import type { Telemetry } from './telemetry.ts';

export interface AppSettings {
  jwtSecret: string;
  corsOrigins: readonly string[];
  rateLimitMax: number;
  rateLimitWindowMs: number;
  /** Addresses of proxies whose X-Forwarded headers count; none by default. */
  trustProxy: readonly string[] | undefined;
  /** Folder of the built page. */
  webFolder: string;
  isProduction: boolean;
}

export interface AppParts {
  /** Its signer is replaced by this door's own. */
  services: Services;
  logger: FastifyBaseLogger;
  settings: AppSettings;
  telemetry?: Telemetry | undefined;
  /** True while more is asked of this process than it can do. */
  isOverloaded?: () => boolean;
}

/** A send waits 25 s for its turn at most; nothing else takes nearly as long. */
const handlerTimeoutMs = 60_000;

/** Builds the whole server. It never listens: tests inject requests, main listens. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { services, logger, settings } = parts;
  if (settings.isProduction) trustAnswers();
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: settings.trustProxy ? [...settings.trustProxy] : false,
    bodyLimit: maxBodyBytes,
    connectionTimeout: 120_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // What is in flight or already on the wire is answered; ready says that no more should come.
    return503OnClosing: false,
    http: { headersTimeout: 15_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 5000 },
    routerOptions: { maxParamLength: 500 },
    exposeHeadRoutes: false,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler(error, socket) {
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      else socket.destroy(error);
    },
  });
  app.server.maxConnections = 20_000;
  await parts.telemetry?.register(app);

  const streams = createOpenStreams();
  const counter = createRateLimitCounter(services.db, services.logger, settings.rateLimitWindowMs);
  app.addHook('onClose', () => counter.close());
  const draining = new AbortController();
  app.addHook('preClose', async () => {
    draining.abort();
    streams.endAll();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    // A connection that is kept alive would be waited for.
    if (draining.signal.aborted) void reply.header('connection', 'close');
    done(null, payload);
  });

  addHandlerTimeout(app, handlerTimeoutMs);
  // A route keeps the handler that stands when it is added: this comes before all routes.
  addErrorHandlers(app, await addWebPage(app, settings.webFolder));
  await addSecurityHeaders(app);
  await app.register(cors, {
    origin: settings.corsOrigins.length > 0 ? [...settings.corsOrigins] : false,
    credentials: true,
    methods: ['GET', 'POST', 'PATCH', 'DELETE'],
    exposedHeaders: ['etag', 'retry-after', 'x-request-id', 'ratelimit-remaining'],
    maxAge: 600,
  });
  if (parts.isOverloaded) addLoadShedding(app, parts.isOverloaded);
  addRateLimit(app, counter, settings.rateLimitMax);
  addOriginCheck(app, settings.corsOrigins);
  await addCompression(app);
  addBodyParsers(app);
  const credentials = await addCredentials(app, settings.jwtSecret);
  const createContext = createContextFactory(
    { ...services, tokens: credentials.tokens },
    credentials,
    draining.signal,
  );

  addRequestLog(app);
  addMetrics(app, () => streams.count());
  registerRest(app, appRouter, createContext);
  addDownloads(app, appRouter, createContext);
  addDiagrams(app, appRouter, createContext);
  addEvents(app, appRouter, { createContext, streams });
  await addTrpcDoor(app, appRouter, { createContext, streams });
  addDocs(app, () => createOpenApiDocument(appRouter, services.settings.version));
  return app;
}
