import type { DesignComponent, Structure } from '../model/design.ts';
import type { DecisionRule } from './decision-case.ts';

const maxPlaces = 6;

/** Components that carry a decision out: by kind, by the capabilities that raised it, else the main application. */
export function placeDecision(rule: DecisionRule, structure: Structure): DesignComponent[] {
  const { components } = structure;
  const serves = (component: DesignComponent): boolean =>
    component.capabilityIds.some((id) => rule.capabilities?.includes(id) ?? false);
  const byKind = rule.kinds.flatMap((kind) =>
    components.filter((component) => component.kind === kind),
  );
  const both = byKind.filter(serves);
  const serving = components.filter(
    (component) => serves(component) && component.type === 'service',
  );
  const main =
    components.find((component) => component.kind === 'api' || component.kind === 'web_app') ??
    components[0];
  const picked = [
    ...both,
    ...byKind.filter((component) => !both.includes(component)).slice(0, both.length > 0 ? 2 : 4),
    ...serving.slice(0, 2),
  ];
  const unique = [...new Map(picked.map((component) => [component.id, component])).values()];
  return unique.length > 0 ? unique.slice(0, maxPlaces) : main ? [main] : [];
}
