import { demoAccount, seedDemoUser } from '@aa/api';
import type { Services } from '@aa/api';
import type { Question } from '@aa/domain';
import { conversationAnswer, loginAnswer, startConversationAnswer } from '@aa/domain';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { demoAnswers, demoBrief, demoFallback } from './demo-brief.ts';

const maxRounds = 6;
const anything = z.unknown();

interface Call {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  body?: object;
}

/** Calls our own REST door, without a port. */
function createClient(app: FastifyInstance) {
  let token: string | undefined;
  return {
    logInWith: (fresh: string) => {
      token = fresh;
    },
    async call<Schema extends z.ZodType>(answer: Schema, given: Call): Promise<z.infer<Schema>> {
      const { method, path, body } = given;
      const reply = await app.inject({
        method,
        url: `/api${path}`,
        headers: token ? { authorization: `Bearer ${token}` } : {},
        ...(body ? { payload: body } : {}),
      });
      if (reply.statusCode >= 300) {
        throw new Error(`${method} ${path} was answered with ${reply.statusCode}.`);
      }
      return answer.parse(reply.json<{ data: unknown }>().data);
    },
  };
}

const answerTo = ({ topic }: Question) => demoAnswers[topic] ?? demoFallback;

/** Holds the demo's interview with the agent, as a person would, up to the finished architecture. */
async function holdConversation(app: FastifyInstance): Promise<void> {
  const client = createClient(app);
  const { token } = await client.call(loginAnswer, {
    method: 'POST',
    path: '/auth/login',
    body: demoAccount,
  });
  client.logInWith(token);
  const { conversationId } = await client.call(startConversationAnswer, {
    method: 'POST',
    path: '/conversations',
    body: {
      title: 'Ticket sales for 14 theatres',
      userRequirements: demoBrief,
      userContext: { expertise: 'INTERMEDIATE', businessRole: 'Head of digital' },
    },
  });
  const path = `/conversations/${conversationId}`;
  const read = async () =>
    (await client.call(conversationAnswer, { method: 'GET', path })).conversation;
  const say = (body: object) =>
    client.call(anything, { method: 'POST', path: `${path}/messages`, body });

  for (let round = 1; round <= maxRounds; round += 1) {
    const { messages } = await read();
    const questions = messages.at(-1)?.metadata?.agentResponse?.questions ?? [];
    if (questions.length === 0) break;
    await say({
      content: questions.map((question) => answerTo(question)).join('\n'),
      context: {
        answers: questions.map((question) => ({
          questionId: question.id,
          answer: answerTo(question),
        })),
      },
    });
  }
  if ((await read()).architectures.length === 0) {
    await say({ content: 'Design it now.', context: { designNow: true } });
  }
  await client.call(anything, { method: 'PATCH', path, body: { status: 'COMPLETED' } });
  await client.call(anything, { method: 'POST', path: '/auth/logout' });
}

/**
 * Fills an empty database with the demo account and one finished conversation, made by running the
 * agent. Resolves when the account stands; the conversation may be held while people log in, and
 * without an agent the account stands alone. Undefined when there were accounts.
 */
export async function seedDemo(
  app: FastifyInstance,
  services: Services,
): Promise<{ conversation: Promise<void> } | undefined> {
  if ((await seedDemoUser(services)) === undefined) return undefined;
  const conversation = holdConversation(app).catch((error: unknown) => {
    services.logger.warn({ err: error }, 'The demo conversation could not be made.');
  });
  return { conversation };
}
