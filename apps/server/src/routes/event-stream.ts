import type { ServerResponse } from 'node:http';

/** A subscriber that takes nothing for so long is let go: it would hold memory for nobody. */
const stalledAfterMs = 30_000;
const heartbeatMs = 15_000;

export interface StreamEvent {
  id: string;
  type: string;
  data: unknown;
}

/** Writes Server-Sent Events with regard to what the reader takes. */
export interface EventStream {
  send(event: StreamEvent): Promise<void>;
  /** Ends the stream and tells the client when to come back, in ms. */
  end(retryMs: number): void;
}

const format = ({ id, type, data }: StreamEvent) =>
  // JSON has no line breaks of its own, which would end the field.
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/** Begins a stream on a response whose headers are written. Resolves a write when the reader is ready for more. */
export function openEventStream(response: ServerResponse): EventStream {
  let isWaiting = false;
  response.write('retry: 1000\n\n');
  const heartbeat = setInterval(() => {
    if (!isWaiting) response.write(': still here\n\n');
  }, heartbeatMs).unref();
  response.once('close', () => clearInterval(heartbeat));

  function waitForReader(): Promise<void> {
    isWaiting = true;
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(deadline);
        response.off('drain', goOn);
        response.off('close', goOn);
        isWaiting = false;
        resolve();
      };
      const deadline = setTimeout(() => response.destroy(), stalledAfterMs).unref();
      response.on('drain', goOn);
      response.on('close', goOn);
    });
  }

  return {
    async send(event) {
      if (response.destroyed) return;
      if (!response.write(format(event))) await waitForReader();
    },
    end(retryMs) {
      clearInterval(heartbeat);
      if (!response.writableEnded) response.end(`retry: ${retryMs}\n\n`);
    },
  };
}
