import type { Lines } from './connect-components.ts';
import { drawLine, type Plot } from './plot.ts';

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
        drawLine(plot, {
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
        drawLine(plot, {
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
      drawLine(plot, {
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
      drawLine(plot, {
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
        drawLine(plot, {
          from: component.id,
          to: owner.id,
          description: `Works with ${owner.name.toLowerCase()}`,
        }),
      );
    else if (component.kind === 'device' || component.kind === 'edge_node')
      lines.add(
        drawLine(plot, {
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
        drawLine(plot, {
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
        drawLine(plot, {
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
