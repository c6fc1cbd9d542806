/** Every error code of the public contract with its HTTP status: the one table that all doors read. */
export const errorStatus = {
  VALIDATION_ERROR: 400,
  UNAUTHORIZED: 401,
  INVALID_TOKEN: 401,
  LOGIN_FAILED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  SESSION_NOT_FOUND: 404,
  CONVERSATION_NOT_FOUND: 404,
  TURN_NOT_FOUND: 404,
  ARCHITECTURE_NOT_FOUND: 404,
  EXPORT_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REGISTRATION_FAILED: 409,
  CONFLICT: 409,
  INVALID_TRANSITION: 409,
  CONVERSATION_NOT_ACTIVE: 409,
  EXPORT_NOT_READY: 409,
  EXPORT_EXPIRED: 410,
  VERSION_CONFLICT: 412,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  IDEMPOTENCY_KEY_REUSED: 422,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;
export type ErrorStatus = (typeof errorStatus)[ErrorCode];

/** One field that was refused: its path in the input ("" for the whole) and what to do. */
export interface FieldError {
  path: string;
  message: string;
}

export interface AppErrorOptions {
  details?: readonly FieldError[] | Readonly<Record<string, unknown>>;
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** The only error that is thrown on purpose. Its message is shown to the reader and tells what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: AppErrorOptions['details'];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): ErrorStatus {
    return errorStatus[this.code];
  }
}

/** Throws when something that must always hold does not: a fault of ours, never of the input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}
