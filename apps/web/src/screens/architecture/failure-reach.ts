import type {
  ArchitectureComponent,
  ArchitectureConnection,
  ArchitectureData,
  Requirement,
} from '@aa/domain';

/** What a component's loss does, read from the connections and the trace. */
export interface FailureReach {
  /** Call it, or call what calls it, and wait for the answer: they fail with it. */
  atOnce: ArchitectureComponent[];
  /** Speak with it without waiting: they go on, and catch up or grow stale. */
  later: { component: ArchitectureComponent; connection: ArchitectureConnection }[];
  /** What the design says to the callers' failing calls. */
  handled: ArchitectureConnection[];
  /** Met by nothing else. */
  broken: Requirement[];
  /** Met by others too: only in part. */
  weakened: Requirement[];
}

type Model = Pick<ArchitectureData, 'components' | 'connections' | 'requirements'>;

/** Follows waiting calls against their direction; a call with a stated way to fail stops there. */
export function computeFailureReach(model: Model, componentId: string): FailureReach {
  const byId = new Map(model.components.map((component) => [component.id, component]));
  const lost = new Set([componentId]);
  const handled: ArchitectureConnection[] = [];
  for (const id of lost) {
    for (const connection of model.connections) {
      if (connection.to !== id || lost.has(connection.from)) continue;
      if (connection.type !== 'synchronous' && connection.type !== 'dependency') continue;
      if (connection.onFailure !== undefined) handled.push(connection);
      else lost.add(connection.from);
    }
  }
  const later = new Map<string, ArchitectureConnection>();
  for (const connection of model.connections) {
    const isWaiting = connection.type === 'synchronous' || connection.type === 'dependency';
    if (isWaiting || (connection.from !== componentId && connection.to !== componentId)) continue;
    const other = connection.from === componentId ? connection.to : connection.from;
    if (!lost.has(other)) later.set(other, connection);
  }
  const component = byId.get(componentId);
  const own = new Set(component?.requirementIds ?? []);
  const metBy = (requirement: Requirement) =>
    model.components.filter((other) => other.requirementIds.includes(requirement.id)).length;
  const touched = model.requirements.filter(({ id }) => own.has(id));
  return {
    atOnce: [...lost].flatMap((id) => (id === componentId ? [] : (byId.get(id) ?? []))),
    later: [...later].flatMap(([id, connection]) => {
      const other = byId.get(id);
      return other === undefined ? [] : [{ component: other, connection }];
    }),
    handled,
    broken: touched.filter((requirement) => metBy(requirement) === 1),
    weakened: touched.filter((requirement) => metBy(requirement) > 1),
  };
}
