import * as domain from '@aa/domain';
import { initTRPC, tracked } from '@trpc/server';
import { z } from 'zod';

/**
 * The procedures as the page sees them, typed from the public schemas. Only its type is used:
 * it stands in until the router of `@aa/api` is there.
 */
const t = initTRPC.create({
  errorFormatter: ({ shape }) => ({
    ...shape,
    data: {
      ...shape.data,
      code: 'INTERNAL_SERVER_ERROR' as domain.ErrorCode,
      httpStatus: 500,
      requestId: '',
      details: undefined as unknown,
      retryAfterSeconds: undefined as number | undefined,
    },
  }),
});
const never = (): never => {
  throw new Error('types only');
};
const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  t.procedure.input(input).output(output).query(never);
const mutation = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  t.procedure.input(input).output(output).mutation(never);
const nothing = domain.emptySchema.optional();
const empty = domain.emptySchema;

const appRouter = t.router({
  auth: t.router({
    register: mutation(domain.registerInput, domain.userAnswer),
    login: mutation(domain.loginInput, domain.loginAnswer),
    logout: mutation(nothing, empty),
    sessions: query(nothing, domain.sessionsAnswer),
    endSession: mutation(domain.sessionIdInput, empty),
    logoutAll: mutation(nothing, empty),
    changePassword: mutation(domain.changePasswordInput, empty),
  }),
  users: t.router({
    me: query(nothing, domain.userAnswer),
    updateMe: mutation(domain.updateProfileInput, domain.userAnswer),
    exportMe: query(nothing, z.record(z.string(), z.unknown())),
    deleteMe: mutation(domain.deleteAccountInput, empty),
  }),
  conversations: t.router({
    start: mutation(domain.startConversationInput, domain.startConversationAnswer),
    list: query(domain.listConversationsInput, domain.conversationsAnswer),
    get: query(domain.conversationIdInput, domain.conversationAnswer),
    update: mutation(domain.updateConversationInput, domain.conversationAnswer),
    delete: mutation(domain.conversationIdInput, empty),
    sendMessage: mutation(domain.sendMessageInput, domain.sendMessageAnswer),
    messages: query(domain.listMessagesInput, domain.messagesAnswer),
    events: t.procedure.input(domain.eventsInput).subscription(async function* () {
      yield tracked('1', never() as domain.TurnEvent);
    }),
  }),
  turns: t.router({
    get: query(domain.turnInput, domain.turnAnswer),
    retry: mutation(domain.turnInput, domain.turnAnswer),
    cancel: mutation(domain.turnInput, domain.turnAnswer),
  }),
  architectures: t.router({
    list: query(domain.listArchitecturesInput, domain.architecturesAnswer),
    get: query(domain.architectureIdInput, domain.architectureAnswer),
    update: mutation(domain.updateArchitectureInput, domain.architectureAnswer),
  }),
  learning: t.router({
    list: query(nothing, domain.learningAnswer),
    recordInteraction: mutation(domain.learningInteractionInput, domain.learningTopicAnswer),
  }),
  health: query(nothing, domain.healthSchema),
});

export type AppRouter = typeof appRouter;
