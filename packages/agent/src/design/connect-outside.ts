import type { DesignComponent } from '../model/design.ts';
import type { Plot } from './plot.ts';
import type { Lines } from './connect-components.ts';
import { stemsOf } from './word-duty.ts';

/** The module whose words are nearest to those of an outside system; the adapters' module where there is one. */
function partnerOf(system: DesignComponent, plot: Plot): DesignComponent | undefined {
  const wanted = new Set(stemsOf(system.name));
  const shared = plot.modules
    .map((module, order) => ({
      module,
      order,
      fit:
        module.requirementIds.filter((id) => system.requirementIds.includes(id)).length * 2 +
        stemsOf(`${module.name} ${module.responsibilities.join(' ')}`).filter((stem) =>
          wanted.has(stem),
        ).length,
    }))
    .toSorted((a, b) => b.fit - a.fit || a.order - b.order)[0];
  const adapters = plot.components.get('mod-links');
  if (adapters && (shared === undefined || shared.fit < 3)) return adapters;
  return shared?.module ?? adapters;
}

/** Systems that the person named: each through one module, and the old system to what moves its data. */
export function connectNamedSystems(lines: Lines, plot: Plot): void {
  for (const system of plot.components.values()) {
    if (!system.id.startsWith('sys-')) continue;
    const partner =
      partnerOf(system, plot) ??
      [...plot.components.values()].find((component) => component.type === 'service');
    if (!partner) continue;
    const protocol = system.technologies[0] ?? 'HTTPS';
    lines.add({
      from: partner.id,
      to: system.id,
      type: 'synchronous',
      protocol: protocol.endsWith(' interface') ? 'HTTPS' : protocol.slice(0, 80),
      description: `Exchanges with ${system.name} what both need to know`,
      data: [`records of ${system.name}`],
      sensitivity: plot.ctx.sensitivities.has('health') ? 'health' : 'confidential',
      onFailure: `Calls to ${system.name} are cut off after a few failures, what was to be sent waits in order, and the screen says that its data may be old`,
    });
    if (system.kind === 'legacy_system' && plot.components.has('migration-pipeline'))
      lines.add({
        from: system.id,
        to: 'migration-pipeline',
        type: 'data-flow',
        protocol: 'export',
        description: `Hands over the old records of ${system.name}`,
        data: ['old records'],
        sensitivity: 'confidential',
        onFailure: 'The run stops, reports what it had and is started again',
      });
    const ingest = ['event-stream', 'stream-processor', 'etl-pipeline'].find((id) =>
      plot.components.has(id),
    );
    if (
      ingest !== undefined &&
      /feed|stream|jms|broker|mqtt|events?/i.test(`${system.name} ${protocol}`)
    )
      lines.add({
        from: partner.id,
        to: ingest,
        type: 'asynchronous',
        protocol: 'producer',
        description: `Passes on what ${system.name} sends`,
        data: ['raw messages'],
        sensitivity: 'internal',
        onFailure: 'The feed is read again from the last confirmed message',
      });
  }
}

/** Islands joined to the mainland by the line that the smaller side lacks. */
export function joinIslands(lines: Lines, plot: Plot): void {
  for (let round = 0; round < plot.components.size; round += 1) {
    const islands = findIslands(lines, [...plot.components.keys()]);
    const [main, island] = islands;
    if (!main || !island) return;
    const hub =
      plot.modules.find((module) => main.includes(module.id)) ?? plot.components.get(main[0] ?? '');
    const shore =
      plot.modules.find((module) => island.includes(module.id)) ??
      plot.components.get(island[0] ?? '');
    if (!hub || !shore) return;
    const [from, to] = shore.type === 'ui' ? [shore, hub] : [hub, shore];
    lines.add({
      from: from.id,
      to: to.id,
      type: 'synchronous',
      protocol: 'HTTPS',
      description: `Uses ${to.name.toLowerCase()}`,
      data: ['requests and answers'],
      sensitivity: 'internal',
      onFailure: 'Tried again twice, then the person is told',
    });
  }
}

/** Sets of parts that lines hold together, the biggest first. */
export function findIslands(lines: Lines, ids: readonly string[]): string[][] {
  const neighbours = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of lines.list()) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const seen = new Set<string>();
  const islands: string[][] = [];
  for (const id of ids) {
    if (seen.has(id)) continue;
    const island: string[] = [];
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      island.push(next);
      open.push(...(neighbours.get(next) ?? []));
    }
    islands.push(island);
  }
  return islands.toSorted((a, b) => b.length - a.length);
}
