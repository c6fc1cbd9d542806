import type { ArchitectureData } from '../agent-protocol/architecture.ts';
import type { ArchitectureComponent, ArchitectureConnection } from '../agent-protocol/structure.ts';
import type { BusinessImpact } from '../agent-protocol/business.ts';
import type { Fact, Question, Requirement } from '../agent-protocol/interview.ts';
import type { KindSet } from './kind-sets.ts';
import { ours, unit } from './model-parts.ts';
import { readFigures } from './read-figures.ts';
import { readGraph } from './read-graph.ts';
import { forgetTexts, says } from './says.ts';

export type DataSensitivity = NonNullable<ArchitectureConnection['dataFlow']>['sensitivity'];

/** What a check may look at besides the architecture itself. */
export interface CheckContext {
  facts?: readonly Fact[];
  questions?: readonly Question[];
  business?: Pick<BusinessImpact, 'timeToMarket' | 'implementationCost'>;
}

/** The architecture with the questions that rules ask of it; works on incomplete models too. */
export type ModelReader = ReturnType<typeof readModel>;

export function readModel(data: ArchitectureData, context: CheckContext = {}) {
  forgetTexts();
  const { components, connections, controls, requirements } = data;
  const byId = new Map(components.map((component) => [component.id, component]));
  const comp = (id: string | undefined): ArchitectureComponent | undefined =>
    id === undefined ? undefined : byId.get(id);
  const matching = (kinds: string) => {
    const wanted = kinds.split('|');
    return controls.filter((control) => wanted.includes(control.kind));
  };
  const basics = {
    ...data,
    qualityScenarios: data.qualityScenarios ?? [],
    facts: context.facts ?? [],
    questions: context.questions ?? [],
    timeToMarket: context.business?.timeToMarket ?? null,
    implementationCost: context.business?.implementationCost ?? null,
    comp,
    /** Name of the component, or the id where it has none. */
    n: (id: string | undefined) => (id === undefined ? '' : (byId.get(id)?.name ?? id)),
    ins: (id: string) => connections.filter((connection) => connection.to === id),
    outs: (id: string) => connections.filter((connection) => connection.from === id),
    unit,
    ours,
    of: (kinds: KindSet) => components.filter((c) => kinds.includes(c.kind)),
    /** True when a control with one of the kinds (a|b) exists. */
    has: (kinds: string) => matching(kinds).length > 0,
    /** True when a control with one of the kinds names the component. */
    covered: (kinds: string, id: string) =>
      matching(kinds).some((c) => c.componentIds.includes(id)),
    says,
    anywhere: (words: string) =>
      says(
        [components, connections, data.patterns, data.technologies, data.decisions, controls],
        words,
      ),
    asks: (words: string): Requirement[] =>
      requirements.filter((r) => says([r.statement, r.quote], words)),
    /** Sensitivities of the data on all connections of the component. */
    sens: (id: string): DataSensitivity[] =>
      connections
        .filter((c) => c.from === id || c.to === id)
        .flatMap((c) => (c.dataFlow ? [c.dataFlow.sensitivity] : [])),
    regions: data.diagrams
      .filter((d) => d.type === 'DEPLOYMENT')
      .flatMap((d) => d.groups)
      .filter((g) => g.kind === 'region').length,
  };
  return { ...basics, ...readGraph(data), ...readFigures(data, basics.facts) };
}
