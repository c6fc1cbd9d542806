import { AppError, errorStatus } from '@aa/domain';
import { TRPCError } from '@trpc/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportError } from './error-report.ts';
import { toPublicError } from './public-error.ts';

const canary = 'canary-7f3a select * from users where password_hash =';

function databaseError(code: string): Error {
  const cause = Object.assign(new Error(`${canary} violates`), {
    code,
    severity: 'ERROR',
    detail: canary,
  });
  return new Error(`Failed query: ${canary}\nparams: ${canary}`, { cause });
}

describe('the public form of an error', () => {
  it('passes on what was thrown on purpose, also from deep inside', () => {
    const error = new AppError('RATE_LIMITED', 'Too many attempts.', { retryAfterSeconds: 9 });
    const wrapped = new TRPCError({
      code: 'INTERNAL_SERVER_ERROR',
      cause: new Error('Failed query', { cause: error }),
    });
    expect(toPublicError(wrapped, 'r')).toEqual({
      code: 'RATE_LIMITED',
      status: 429,
      message: 'Too many attempts.',
      retryAfterSeconds: 9,
      requestId: 'r',
    });
  });

  it('F1: says nothing of the inside of an error that nobody expected', () => {
    const errors = [
      new Error(canary),
      new TypeError(canary),
      canary,
      { message: canary },
      undefined,
      new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: canary, cause: new Error(canary) }),
      databaseError('42P01'),
    ];
    for (const error of errors) {
      const told = toPublicError(error, 'request-9');
      expect(told).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        status: 500,
        message: expect.stringContaining('our side'),
        requestId: 'request-9',
      });
      expect(JSON.stringify(told)).not.toContain('canary');
    }
  });

  it('takes an answer of ours that breaks its schema for a fault of ours', () => {
    const broken = z.object({ a: z.string() }).safeParse({}).error;
    const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: broken });
    expect(toPublicError(error, 'r').code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('names each field that was refused', () => {
    const schema = z.strictObject({ user: z.strictObject({ age: z.number() }) });
    const { error } = schema.safeParse({ user: { age: 'x', admin: true }, extra: 1 });
    const told = toPublicError(new TRPCError({ code: 'BAD_REQUEST', cause: error }), 'r');
    expect(told).toMatchObject({ code: 'VALIDATION_ERROR', status: 400 });
    expect(told.details).toEqual([
      { path: 'user.age', message: expect.any(String) },
      { path: 'user.admin', message: 'This field is not known. Leave it out.' },
      { path: 'extra', message: 'This field is not known. Leave it out.' },
    ]);
  });

  it.each([
    ['22P02', 'VALIDATION_ERROR'],
    ['22003', 'VALIDATION_ERROR'],
    ['22021', 'VALIDATION_ERROR'],
    ['22P05', 'VALIDATION_ERROR'],
    ['23505', 'CONFLICT'],
    ['40001', 'UNAVAILABLE'],
    ['40P01', 'UNAVAILABLE'],
    ['55P03', 'UNAVAILABLE'],
    ['57014', 'UNAVAILABLE'],
    ['57P01', 'UNAVAILABLE'],
    ['53300', 'UNAVAILABLE'],
    ['25006', 'UNAVAILABLE'],
    ['08006', 'UNAVAILABLE'],
    ['CONNECTION_CLOSED', 'UNAVAILABLE'],
    ['ECONNREFUSED', 'UNAVAILABLE'],
  ])('turns the database’s %s into %s without its words', (sqlState, code) => {
    const told = toPublicError(databaseError(sqlState), 'r');
    expect(told.code).toBe(code);
    expect(JSON.stringify(told)).not.toContain('canary');
    expect(told.retryAfterSeconds).toBe(code === 'UNAVAILABLE' ? 2 : undefined);
  });

  it.each([
    [400, 'VALIDATION_ERROR'],
    [404, 'NOT_FOUND'],
    [405, 'METHOD_NOT_ALLOWED'],
    [413, 'PAYLOAD_TOO_LARGE'],
    [415, 'UNSUPPORTED_MEDIA_TYPE'],
    [429, 'RATE_LIMITED'],
    [503, 'UNAVAILABLE'],
    [500, 'INTERNAL_SERVER_ERROR'],
    [418, 'INTERNAL_SERVER_ERROR'],
  ])('turns a framework’s %i into %s in our words', (statusCode, code) => {
    const told = toPublicError(Object.assign(new Error(canary), { statusCode }), 'r');
    expect(told.code).toBe(code);
    expect(told.message).not.toContain('canary');
  });

  it('always has a code of the table and its status, whatever was thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const told = toPublicError(thrown, 'r');
        expect(errorStatus[told.code]).toBe(told.status);
      }),
    );
  });
});

describe('what the log gets of an error', () => {
  it('has code and frames, and none of the values that the statement carried', () => {
    const report = reportError(databaseError('23505'));
    expect(report.code).toBe('23505');
    expect(report.frames[0]).toMatch(/^at /);
    const secret = 'argon2id-secret';
    const failed = reportError(
      new Error(`Failed query: insert into "users"\nparams: ${secret}`, {
        cause: Object.assign(new Error(`invalid input syntax: "${secret}"`), {
          code: '22P02',
          severity: 'ERROR',
        }),
      }),
    );
    expect(JSON.stringify(failed)).not.toContain(secret);
  });
});
