import { describe, expect, it } from 'vitest';
import { ConfigError, readAgentConfig, readConfig } from './config.ts';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://db/app',
  JWT_SECRET: 'x'.repeat(32),
};

describe('the configuration', () => {
  it('has the documented defaults', () => {
    expect(readConfig({})).toEqual({
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: 3001,
      DATA_DIR: '.data',
      JWT_EXPIRY: { text: '24h', ms: 86_400_000 },
      CORS_ORIGIN: [],
      AGENT_TIMEOUT_MS: 30_000,
      AGENT_MAX_ATTEMPTS: 3,
      DB_POOL_SIZE: 10,
      DB_IDLE_TIMEOUT: 30_000,
      DB_ACQUIRE_TIMEOUT: 10_000,
      RATE_LIMIT_MAX: 1000,
      RATE_LIMIT_WINDOW: { text: '15m', ms: 900_000 },
      LOG_LEVEL: 'info',
      WORKER: 'on',
      WATCH_PARENT: 'off',
    });
    expect(readAgentConfig({}).AGENT_PORT).toBe(8000);
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3001 });
  });

  it('reads durations, origins and proxies', () => {
    const config = readConfig({
      JWT_EXPIRY: '7d',
      RATE_LIMIT_WINDOW: '30s',
      CORS_ORIGIN: 'https://a.example, http://localhost:5173/',
      TRUST_PROXY: '10.0.0.0/8, ::1',
    });
    expect(config.JWT_EXPIRY).toEqual({ text: '7d', ms: 604_800_000 });
    expect(config.RATE_LIMIT_WINDOW.ms).toBe(30_000);
    expect(config.CORS_ORIGIN).toEqual(['https://a.example', 'http://localhost:5173']);
    expect(config.TRUST_PROXY).toEqual(['10.0.0.0/8', '::1']);
  });

  it('accepts a complete production environment', () => {
    expect(readConfig(production).NODE_ENV).toBe('production');
  });

  it.each([
    ['NODE_ENV', 'prod'],
    ['PORT', '99999'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://db/app'],
    ['DATABASE_URL', 'not a url'],
    ['JWT_EXPIRY', '24'],
    ['JWT_EXPIRY', '0h'],
    ['JWT_EXPIRY', 'soon'],
    ['CORS_ORIGIN', '*'],
    ['CORS_ORIGIN', 'my-site.test'],
    ['CORS_ORIGIN', 'https://a.example/path'],
    ['AGENT_SERVICE_URL', 'ftp://agent'],
    ['AGENT_SERVICE_URL', 'agent:8000'],
    ['AGENT_TIMEOUT_MS', '0'],
    ['AGENT_TIMEOUT_MS', 'fast'],
    ['AGENT_MAX_ATTEMPTS', '0'],
    ['AGENT_MAX_ATTEMPTS', '1.5'],
    ['LLM_BASE_URL', 'localhost'],
    ['DB_POOL_SIZE', '0'],
    ['DB_POOL_SIZE', '10000'],
    ['DB_IDLE_TIMEOUT', '-5'],
    ['DB_ACQUIRE_TIMEOUT', 'NaN'],
    ['RATE_LIMIT_MAX', '0'],
    ['RATE_LIMIT_WINDOW', '15 minutes'],
    ['LOG_LEVEL', 'loud'],
    ['SENTRY_DSN', 'key@host'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', '4318'],
    ['SMTP_URL', 'mail.example'],
    ['TRUST_PROXY', 'everyone'],
    ['WORKER', 'yes'],
  ])('refuses %s=%s, naming the variable and not its value', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^ {2}${name}: `, 'm'));
    if (value.length > 5) expect(read).not.toThrow(value);
  });

  it.each([
    ['DATABASE_URL', undefined],
    ['JWT_SECRET', undefined],
    ['JWT_SECRET', 'too-short-secret'],
  ])('refuses production with %s=%s', (name, value) => {
    const read = () => readConfig({ ...production, [name]: value });
    expect(read).toThrow(new RegExp(`^ {2}${name}: `, 'm'));
    if (value) expect(read).not.toThrow(value);
  });
});
