import type { DesignComponent } from '../model/design.ts';
import type { Line, Lines } from './connect-components.ts';
import type { DesignContext } from './design-context.ts';

/** What the lines of the house itself need to know: screens, entry, modules, stores. */
export interface Plot {
  ctx: DesignContext;
  components: ReadonlyMap<string, DesignComponent>;
  modules: readonly DesignComponent[];
  screens: readonly DesignComponent[];
  /** The component that speaks for each unit where one line a unit is enough. */
  representatives: readonly DesignComponent[];
  store: string | undefined;
}

type Fill = Partial<Line> & Pick<Line, 'from' | 'to' | 'description'>;

function line(plot: Plot, fill: Fill): Line {
  const personal = plot.ctx.sensitivities.has('personal') || plot.ctx.sensitivities.has('health');
  return {
    type: 'synchronous',
    protocol: 'HTTPS',
    data: ['requests and answers'],
    sensitivity: personal ? 'personal' : 'internal',
    onFailure:
      'The call is tried again twice with growing pauses, then the person is told what did not happen',
    ...fill,
  };
}

const entryOrder = ['waiting-room', 'cdn', 'waf', 'api-gateway', 'load-balancer'];

/** From the screens over the entry to the modules, in at most three steps. */
export function connectEntry(lines: Lines, plot: Plot): void {
  const chain = entryOrder.filter((id) => plot.components.has(id));
  const last = chain.at(-1);
  const peakPerSecond = Math.round(plot.ctx.load.peakRps * 100) / 100;
  for (const screen of plot.screens) {
    if (screen.kind === 'bi_dashboard') continue;
    if (last === undefined) connectScreen(lines, plot, screen);
    else
      for (const first of chain.filter(
        (id) => id === last || id === 'cdn' || id === 'waiting-room',
      ))
        lines.add(
          line(plot, {
            from: screen.id,
            to: first,
            description:
              first === 'cdn'
                ? 'Loads pages, files and cacheable answers'
                : first === 'waiting-room'
                  ? 'Waits for its turn, then enters with a token'
                  : 'Sends every request through the entry',
            data: ['pages, requests and answers'],
            onFailure: 'The screen keeps what was typed and offers to send it again',
            ...(first === last && screen === plot.screens[0] ? { peakPerSecond } : {}),
          }),
        );
  }
  for (const first of chain.slice(0, -1))
    if (last !== undefined)
      lines.add(
        line(plot, {
          from: first,
          to: last,
          description: 'Passes on what was let through',
          onFailure: 'A copy of the last good public page is shown; writing waits',
        }),
      );
  if (last === undefined) return;
  for (const module of plot.modules)
    lines.add(
      line(plot, {
        from: last,
        to: module.id,
        description: `Routes requests to ${module.name.toLowerCase()}`,
        onFailure: 'A copy that fails its health check gets no more requests',
      }),
    );
}

/** Each screen to the modules that it works with; the main screen to all of them. */
function connectScreen(lines: Lines, plot: Plot, screen: DesignComponent): void {
  const main = plot.screens.find((candidate) => candidate.kind !== 'bi_dashboard');
  const wanted = plot.modules.filter(
    (module) =>
      screen.id === main?.id ||
      module.id === 'mod-access' ||
      module.capabilityIds.some((id) => screen.capabilityIds.includes(id)),
  );
  for (const module of wanted.length > 0 ? wanted : plot.modules.slice(0, 4))
    lines.add(
      line(plot, {
        from: screen.id,
        to: module.id,
        description: `Works with ${module.name.toLowerCase()}`,
        data: [module.name.toLowerCase()],
        onFailure: 'The screen keeps what was typed and offers to send it again',
      }),
    );
}

