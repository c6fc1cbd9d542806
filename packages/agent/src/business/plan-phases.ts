import type { Structure } from '../model/design.ts';
import type { DesignSoFar, Spread } from './design-so-far.ts';
import type { EffortEstimate } from './estimate-effort.ts';

export interface Phase {
  name: string;
  /** Share of the whole effort. */
  share: number;
  deliverables: string[];
  componentIds: string[];
}

/** How deep a component stands on others: 0 needs nothing of ours, each call adds one. */
export function computeWaves(structure: Structure): Map<string, number> {
  const needs = new Map<string, Set<string>>(
    structure.components.map((component) => [component.id, new Set()]),
  );
  for (const connection of structure.connections) {
    if (connection.type !== 'data-flow' && connection.from !== connection.to)
      needs.get(connection.from)?.add(connection.to);
  }
  const waves = new Map<string, number>();
  const open = new Set<string>();
  const visit = (id: string): number => {
    const known = waves.get(id);
    if (known !== undefined) return known;
    // A circle is cut where it closes: each part is visited once, whatever the graph.
    if (open.has(id)) return 0;
    open.add(id);
    const below = [...(needs.get(id) ?? [])].map(visit);
    open.delete(id);
    const wave = below.length === 0 ? 0 : 1 + Math.max(...below);
    waves.set(id, wave);
    return wave;
  };
  for (const component of structure.components) visit(component.id);
  return waves;
}

function nameList(structure: Structure, ids: readonly string[]): string {
  const names = ids.flatMap(
    (id) => structure.components.find((component) => component.id === id)?.name ?? [],
  );
  return names.slice(0, 5).join(', ');
}

function dutiesOf(structure: Structure, ids: readonly string[], most: number): string[] {
  return ids
    .flatMap(
      (id) =>
        structure.components
          .find(
            (component) =>
              component.id === id && component.type !== 'external' && component.type !== 'database',
          )
          ?.responsibilities.slice(0, 2) ?? [],
    )
    .slice(0, most);
}

const groundKinds = new Set([
  'relational_db',
  'document_db',
  'key_value_db',
  'wide_column_db',
  'object_storage',
  'identity_provider',
  'load_balancer',
  'secrets',
  'monitoring',
  'iot_broker',
  'message_queue',
  'event_stream',
  'ledger_db',
  'time_series_db',
]);
const laterKinds = new Set([
  'search_index',
  'data_warehouse',
  'data_lake',
  'bi_dashboard',
  'ml_serving',
  'ml_training',
  'etl',
  'cache',
  'cdn',
  'waf',
  'vector_db',
  'llm_provider',
  'audit_store',
  'cms',
]);

/** Phases by what stands on what: the ground, what must be there at first, what follows, and the hardening. */
export function planPhases(design: DesignSoFar, effort: EffortEstimate): Phase[] {
  const { structure } = design;
  const waves = computeWaves(structure);
  const order = [...structure.components].sort(
    (a, b) => (waves.get(a.id) ?? 0) - (waves.get(b.id) ?? 0),
  );
  const musts = new Set(
    structure.requirements.filter((r) => r.priority === 'must').map((r) => r.id),
  );
  const serves = (ids: readonly string[]): boolean => ids.some((id) => musts.has(id));
  const ground = order.filter((component) => groundKinds.has(component.kind));
  const later = order.filter(
    (component) =>
      !ground.includes(component) &&
      (laterKinds.has(component.kind) || !serves(component.requirementIds)),
  );
  const first = order.filter(
    (component) => !ground.includes(component) && !later.includes(component),
  );
  const outside = design.u.outsideSystems.map((system) => system.name);
  const mvpShare = Math.min(
    0.7,
    Math.max(0.35, effort.mvpPersonMonths.typical / Math.max(0.1, effort.personMonths.typical)),
  );
  const firstIds = first.map((component) => component.id);
  const phases: Phase[] = [
    {
      name: 'Ground',
      share: 0.15,
      deliverables: [
        `Stands in ${design.proportion.hosting === 'on_premises' ? 'your own rooms' : (design.proportion.cloudProvider ?? 'the chosen cloud')} and is released by a pipeline: ${
          nameList(
            structure,
            ground.map((c) => c.id),
          ) || 'the empty application'
        }`,
        'A backup was restored once',
        ...(outside.length > 0
          ? [`First real exchange with ${outside.slice(0, 2).join(' and ')}, on test data`]
          : []),
      ],
      componentIds: ground.map((component) => component.id),
    },
    {
      name: 'First usable version',
      share: Math.max(0.2, mvpShare - 0.15),
      deliverables: dutiesOf(structure, firstIds, 6),
      componentIds: firstIds,
    },
  ];
  if (later.length > 0) {
    phases.push({
      name: 'What follows',
      share: Math.max(0.1, 1 - mvpShare - 0.2),
      deliverables: [
        ...dutiesOf(
          structure,
          later.map((c) => c.id),
          4,
        ),
        `In use: ${nameList(
          structure,
          later.map((c) => c.id),
        )}`,
      ],
      componentIds: later.map((component) => component.id),
    });
  }
  phases.push({
    name: 'Hardening and start',
    share: 0.2,
    deliverables: [
      design.load.peakRps > 50
        ? `A load test at ${Math.round(design.load.peakRps)} requests a second passes`
        : 'A day of real use by a few people passes',
      `A restore within ${design.proportion.rtoMinutes} minutes was rehearsed`,
      ...(design.u.regimes.some((regime) => regime.standing === 'applies')
        ? [
            `Controls for ${design.u.regimes
              .filter((r) => r.standing === 'applies')
              .map((r) => r.name)
              .slice(0, 3)
              .join(', ')} are shown to work`,
          ]
        : []),
    ],
    componentIds: first.slice(0, 4).map((component) => component.id),
  });
  const total = phases.reduce((sum, phase) => sum + phase.share, 0);
  return phases.map((phase) => ({
    ...phase,
    share: phase.share / total,
    deliverables: phase.deliverables.filter((text) => text.length > 0).slice(0, 8),
  }));
}

/** Weeks on the calendar for so many person-months and people; no team makes it shorter than three quarters of the nominal time. */
export function computeWeeks(personMonths: Spread, people: number, waits: number): Spread {
  const weeks = (months: number): number => {
    const nominal = 3 * months ** (1 / 3);
    const shortest = months < 12 ? 0 : 0.75 * nominal;
    return Math.max(shortest, months / Math.max(0.5, people)) * 4.35 + waits;
  };
  return {
    low: weeks(personMonths.low),
    typical: weeks(personMonths.typical),
    high: weeks(personMonths.high),
  };
}
