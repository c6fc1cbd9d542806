import type { Assumption } from '@aa/domain';
import { findSlot } from '../knowledge/design/slots.ts';
import type { Choices, DesignComponent, Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { buildControls } from './build-controls.ts';
import { buildLayers } from './build-layers.ts';
import { connectEntry } from './connect-entry.ts';
import { connectOperations, connectOrphans } from './connect-operations.ts';
import { connectStores } from './connect-stores.ts';
import type { Plot } from './plot.ts';
import { addCapabilityFlows, Lines, toConnections } from './connect-components.ts';
import { connectNamedSystems, joinIslands } from './connect-outside.ts';
import { createDesignContext, type DesignContext } from './design-context.ts';
import { deriveRequirements } from './derive-requirements.ts';
import { fillStores } from './fill-stores.ts';
import { listPatterns } from './list-patterns.ts';
import { listQualityScenarios } from './list-scenarios.ts';
import { listTechnologies } from './list-technologies.ts';
import { listTraps } from './list-traps.ts';
import { type Plan, planStructure } from './plan-structure.ts';
import { traceLeftovers, traceShared } from './trace-components.ts';
import { clip } from './word-duty.ts';

/** One module for each unit, to speak for it where a line a unit is enough. */
function representatives(plan: Plan): DesignComponent[] {
  return plan.units.flatMap(
    (unit) =>
      plan.components.find(
        (component) => component.deploymentUnit === unit.id && component.id.startsWith('mod-'),
      ) ?? [],
  );
}

function connect(plan: Plan, ctx: DesignContext): Lines {
  const components = new Map(plan.components.map((component) => [component.id, component]));
  const plot: Plot = {
    ctx,
    components,
    modules: plan.components.filter((component) => component.id.startsWith('mod-')),
    screens: plan.components.filter((component) => component.type === 'ui'),
    representatives: representatives(plan),
    store: components.has('main-database') ? 'main-database' : undefined,
  };
  const lines = new Lines(plan.components);
  addCapabilityFlows(lines, ctx, plan.resolve, components);
  connectEntry(lines, plot);
  connectStores(lines, plot);
  connectOperations(lines, plot);
  connectNamedSystems(lines, plot);
  connectOrphans(lines, plot);
  joinIslands(lines, plot);
  return lines;
}

/** What had to be left out for people or money, said as an assumption that can be corrected. */
function assumeGivenUp(plan: Plan, ctx: DesignContext): Assumption[] {
  return plan.givenUp.map(({ slotId, into }) => {
    const name = findSlot(slotId)?.name.toLowerCase() ?? slotId;
    const home =
      into === undefined ? 'the application' : (findSlot(into)?.name.toLowerCase() ?? into);
    return {
      id: `as-without-${slotId}`,
      topic: 'operations' as const,
      statement: clip(
        `No ${name} of its own: with ${ctx.proportion.developers} developers and at most ${ctx.proportion.maxDeployableUnits} parts its work is done by the ${home}.`,
        400,
      ),
      impactIfWrong: clip(
        `If that becomes too slow, the ${name} is the first part to add; the border to it is already in the modules.`,
        400,
      ),
      confidence: 0.7,
    };
  });
}

/** From an understanding and the choices taken to parts, connections, layers and controls, each traced to what asked for it. */
export function synthesize(
  u: Understanding,
  load: Load,
  proportion: Proportion,
  choices: Choices,
): Structure {
  const ctx = createDesignContext(u, load, proportion, choices);
  const plan = planStructure(ctx);
  const { components } = plan;
  const requirements = [...u.requirements, ...deriveRequirements(ctx)].slice(0, 200);
  const known = new Set(requirements.map((requirement) => requirement.id));
  for (const component of components)
    component.requirementIds = component.requirementIds.filter((id) => known.has(id));
  traceShared(components, requirements, ctx);
  const connections = toConnections(connect(plan, ctx));
  fillStores(components, connections);
  const controls = buildControls(ctx, { components, connections, requirements });
  traceLeftovers(components, requirements, controls);
  return {
    style: plan.style,
    components,
    connections,
    layers: buildLayers(components),
    patterns: listPatterns(ctx, plan.style, components, requirements),
    technologies: listTechnologies(components, ctx).slice(0, 100),
    controls,
    requirements,
    qualityScenarios: listQualityScenarios(requirements, components, ctx),
    assumptions: assumeGivenUp(plan, ctx),
    findings: listTraps(ctx, components),
  };
}
