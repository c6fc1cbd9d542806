import type { Finding } from '@aa/domain';
import { findBusinessDomain } from '../knowledge/design/domains.ts';
import type { DesignComponent } from '../model/design.ts';
import type { DesignContext } from './design-context.ts';
import { stemsOf } from './word-duty.ts';

const sureEnough = 0.5;
const mostTraps = 2;

/** The module that a trap is about: the one that shares most words with it, two at least. */
function findPlace(
  text: string,
  components: readonly DesignComponent[],
): DesignComponent | undefined {
  const wanted = new Set(stemsOf(text));
  const [best] = components
    .filter((component) => component.id.startsWith('mod-'))
    .map((component, order) => ({
      component,
      order,
      shared: new Set(
        stemsOf(`${component.name} ${component.responsibilities.join(' ')}`).filter((stem) =>
          wanted.has(stem),
        ),
      ).size,
    }))
    .toSorted((a, b) => b.shared - a.shared || a.order - b.order);
  return best && best.shared >= 2 ? best.component : undefined;
}

/** What systems of this field of business stumble over, where the design has a part that could. */
export function listTraps(ctx: DesignContext, components: readonly DesignComponent[]): Finding[] {
  return ctx.u.domains
    .filter((domain) => domain.confidence >= sureEnough)
    .slice(0, 2)
    .flatMap(({ id }) => {
      const domain = findBusinessDomain(id);
      return (domain?.traps ?? []).flatMap(({ trap, remedy }, index): Finding[] => {
        const place = findPlace(`${trap} ${remedy}`, components);
        if (!domain || !place) return [];
        return [
          {
            id: `trap-${id}-${index + 1}`,
            severity: 'info',
            kind: 'other',
            message: `Systems for ${domain.name.toLowerCase()} often stumble here: ${trap}. It concerns ${place.name.toLowerCase()}.`,
            suggestion: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`,
            componentIds: [place.id],
            requirementIds: place.requirementIds.slice(0, 2),
          },
        ];
      });
    })
    .slice(0, mostTraps);
}
