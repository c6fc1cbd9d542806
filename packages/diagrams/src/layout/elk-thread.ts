/** The thread that runs ELK, so that a layout of some hundred milliseconds never holds the server. */
import { parentPort } from 'node:worker_threads';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import ElkModule from 'elkjs/lib/elk.bundled.js';

const elk = new ElkModule.default();

parentPort?.on('message', (task: { id: number; graph: ElkNode }) => {
  elk.layout(task.graph).then(
    (graph) => parentPort?.postMessage({ id: task.id, graph }),
    (error: unknown) => parentPort?.postMessage({ id: task.id, error: String(error) }),
  );
});
