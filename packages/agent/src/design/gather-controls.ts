import type { ArchitectureConnection, ControlKind, Requirement } from '@aa/domain';
import { getControlKind } from '../knowledge/design/control-kinds.ts';
import type { DesignComponent } from '../model/design.ts';
import type { DesignContext } from './design-context.ts';

const mostComponents = 8;

/** A control as it grows. */
export interface Draft {
  id: string;
  kind: ControlKind;
  name: string;
  description: string;
  componentIds: string[];
  requirementIds: Set<string>;
  standards: string[];
  /** The field of work that it speaks of, where it is not for the whole. */
  label?: string;
}

/** Components that carry a kind of control: the parts it is made of, then the modules it is for. */
export function carriersOf(
  kind: ControlKind,
  components: readonly DesignComponent[],
  capabilityIds: readonly string[] = [],
): string[] {
  const info = getControlKind(kind);
  const wanted = capabilityIds.length > 0 ? capabilityIds : info.capabilityIds;
  const modules = components.filter(
    (component) =>
      component.id.startsWith('mod-') && component.capabilityIds.some((id) => wanted.includes(id)),
  );
  const parts = info.kinds.flatMap((partKind) =>
    components
      .filter(
        (component) =>
          component.kind === partKind && (partKind !== 'api' || component.id.startsWith('mod-')),
      )
      .slice(0, partKind === 'api' ? 2 : 3),
  );
  const ids = [...new Set([...parts, ...modules].map((component) => component.id))].slice(
    0,
    mostComponents,
  );
  if (ids.length > 0) return ids;
  const fallback = components.find((component) => component.type === 'service') ?? components[0];
  return fallback ? [fallback.id] : [];
}

/** Controls as they gather: one of each kind for the whole, one of each kind for a capability. */
export class Gathering {
  readonly drafts = new Map<string, Draft>();

  add(
    draft: Omit<Draft, 'requirementIds' | 'standards'> & {
      requirementIds: Iterable<string>;
      standard?: string;
    },
  ): Draft {
    const known = this.drafts.get(draft.id);
    if (known) {
      for (const id of draft.requirementIds) known.requirementIds.add(id);
      for (const id of draft.componentIds)
        if (!known.componentIds.includes(id) && known.componentIds.length < mostComponents)
          known.componentIds.push(id);
      if (draft.standard && !known.standards.includes(draft.standard))
        known.standards.push(draft.standard);
      return known;
    }
    const created: Draft = {
      ...draft,
      requirementIds: new Set(draft.requirementIds),
      standards: draft.standard ? [draft.standard] : [],
    };
    this.drafts.set(draft.id, created);
    return created;
  }

  ofKind(kind: ControlKind): Draft[] {
    return [...this.drafts.values()].filter((draft) => draft.kind === kind);
  }
}

/** Where controls are gathered: the parts, the lines between them and what is asked of them. */
export interface Site {
  ctx: DesignContext;
  components: readonly DesignComponent[];
  connections: readonly ArchitectureConnection[];
  requirements: readonly Requirement[];
  gathering: Gathering;
}
