import type { ServerResponse } from 'node:http';
import type { AgentServiceResponse, AgentStep } from '@aa/domain';

/** An answer of the agent that is told as it comes. */
export interface AnswerStream {
  onStep: (step: AgentStep) => void;
  onText: (text: string) => void;
  /** True once something was told: from then on the answer has to come the same way. */
  hasBegun(): boolean;
  end(answer: AgentServiceResponse): void;
}

/**
 * Tells a caller who takes Server-Sent Events of steps and text, then of the whole answer. Nothing is
 * written before there is something to tell, so that a failure at once keeps its own status.
 */
export function createAnswerStream(response: ServerResponse): AnswerStream {
  function tell(event: 'step' | 'text' | 'response', data: unknown): void {
    if (response.destroyed) return;
    if (!response.headersSent) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
      });
    }
    // JSON has no line breaks of its own, which would end the field.
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
  return {
    onStep: (step) => tell('step', step),
    onText: (text) => tell('text', { text }),
    hasBegun: () => response.headersSent,
    end(answer) {
      tell('response', answer);
      response.end();
    },
  };
}

/** True when the caller names event streams among what it takes. */
export function wantsStream(accept: string | undefined): boolean {
  return /(?:^|[\s,])text\/event-stream\s*(?:;(?!\s*q=0(?:\.0*)?\s*(?:,|$))|,|$)/i.test(
    accept ?? '',
  );
}
