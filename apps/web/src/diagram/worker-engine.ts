import type { LayoutEngine } from '@aa/diagrams/browser';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';

let engine: Promise<LayoutEngine> | undefined;

/** ELK in a web worker, loaded with the first picture. */
export function loadWorkerEngine(): Promise<LayoutEngine> {
  engine ??= import('elkjs/lib/elk-api.js').then(({ default: Elk }) => {
    const elk = new Elk({ workerUrl });
    return { layout: (graph) => elk.layout(graph) };
  });
  return engine;
}
