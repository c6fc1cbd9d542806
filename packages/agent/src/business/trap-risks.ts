import type { Risk } from '@aa/domain';
import { wantsCapability } from '../numbers/read-numbers.ts';
import type { DesignSoFar } from './design-so-far.ts';
import { weighRisk } from './weigh-risk.ts';
import { trustTraps } from './trust-traps.ts';
import { workTraps } from './work-traps.ts';

const traps = [...workTraps, ...trustTraps];

/** What systems of this kind are known to fail by, told on this one's parts. */
export function trapRisks(design: DesignSoFar): Risk[] {
  return traps
    .flatMap((trap) => {
      if (!wantsCapability(design.u, ...trap.capabilities)) return [];
      const { components } = design.structure;
      const byCapability = components.filter((component) =>
        component.capabilityIds.some((id) => trap.capabilities.includes(id)),
      );
      const byKind = trap.kinds.flatMap((kind) =>
        components.filter((component) => component.kind === kind),
      );
      const part =
        byKind.find((component) => byCapability.includes(component)) ??
        byKind[0] ??
        byCapability[0];
      if (!part) return [];
      const said = new Set(
        design.u.capabilities
          .filter((need) => trap.capabilities.includes(need.id))
          .flatMap((need) => need.requirementIds),
      );
      const known = design.structure.requirements;
      const requirementIds = known
        .filter(
          (r) => said.has(r.id) || (trap.statements.test(r.statement) && r.kind !== 'constraint'),
        )
        .slice(0, 4)
        .map((r) => r.id);
      const componentIds = [
        ...new Set([part, ...byCapability].map((component) => component.id)),
      ].slice(0, 6);
      return [
        {
          id: `risk-${trap.id}`,
          description: trap.describe(design, part.name),
          category: trap.category,
          likelihood: trap.likelihood,
          impact: trap.impact,
          mitigation: trap.mitigate(design, part.name),
          componentIds,
          requirementIds,
          owner: trap.owner,
        },
      ];
    })
    .sort((a, b) => weighRisk(b) - weighRisk(a))
    .slice(0, 7);
}
