import type { Lines } from './connect-components.ts';
import { drawLine, type Plot } from './plot.ts';

/** Modules to the store, work to the worker, copies to their source. */
export function connectStores(lines: Lines, plot: Plot): void {
  const { store, components } = plot;
  const has = (id: string): boolean => components.has(id);
  if (store !== undefined) {
    for (const module of plot.modules)
      lines.add(
        drawLine(plot, {
          from: module.id,
          to: store,
          protocol: 'SQL over TLS',
          description: `Reads and writes the records of ${module.name.toLowerCase()} in transactions`,
          data: [module.name.toLowerCase()],
          onFailure:
            'The request fails as a whole and nothing is half written; retried once after a failover',
        }),
      );
    for (const id of [
      'background-worker',
      'stream-processor',
      'migration-pipeline',
      'fetch-worker',
      'realtime-gateway',
    ])
      if (has(id))
        lines.add(
          drawLine(plot, {
            from: id,
            to: store,
            protocol: 'SQL over TLS',
            description: 'Takes work that is due and writes down what was done',
            data: ['jobs and results'],
            onFailure: 'The job stays open and is taken up again',
          }),
        );
    for (const copy of ['read-replica', 'backup-copies', 'staging-database'])
      if (has(copy))
        lines.add(
          drawLine(plot, {
            from: store,
            to: copy,
            type: 'data-flow',
            protocol: copy === 'backup-copies' ? 'encrypted snapshots and logs' : 'replication',
            description:
              copy === 'backup-copies'
                ? 'Copies snapshots and logs to where nobody can delete them early'
                : 'Copies changes',
            data: ['all records'],
            onFailure: 'An alarm is raised when the copy is older than agreed',
          }),
        );
  }
  connectTenants(lines, plot);
  connectChannel(lines, plot);
  connectQueue(lines, plot);
  connectAnalysis(lines, plot);
}

/** What arrives at one gateway is passed to the people at the others. */
function connectChannel(lines: Lines, plot: Plot): void {
  const channel = ['event-stream', 'cache', 'main-database'].find((id) => plot.components.has(id));
  if (!plot.components.has('realtime-gateway') || channel === undefined) return;
  lines.add(
    drawLine(plot, {
      from: 'realtime-gateway',
      to: channel,
      type: 'asynchronous',
      protocol:
        channel === 'main-database'
          ? 'publish and subscribe (LISTEN/NOTIFY)'
          : 'publish and subscribe',
      description: 'Passes each message to all copies of the gateway (fan-out)',
      data: ['messages for open connections'],
      onFailure:
        'People at the same copy still hear each other; the rest is fetched again on reconnect',
    }),
  );
}

/** Where each customer has a database, every unit reaches it through the customer's module. */
function connectTenants(lines: Lines, plot: Plot): void {
  const home = plot.components.get('mod-tenants') ?? plot.modules[0];
  if (!plot.components.has('tenant-databases') || !home) return;
  lines.add(
    drawLine(plot, {
      from: home.id,
      to: 'tenant-databases',
      protocol: 'SQL over TLS through a pooler',
      description: 'Reads and writes the records of one customer, in the database of that customer',
      data: ['records of one customer'],
      sensitivity: 'confidential',
      onFailure: 'Only the customer whose database is down is told to wait',
    }),
  );
  if (plot.components.has('backup-copies'))
    lines.add(
      drawLine(plot, {
        from: 'tenant-databases',
        to: 'backup-copies',
        type: 'data-flow',
        protocol: 'encrypted snapshots and logs',
        description: 'Copies each database by itself, so that one customer can be restored alone',
        data: ['records of one customer'],
        onFailure: 'An alarm is raised when a copy is older than agreed',
      }),
    );
}

