import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const url = (protocols: readonly string[]) =>
  z.string().refine(
    (text) => {
      const parsed = URL.parse(text);
      return parsed !== null && protocols.includes(parsed.protocol);
    },
    `Give a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`,
  );
const httpUrl = url(['http:', 'https:']);

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `15m`, `24h`, `7d`: the text as given and its milliseconds. */
const duration = (minMs: number, maxMs: number) =>
  z.string().transform((text, context) => {
    const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text.trim());
    const unit = match?.[2] as keyof typeof unitMs | undefined; // the pattern allows only these keys
    const value = match && unit ? Number(match[1]) * unitMs[unit] : Number.NaN;
    if (!(value >= minMs && value <= maxMs)) {
      context.addIssue({
        code: 'custom',
        message:
          'Give a number with a unit, such as 30s, 15m, 24h or 7d, within the allowed range.',
      });
      return z.NEVER;
    }
    return { text: text.trim(), ms: value };
  });

const isOrigin = (text: string) => {
  const parsed = URL.parse(text);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.origin === text;
};
const origins = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim().replace(/\/$/, '')))
  .refine(
    (list) => list.every(isOrigin),
    'Give origins such as https://app.example.com, separated by commas; * is not allowed.',
  );
const addresses = z
  .string()
  .regex(/^[0-9a-fA-F.:/, ]+$/, 'Give IP addresses or networks, separated by commas.')
  .transform((text) => text.split(',').map((entry) => entry.trim()));

const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().min(1).max(255).default('127.0.0.1'),
  PORT: port.default(3001),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  JWT_SECRET: z.string().optional(),
  JWT_EXPIRY: duration(1000, 365 * unitMs.d).default({ text: '24h', ms: unitMs.d }),
  CORS_ORIGIN: origins.default([]),
  AGENT_SERVICE_URL: httpUrl.optional(),
  AGENT_SERVICE_TOKEN: z.string().max(4000).optional(),
  AGENT_TIMEOUT_MS: milliseconds(100, 600_000).default(30_000),
  AGENT_MAX_ATTEMPTS: z.coerce.number().int().min(1).max(20).default(3),
  LLM_BASE_URL: httpUrl.optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_MODEL: z.string().optional(),
  DB_POOL_SIZE: z.coerce.number().int().min(1).max(500).default(10),
  DB_IDLE_TIMEOUT: milliseconds(1000, 86_400_000).default(30_000),
  DB_ACQUIRE_TIMEOUT: milliseconds(50, 600_000).default(10_000),
  RATE_LIMIT_MAX: z.coerce.number().int().min(1).max(2_000_000_000).default(1000),
  RATE_LIMIT_WINDOW: duration(1000, unitMs.d).default({ text: '15m', ms: 15 * unitMs.m }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SENTRY_DSN: httpUrl.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  TRUST_PROXY: addresses.optional(),
  WORKER: z.enum(['on', 'off']).default('on'),
  WATCH_PARENT: z.enum(['on', 'off']).default('off'),
  /** How long a worker owns a turn without renewing its lease. */
  TURN_LEASE_MS: milliseconds(500, 600_000).optional(),
  /** For tests of crashes: where the process kills itself. Not heeded in production. */
  FAILPOINT: z.string().max(50).optional(),
});

const productionSchema = environmentSchema.check((context) => {
  const { NODE_ENV, DATABASE_URL, JWT_SECRET } = context.value;
  if (NODE_ENV !== 'production') return;
  const demand = (path: string, message: string) =>
    context.issues.push({ code: 'custom', path: [path], message, input: undefined });
  if (DATABASE_URL === undefined) demand('DATABASE_URL', 'It must be set in production.');
  if (JWT_SECRET === undefined || Buffer.byteLength(JWT_SECRET) < 32) {
    demand('JWT_SECRET', 'In production it must be set, to 32 bytes or more.');
  }
});

const agentEnvironmentSchema = environmentSchema
  .pick({ HOST: true, LOG_LEVEL: true, WATCH_PARENT: true })
  .extend({ AGENT_PORT: port.default(8000) });

/** The whole configuration of the server. */
export type Config = z.infer<typeof productionSchema>;

/** A variable that can't be used. The message names the variable and never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

function parseEnvironment<Schema extends z.ZodType>(
  schema: Schema,
  environment: NodeJS.ProcessEnv,
): z.infer<Schema> {
  // An empty value is what an unset variable looks like in compose files and CI settings.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The configuration is not usable:\n${lines.join('\n')}`);
}

/** Parses the environment of the server and the worker; throws ConfigError naming what is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  return parseEnvironment(productionSchema, environment);
}

/** Parses what the agent alone needs. */
export function readAgentConfig(environment: NodeJS.ProcessEnv = process.env) {
  return parseEnvironment(agentEnvironmentSchema, environment);
}
