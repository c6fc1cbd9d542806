import type { AppRouter } from '@aa/api';
import { errorStatus } from '@aa/domain';
import type { ErrorCode } from '@aa/domain';
import { generateOpenApiDocument } from 'trpc-to-openapi';
import { handMadePaths } from './hand-made-paths.ts';
import { listRestProcedures } from './procedures.ts';

type JsonObject = Record<string, unknown>;

const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null ? (value as JsonObject) : {}; // any non-null object is one

const failureSchema = {
  type: 'object',
  required: ['success', 'error'],
  properties: {
    success: { const: false },
    error: {
      type: 'object',
      required: ['code', 'message', 'requestId'],
      properties: {
        code: { enum: Object.keys(errorStatus) },
        message: { type: 'string' },
        details: {
          description: 'For VALIDATION_ERROR: path and message of each field.',
          type: 'array',
          items: {
            type: 'object',
            required: ['path', 'message'],
            properties: { path: { type: 'string' }, message: { type: 'string' } },
          },
        },
        requestId: { type: 'string' },
      },
    },
  },
};

const failure = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
});

function describeFailures(): JsonObject {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const [code, status] of Object.entries(errorStatus) as [ErrorCode, number][]) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [400, 401, 403, 404, 409, 413, 429, 500, 503].map((status) => [
      String(status),
      failure((byStatus.get(status) ?? []).join(', ')),
    ]),
  );
}

function wrapSuccess(answer: JsonObject): JsonObject {
  const schema = asObject(asObject(asObject(answer['content'])['application/json'])['schema']);
  return {
    description: 'Done.',
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['success', 'data'],
          properties: { success: { const: true }, data: schema },
        },
      },
    },
  };
}

const commonHeaders = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same key, user and body within 24 hours get the first answer again.',
    schema: { type: 'string', maxLength: 200 },
  },
  {
    name: 'Prefer',
    in: 'header',
    required: false,
    description: '`wait=N`: seconds to wait for the turn, 0 to 25.',
    schema: { type: 'string' },
  },
];

/** The document of the REST door: made from the router, with our envelope and statuses put on. */
export function createOpenApiDocument(router: AppRouter, version: string): JsonObject {
  const document = asObject(
    generateOpenApiDocument(router, {
      title: 'Agentic Architect',
      description:
        'Describe a system, be interviewed, and get its architecture argued and costed. Every answer stands in an envelope: `{"success":true,"data":…}` or `{"success":false,"error":…}`.',
      version,
      baseUrl: '/api',
      openApiVersion: '3.1.0',
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        session: { type: 'apiKey', in: 'cookie', name: 'aa_session' },
      },
    }),
  );
  const paths = asObject(document['paths']);
  const failures = describeFailures();
  for (const { method, restPath, status, isPublic, waitsForTurn } of listRestProcedures(router)) {
    const operation = asObject(asObject(paths[restPath])[method.toLowerCase()]);
    const success = wrapSuccess(asObject(asObject(operation['responses'])['200']));
    operation['responses'] = {
      [String(status)]: success,
      ...(waitsForTurn ? { '202': success } : {}),
      ...failures,
    };
    if (isPublic) operation['security'] = [];
    if (method === 'POST') {
      const given = Array.isArray(operation['parameters']) ? operation['parameters'] : [];
      operation['parameters'] = [...given, ...commonHeaders.slice(0, waitsForTurn ? 2 : 1)];
    }
  }
  const components = asObject(document['components']);
  components['schemas'] = { ...asObject(components['schemas']), Failure: failureSchema };
  return { ...document, paths: { ...paths, ...handMadePaths }, components };
}
