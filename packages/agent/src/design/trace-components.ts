import type { Control, Requirement } from '@aa/domain';
import type { DesignComponent } from '../model/design.ts';
import type { DesignContext } from './design-context.ts';

type Category = NonNullable<Requirement['category']>;

/** Which qualities a shared part is there for. */
const categoriesOf: Readonly<Record<string, Category[]>> = {
  'load-balancer': ['availability', 'scalability'],
  'api-gateway': ['interoperability', 'security'],
  cdn: ['performance'],
  waf: ['security'],
  'waiting-room': ['scalability', 'performance'],
  cache: ['performance', 'scalability'],
  'main-database': ['data', 'availability'],
  'read-replica': ['performance'],
  'backup-copies': ['operations', 'availability', 'data'],
  monitoring: ['operations', 'availability'],
  secrets: ['security', 'privacy'],
  'identity-provider': ['security'],
  'audit-store': ['regulatory', 'security'],
  'job-queue': ['scalability', 'availability'],
  'event-stream': ['scalability'],
  'background-worker': ['operations', 'performance'],
  'web-app': ['usability'],
  'mobile-app': ['usability'],
  'staff-console': ['usability'],
  'edge-node': ['availability'],
  'local-store': ['availability'],
};

const mostFunctional = 6;

function byCategory(
  requirements: readonly Requirement[],
  categories: readonly Category[],
): string[] {
  return requirements
    .filter(
      (requirement) =>
        requirement.kind !== 'functional' &&
        requirement.category !== undefined &&
        categories.includes(requirement.category),
    )
    .slice(0, 4)
    .map((requirement) => requirement.id);
}

/** Requirements that a shared part serves: those of the capabilities that use it, and the qualities it is there for. */
export function traceShared(
  components: readonly DesignComponent[],
  requirements: readonly Requirement[],
  ctx: DesignContext,
): void {
  const functional = new Set(
    requirements
      .filter((requirement) => requirement.kind === 'functional')
      .map((requirement) => requirement.id),
  );
  const needed = new Map(ctx.needs.map((need) => [need.id, need.requirementIds]));
  for (const component of components) {
    if (component.id.startsWith('mod-')) continue;
    const own = component.capabilityIds
      .flatMap((id) => needed.get(id) ?? [])
      .filter((id) => functional.has(id));
    const ids = new Set([
      ...component.requirementIds,
      ...own.slice(0, mostFunctional),
      ...byCategory(requirements, categoriesOf[component.id] ?? []),
    ]);
    component.requirementIds = [...ids];
  }
  traceRest(components, requirements);
}

/** What is still without a requirement takes that of its neighbour in purpose, so that nothing stands without a reason. */
function traceRest(
  components: readonly DesignComponent[],
  requirements: readonly Requirement[],
): void {
  const operate =
    requirements.find((requirement) => requirement.category === 'operations') ?? requirements[0];
  const first =
    requirements.find((requirement) => requirement.kind === 'functional') ?? requirements[0];
  for (const component of components) {
    if (component.requirementIds.length > 0) continue;
    const sharing = components.find(
      (other) =>
        other !== component &&
        other.requirementIds.length > 0 &&
        other.capabilityIds.some((id) => component.capabilityIds.includes(id)),
    );
    const id =
      sharing?.requirementIds[0] ?? (component.type === 'external' ? operate?.id : first?.id);
    if (id !== undefined) component.requirementIds = [id];
  }
}

/** Requirements that no component and no control names go to the part that is nearest to them. */
export function traceLeftovers(
  components: readonly DesignComponent[],
  requirements: readonly Requirement[],
  controls: readonly Control[],
): void {
  const named = new Set([
    ...components.flatMap((component) => component.requirementIds),
    ...controls
      .filter((control) => control.componentIds.length > 0)
      .flatMap((control) => control.requirementIds),
  ]);
  for (const requirement of requirements) {
    if (named.has(requirement.id)) continue;
    const ids = Object.entries(categoriesOf)
      .filter(
        ([, categories]) =>
          requirement.category !== undefined && categories.includes(requirement.category),
      )
      .map(([id]) => id);
    const home =
      components.find((component) => ids.includes(component.id)) ??
      components.find((component) => component.type === 'service') ??
      components[0];
    home?.requirementIds.push(requirement.id);
  }
}
