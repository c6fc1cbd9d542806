import { AgentError, type AgentProcessOptions, type AgentServiceResponse } from '@aa/domain';
import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import { checkAnswer } from './check-answer.ts';
import { limitBody, parseBoundedJson } from './read-body.ts';

const stepSchema = z.object({
  agent: z.string().max(100),
  title: z.string().max(300),
  status: z.enum(['running', 'done', 'failed']),
  detail: z.string().max(1000).optional(),
  durationMs: z.number().min(0).optional(),
});
const textSchema = z.object({ text: z.string().max(20_000) });

/**
 * Reads an answer that comes as Server-Sent Events: `step` and `text` as the agent works, then `response` with the
 * whole answer. A stream that ends without one is an error that may be tried again.
 */
export async function readStream(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  options: AgentProcessOptions,
): Promise<AgentServiceResponse> {
  let answer: AgentServiceResponse | undefined;
  const parser = createParser({
    maxBufferSize: maxBytes,
    onEvent: (event) => {
      const data = parseBoundedJson(event.data);
      if (event.event === 'step') options.onStep?.(parsePart(stepSchema, data));
      else if (event.event === 'text') options.onText?.(parsePart(textSchema, data).text);
      else if (event.event === 'response') answer ??= checkAnswer(data);
    },
  });
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of limitBody(body, maxBytes)) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    if (answer) return answer;
  }
  throw new AgentError('not_json', 'The agent stopped before its answer was complete.', {
    retryable: true,
  });
}

function parsePart<Part>(schema: z.ZodType<Part>, data: unknown): Part {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new AgentError('wrong_schema', 'The agent’s answer does not fit the protocol.', {
    retryable: true,
    detail: parsed.error.issues[0]?.message,
  });
}
