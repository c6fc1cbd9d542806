import {
  conversationAnswer,
  conversationIdInput,
  conversationsAnswer,
  emptySchema,
  eventsInput,
  listConversationsInput,
  listMessagesInput,
  messagesAnswer,
  sendMessageAnswer,
  sendMessageInput,
  startConversationAnswer,
  startConversationInput,
  updateConversationInput,
} from '@aa/domain';
import type { TurnEvent } from '@aa/domain';
import { tracked } from '@trpc/server';
import { subscribeToEvents } from '../events/subscribe.ts';
import { answer } from '../output.ts';
import { authenticatedProcedure, router } from '../trpc.ts';
import { withTurnStatus } from '../turns/pending-turn-status.ts';
import { deleteConversation } from './delete-conversation.ts';
import { getConversation } from './get-conversation.ts';
import { listConversations } from './list-conversations.ts';
import { listMessages } from './list-messages.ts';
import { sendMessage } from './send-message.ts';
import { startConversation } from './start-conversation.ts';
import { updateConversation } from './update-conversation.ts';

const openapi = { tags: ['Conversations'], protect: true };

/** Gives each event the id that a subscriber names when it comes back. */
async function* trackEvents(events: AsyncIterable<TurnEvent>) {
  for await (const event of events) yield tracked(event.id, event);
}

export const conversationsRouter = router({
  start: authenticatedProcedure
    .meta({
      status: 201,
      idempotent: true,
      openapi: {
        ...openapi,
        method: 'POST',
        path: '/conversations',
        summary: 'Start a conversation with the requirements',
      },
    })
    .input(startConversationInput)
    .output(answer(startConversationAnswer))
    .mutation(async ({ ctx, input }) => withTurnStatus(ctx, await startConversation(ctx, input))),

  list: authenticatedProcedure
    .meta({
      openapi: {
        ...openapi,
        method: 'GET',
        path: '/conversations',
        summary: 'List conversations, newest activity first',
      },
    })
    .input(listConversationsInput)
    .output(answer(conversationsAnswer))
    .query(({ ctx, input }) => listConversations(ctx, input)),

  get: authenticatedProcedure
    .meta({
      openapi: {
        ...openapi,
        method: 'GET',
        path: '/conversations/{id}',
        summary: 'Read a conversation',
      },
    })
    .input(conversationIdInput)
    .output(answer(conversationAnswer))
    .query(async ({ ctx, input }) => ({ conversation: await getConversation(ctx, input) })),

  update: authenticatedProcedure
    .meta({
      idempotent: true,
      openapi: {
        ...openapi,
        method: 'PATCH',
        path: '/conversations/{id}',
        summary: 'Rename, pause, complete or archive a conversation',
      },
    })
    .input(updateConversationInput)
    .output(answer(conversationAnswer))
    .mutation(async ({ ctx, input }) => ({ conversation: await updateConversation(ctx, input) })),

  delete: authenticatedProcedure
    .meta({
      idempotent: true,
      openapi: {
        ...openapi,
        method: 'DELETE',
        path: '/conversations/{id}',
        summary: 'Delete a conversation and all that belongs to it',
      },
    })
    .input(conversationIdInput)
    .output(answer(emptySchema))
    .mutation(async ({ ctx, input }) => {
      await deleteConversation(ctx, input);
      return {};
    }),

  sendMessage: authenticatedProcedure
    .meta({
      idempotent: true,
      openapi: {
        ...openapi,
        method: 'POST',
        path: '/conversations/{conversationId}/messages',
        summary: 'Send a message',
      },
    })
    .input(sendMessageInput)
    .output(answer(sendMessageAnswer))
    .mutation(async ({ ctx, input }) => withTurnStatus(ctx, await sendMessage(ctx, input))),

  messages: authenticatedProcedure
    .meta({
      openapi: {
        ...openapi,
        method: 'GET',
        path: '/conversations/{conversationId}/messages',
        summary: 'List messages in the order sent',
      },
    })
    .input(listMessagesInput)
    .output(answer(messagesAnswer))
    .query(({ ctx, input }) => listMessages(ctx, input)),

  events: authenticatedProcedure
    .input(eventsInput)
    .subscription(async ({ ctx, input, signal }) =>
      trackEvents(await subscribeToEvents(ctx, input, signal ?? ctx.signal)),
    ),
});