function connectQueue(lines: Lines, plot: Plot): void {
  const queue = ['job-queue', 'event-stream'].find((id) => plot.components.has(id));
  const worker = ['background-worker', 'stream-processor', 'compute-worker'].find((id) =>
    plot.components.has(id),
  );
  if (queue === undefined) {
    if (worker !== undefined && plot.store === undefined)
      for (const module of plot.representatives)
        lines.add(
          drawLine(plot, {
            from: module.id,
            to: worker,
            type: 'asynchronous',
            description: 'Hands over work that nobody waits for',
            data: ['jobs'],
          }),
        );
    return;
  }
  for (const module of plot.representatives)
    lines.add(
      drawLine(plot, {
        from: module.id,
        to: queue,
        type: 'asynchronous',
        protocol: 'outbox to broker',
        description: 'Publishes what was accepted, in the same transaction as the record of it',
        data: ['accepted work'],
        onFailure: 'It stays in the outbox and is sent later',
      }),
    );
  for (const id of [
    'background-worker',
    'stream-processor',
    'compute-worker',
    'media-transcoder',
    'sandbox-runner',
  ])
    if (plot.components.has(id))
      lines.add(
        drawLine(plot, {
          from: queue,
          to: id,
          type: 'asynchronous',
          protocol: 'consumer group',
          description: 'Delivers work; each message is confirmed when done',
          data: ['work to do'],
          onFailure: 'Delivered again; after five failures set aside and reported',
        }),
      );
  if (plot.components.has('event-stream') && plot.components.has('job-queue'))
    lines.add(
      drawLine(plot, {
        from: 'event-stream',
        to: 'job-queue',
        type: 'asynchronous',
        protocol: 'subscription',
        description: 'Turns events into work for one receiver',
        data: ['events'],
        onFailure: 'Replayed from the last confirmed position',
      }),
    );
}

const analysisSources = ['warehouse', 'data-lake', 'read-replica', 'time-series-store'];

function connectAnalysis(lines: Lines, plot: Plot): void {
  const has = (id: string): boolean => plot.components.has(id);
  const sinks = ['data-lake', 'warehouse'].filter(has);
  const mover = ['stream-processor', 'etl-pipeline', 'background-worker'].find(has);
  if (mover !== undefined) {
    if (plot.store !== undefined && sinks.length > 0)
      lines.add(
        drawLine(plot, {
          from: plot.store,
          to: mover,
          type: 'data-flow',
          protocol: 'change feed',
          description: 'Takes out what changed',
          data: ['changed records'],
          onFailure: 'Goes on from the last confirmed change',
        }),
      );
    for (const sink of sinks)
      lines.add(
        drawLine(plot, {
          from: mover,
          to: sink,
          type: 'data-flow',
          protocol: 'batches',
          description: 'Loads cleaned data, repeatable without doubles',
          data: ['cleaned data'],
          onFailure: 'The batch is loaded again as a whole',
        }),
      );
  }
  if (sinks.length === 2)
    lines.add(
      drawLine(plot, {
        from: 'data-lake',
        to: 'warehouse',
        type: 'data-flow',
        protocol: 'external tables',
        description: 'Serves cleaned tables',
        data: ['cleaned tables'],
      }),
    );
  const source = analysisSources.find(has) ?? plot.store;
  if (has('bi-dashboard') && source !== undefined)
    lines.add(
      drawLine(plot, {
        from: 'bi-dashboard',
        to: source,
        protocol: 'SQL over TLS, read only',
        description: 'Reads figures for boards and reports',
        data: ['figures'],
        onFailure: 'Boards show the time of their last good figures',
      }),
    );
  const lake = ['data-lake', 'object-store', 'warehouse'].find(has) ?? plot.store;
  if (has('ml-training') && lake !== undefined)
    lines.add(
      drawLine(plot, {
        from: 'ml-training',
        to: lake,
        type: 'data-flow',
        protocol: 'files',
        description: 'Reads recorded data, writes models with their measures',
        data: ['training data', 'models'],
      }),
    );
  if (has('ml-training') && has('ml-serving'))
    lines.add(
      drawLine(plot, {
        from: 'ml-training',
        to: 'ml-serving',
        type: 'dependency',
        protocol: 'model registry',
        description: 'Releases a model that beat the one in service',
        data: ['models'],
        onFailure: 'The model in service stays',
      }),
    );
}
