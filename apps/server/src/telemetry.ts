import type { Logger } from '@aa/api';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';

/** Traces of requests, sent to a collector; `register` before any route stands. */
export interface Telemetry {
  register(app: FastifyInstance): Promise<void>;
  stop(): Promise<void>;
}

const flushMs = 2000;

/**
 * Starts tracing when a collector is configured, else gives undefined: the library alone would send to
 * a default address and reject at its end.
 */
export async function startTelemetry(
  config: Config,
  logger: Logger,
): Promise<Telemetry | undefined> {
  if (config.OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return undefined;
  const [{ NodeSDK }, { FastifyOtelInstrumentation }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@fastify/otel'),
  ]);
  const instrumentation = new FastifyOtelInstrumentation({
    // Machines ask for these every few seconds.
    ignorePaths: ({ url }) => url.startsWith('/api/health') || url === '/metrics',
  });
  // The exporter reads its address and headers from the environment, by the names of the standard.
  const sdk = new NodeSDK({
    serviceName: 'agentic-architect',
    instrumentations: [instrumentation],
  });
  sdk.start();
  return {
    register: async (app) => {
      await app.register(instrumentation.plugin());
    },
    async stop() {
      // A collector that is gone must not keep the server from ending.
      const late = new Promise<void>((resolve) => setTimeout(resolve, flushMs).unref());
      const flushed = sdk.shutdown().catch((error: unknown) => {
        logger.warn({ err: error }, 'The last traces were not taken.');
      });
      await Promise.race([flushed, late]);
    },
  };
}
