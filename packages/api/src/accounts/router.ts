import {
  changePasswordInput,
  deleteAccountInput,
  emptySchema,
  loginAnswer,
  loginInput,
  registerInput,
  sessionIdInput,
  sessionsAnswer,
  updateProfileInput,
  userAnswer,
} from '@aa/domain';
import { z } from 'zod';
import { answer } from '../output.ts';
import { authenticatedProcedure, publicProcedure, router } from '../trpc.ts';
import { changePassword } from './change-password.ts';
import { deleteAccount } from './delete-account.ts';
import { exportAccount } from './export-account.ts';
import { logIn } from './log-in.ts';
import { getProfile, updateProfile } from './profile.ts';
import { register } from './register.ts';
import { endSession, listSessions, logOut, logOutEverywhere } from './sessions.ts';

const nothing = emptySchema.optional();
const done = z.strictObject({});
const accountExportSchema = z.object({
  schemaVersion: z.literal(1),
  exportedAt: z.iso.datetime(),
  /** Rows by table. */
  data: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});

export const authRouter = router({
  register: publicProcedure
    .meta({
      status: 201,
      openapi: {
        method: 'POST',
        path: '/auth/register',
        tags: ['Accounts'],
        summary: 'Register',
        protect: false,
      },
    })
    .input(registerInput)
    .output(answer(userAnswer))
    .mutation(({ ctx, input }) => register(ctx, input)),
  login: publicProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/auth/login',
        tags: ['Accounts'],
        summary: 'Log in',
        protect: false,
      },
    })
    .input(loginInput)
    .output(answer(loginAnswer))
    .mutation(({ ctx, input }) => logIn(ctx, input)),
  logout: authenticatedProcedure
    .meta({
      openapi: { method: 'POST', path: '/auth/logout', tags: ['Accounts'], summary: 'Log out' },
    })
    .input(nothing)
    .output(answer(done))
    .mutation(({ ctx }) => logOut(ctx)),
  sessions: authenticatedProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/auth/sessions',
        tags: ['Accounts'],
        summary: 'The log-ins that are live',
      },
    })
    .input(nothing)
    .output(answer(sessionsAnswer))
    .query(({ ctx }) => listSessions(ctx)),
  endSession: authenticatedProcedure
    .meta({
      openapi: {
        method: 'DELETE',
        path: '/auth/sessions/{id}',
        tags: ['Accounts'],
        summary: 'End one log-in',
      },
    })
    .input(sessionIdInput)
    .output(answer(done))
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  logoutAll: authenticatedProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/auth/logout-all',
        tags: ['Accounts'],
        summary: 'End all log-ins',
      },
    })
    .input(nothing)
    .output(answer(done))
    .mutation(({ ctx }) => logOutEverywhere(ctx)),
  changePassword: authenticatedProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/auth/change-password',
        tags: ['Accounts'],
        summary: 'Change the password; ends the other log-ins',
      },
    })
    .input(changePasswordInput)
    .output(answer(done))
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
});

export const usersRouter = router({
  me: authenticatedProcedure
    .meta({
      openapi: { method: 'GET', path: '/users/me', tags: ['Accounts'], summary: 'Own profile' },
    })
    .input(nothing)
    .output(answer(userAnswer))
    .query(({ ctx }) => getProfile(ctx)),
  updateMe: authenticatedProcedure
    .meta({
      openapi: {
        method: 'PATCH',
        path: '/users/me',
        tags: ['Accounts'],
        summary: 'Change the own profile',
      },
    })
    .input(updateProfileInput)
    .output(answer(userAnswer))
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  exportMe: authenticatedProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/users/me/export',
        tags: ['Accounts'],
        summary: 'Everything stored of oneself',
      },
    })
    .input(nothing)
    .output(answer(accountExportSchema))
    .query(({ ctx }) => exportAccount(ctx)),
  deleteMe: authenticatedProcedure
    .meta({
      openapi: {
        method: 'DELETE',
        path: '/users/me',
        tags: ['Accounts'],
        summary: 'Delete the account and all that is in it',
      },
    })
    .input(deleteAccountInput)
    .output(answer(done))
    .mutation(({ ctx, input }) => deleteAccount(ctx, input)),
});