/** Modules to the store, work to the worker, copies to their source. */
export function connectStores(lines: Lines, plot: Plot): void {
  const { store, components } = plot;
  const has = (id: string): boolean => components.has(id);
  if (store !== undefined) {
    for (const module of plot.modules)
      lines.add(
        line(plot, {
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
          line(plot, {
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
          line(plot, {
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
    line(plot, {
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
    line(plot, {
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
      line(plot, {
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
          line(plot, {
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
      line(plot, {
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
        line(plot, {
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
      line(plot, {
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
        line(plot, {
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
        line(plot, {
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
      line(plot, {
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
      line(plot, {
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
      line(plot, {
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
      line(plot, {
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

/** Watching, secrets and sign-in: one line a unit. */
export function connectOperations(lines: Lines, plot: Plot): void {
  const has = (id: string): boolean => plot.components.has(id);
  const watched = [
    ...plot.representatives,
    ...[
      'background-worker',
      'realtime-gateway',
      'stream-processor',
      'static-site',
      'edge-node',
    ].flatMap((id) => plot.components.get(id) ?? []),
  ];
  for (const component of watched) {
    if (has('monitoring'))
      lines.add(
        line(plot, {
          from: component.id,
          to: 'monitoring',
          type: 'asynchronous',
          protocol: 'OpenTelemetry',
          description: 'Sends metrics, logs and traces without personal data',
          data: ['metrics, logs, traces'],
          sensitivity: 'internal',
          onFailure: 'Kept for an hour, then dropped; the work itself goes on',
        }),
      );
    if (has('secrets') && component.type === 'service')
      lines.add(
        line(plot, {
          from: component.id,
          to: 'secrets',
          protocol: 'HTTPS with short-lived identity',
          description: 'Fetches keys and passwords at start and on rotation',
          data: ['keys and passwords'],
          sensitivity: 'confidential',
          onFailure: 'Goes on with the keys it holds; a new copy does not start',
        }),
      );
  }
  if (!has('identity-provider')) return;
  const door = plot.components.get('mod-access') ?? plot.modules[0];
  if (door)
    lines.add(
      line(plot, {
        from: door.id,
        to: 'identity-provider',
        protocol: 'OpenID Connect',
        description: 'Verifies who signed in',
        data: ['identity tokens'],
        sensitivity: 'personal',
        onFailure: 'Who is signed in stays so; new sign-ins wait',
      }),
    );
  const screen = plot.screens[0];
  if (screen)
    lines.add(
      line(plot, {
        from: screen.id,
        to: 'identity-provider',
        protocol: 'OpenID Connect',
        description: 'Signs people in',
        data: ['credentials'],
        sensitivity: 'personal',
        onFailure: 'Who is signed in stays so; new sign-ins wait',
      }),
    );
}

/** Whatever nothing reaches yet gets the line that its kind calls for, so that the design is one whole. */
export function connectOrphans(lines: Lines, plot: Plot): void {
  const hub =
    plot.modules[0] ?? plot.components.get('static-site') ?? [...plot.components.values()][0];
  for (const component of plot.components.values()) {
    if (lines.touches(component.id) || !hub || component.id === hub.id) continue;
    const owner =
      plot.modules.find((module) =>
        module.capabilityIds.some((id) => component.capabilityIds.includes(id)),
      ) ?? hub;
    if (component.type === 'ui')
      lines.add(
        line(plot, {
          from: component.id,
          to: owner.id,
          description: `Works with ${owner.name.toLowerCase()}`,
        }),
      );
    else if (component.kind === 'device' || component.kind === 'edge_node')
      lines.add(
        line(plot, {
          from: component.id,
          to: plot.components.has('iot-broker') ? 'iot-broker' : owner.id,
          type: 'asynchronous',
          protocol: 'TLS',
          description: 'Reports readings and state, takes orders',
          data: ['readings and state'],
          onFailure: 'Kept on the device and sent later',
        }),
      );
    else if (component.kind === 'local_store')
      lines.add(
        line(plot, {
          from: (plot.components.get('mobile-app') ?? plot.screens[0] ?? owner).id,
          to: component.id,
          type: 'data-flow',
          protocol: 'on the device',
          description: 'Keeps records and unsent work',
          data: ['records', 'unsent work'],
          onFailure: 'The person is told that the device is full',
        }),
      );
    else
      lines.add(
        line(plot, {
          from: owner.id,
          to: component.id,
          description:
            `Uses ${component.name.toLowerCase()} for ${component.responsibilities[0]?.toLowerCase() ?? 'its work'}`.slice(
              0,
              300,
            ),
          data: [component.name.toLowerCase()],
        }),
      );
  }
}
