import type { ArchitecturePattern, Requirement } from '@aa/domain';
import { findPattern } from '../knowledge/design/patterns.ts';
import { type PatternRule, patternRules } from '../knowledge/design/pattern-rules.ts';
import type { DesignComponent, Structure } from '../model/design.ts';
import type { DesignContext } from './design-context.ts';
import { clip } from './word-duty.ts';

function applies(
  rule: PatternRule,
  ctx: DesignContext,
  style: Structure['style'],
  ids: ReadonlySet<string>,
): boolean {
  if (rule.style !== undefined) return rule.style === style;
  if (rule.choice) return ctx.choices.optionOf(rule.choice.decisionId) === rule.choice.optionId;
  return (
    (rule.capabilities?.some((id) => ctx.needIds.has(id)) ?? false) ||
    (rule.parts?.some((id) => ids.has(id)) ?? false)
  );
}

function carriers(rule: PatternRule, components: readonly DesignComponent[]): string[] {
  const own = components.filter(
    (component) =>
      rule.parts?.includes(component.id) ||
      component.capabilityIds.some((id) => rule.capabilities?.includes(id)),
  );
  const modules = components.filter((component) => component.id.startsWith('mod-'));
  const chosen =
    own.length > 0
      ? own.filter(
          (component) => component.type !== 'external' || rule.parts?.includes(component.id),
        )
      : modules;
  return (chosen.length > 0 ? chosen : components.slice(0, 1))
    .slice(0, 10)
    .map((component) => component.id);
}

/** Patterns that this design follows, each with the reason that holds here. */
export function listPatterns(
  ctx: DesignContext,
  style: Structure['style'],
  components: readonly DesignComponent[],
  requirements: readonly Requirement[],
): ArchitecturePattern[] {
  const ids = new Set(components.map((component) => component.id));
  const known = new Set(requirements.map((requirement) => requirement.id));
  const developers =
    ctx.proportion.developers === 1 ? 'one developer' : `${ctx.proportion.developers} developers`;
  const peak = `${Number(ctx.load.peakRps.toPrecision(2))} requests per second at peak`;
  return patternRules
    .filter((rule) => applies(rule, ctx, style, ids))
    .flatMap((rule) => {
      const pattern = findPattern(rule.id);
      if (!pattern) return [];
      const componentIds = carriers(rule, components);
      const requirementIds = [
        ...new Set(
          components
            .filter((component) => componentIds.includes(component.id))
            .flatMap((component) => component.requirementIds.slice(0, 2)),
        ),
      ]
        .filter((id) => known.has(id))
        .slice(0, 5);
      const why = rule.why
        .replace('{title}', ctx.u.title)
        .replace('{developers}', developers)
        .replace('{peak}', peak);
      return [
        {
          id: `p-${pattern.id}`,
          name: pattern.name,
          category: pattern.category,
          description: clip(pattern.solution, 600),
          rationale: clip(
            `${why.charAt(0).toUpperCase()}${why.slice(1)}. To be looked at again when: ${pattern.reconsiderWhen.charAt(0).toLowerCase()}${pattern.reconsiderWhen.slice(1)}.`,
            600,
          ),
          componentIds,
          requirementIds,
        },
      ];
    });
}
