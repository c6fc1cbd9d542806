import type {
  ArchitectureComponent,
  ArchitectureConnection,
  ArchitectureData,
  Threat,
} from '@aa/domain';
import { type ThreatEntry, threatEntries } from '../knowledge/threats/catalogue.ts';
import { parseSignal, type Signal, tryParseSignal } from './parse-signal.ts';
import type { ThreatContext, ThreatSubject } from './threat-subject.ts';

interface CompiledThreat {
  entry: ThreatEntry;
  signals: readonly Signal[];
  raisesLikelihood: readonly Signal[];
  raisesImpact: readonly Signal[];
}

const compiled: readonly CompiledThreat[] = threatEntries.map((entry) => ({
  entry,
  signals: entry.signals.map(parseSignal),
  raisesLikelihood: entry.raisedBy.likelihood.map(tryParseSignal).filter((s) => s !== undefined),
  raisesImpact: entry.raisedBy.impact.map(tryParseSignal).filter((s) => s !== undefined),
}));

const levels = ['low', 'medium', 'high'] as const;
type Level = (typeof levels)[number];

/** Threats shown for one architecture; the rest of the catalogue stays a checklist. */
const mostThreats = 24;

interface Hit {
  entry: ThreatEntry;
  components: ArchitectureComponent[];
  connections: ArchitectureConnection[];
  likelihood: Level;
  impact: Level;
  domainFits: boolean;
}

/**
 * STRIDE over components, flows and the system: which threats apply to which elements, how grave they are and what
 * of the design stands against them. Gravest first; of two that overlap the more specific one.
 */
export function modelThreats(data: ArchitectureData, context: ThreatContext): Threat[] {
  const hits = compiled
    .map((threat) => match(threat, data, context))
    .filter((hit) => hit !== undefined);
  const overlapped = new Set(hits.flatMap((hit) => hit.entry.overlapsWith));
  return hits
    .filter((hit) => !overlapped.has(hit.entry.id))
    .sort(byGravity)
    .slice(0, mostThreats)
    .map((hit) => tell(hit, data));
}

function match(
  threat: CompiledThreat,
  data: ArchitectureData,
  context: ThreatContext,
): Hit | undefined {
  const subjects = subjectsOf(threat.entry, data, context).filter((subject) =>
    threat.signals.every((signal) => signal(subject)),
  );
  if (subjects.length === 0) return undefined;
  const raised = (signals: readonly Signal[]) =>
    subjects.some((subject) => signals.some((signal) => signal(subject)));
  const { entry } = threat;
  return {
    entry,
    components: [...new Set(subjects.flatMap((s) => s.components))],
    connections: entry.elements === 'connection' ? subjects.flatMap((s) => s.connections) : [],
    likelihood: raised(threat.raisesLikelihood) ? up(entry.likelihood) : entry.likelihood,
    impact: raised(threat.raisesImpact) ? up(entry.impactLevel) : entry.impactLevel,
    domainFits: entry.domains.some((domain) => context.domainIds.has(domain)),
  };
}

function subjectsOf(
  entry: ThreatEntry,
  data: ArchitectureData,
  context: ThreatContext,
): ThreatSubject[] {
  const concerned = data.components.filter(
    (c) => entry.componentKinds.length === 0 || entry.componentKinds.includes(c.kind),
  );
  const touching = (ids: ReadonlySet<string>) =>
    data.connections.filter((x) => ids.has(x.from) || ids.has(x.to));
  switch (entry.elements) {
    case 'component':
      return concerned.map((component) => ({
        data,
        context,
        components: [component],
        connections: touching(new Set([component.id])),
        isSystem: false,
      }));
    case 'connection': {
      const ids = new Set(concerned.map((c) => c.id));
      return touching(ids).map((connection) => ({
        data,
        context,
        components: data.components.filter(
          (c) => c.id === connection.from || c.id === connection.to,
        ),
        connections: [connection],
        isSystem: false,
      }));
    }
    case 'system':
      return concerned.length === 0
        ? []
        : [{ data, context, components: concerned, connections: data.connections, isSystem: true }];
  }
}

function up(level: Level): Level {
  return levels[Math.min(levels.indexOf(level) + 1, 2)] ?? level;
}

function down(level: Level): Level {
  return levels[Math.max(levels.indexOf(level) - 1, 0)] ?? level;
}

function byGravity(a: Hit, b: Hit): number {
  return (
    Number(b.domainFits) - Number(a.domainFits) ||
    levels.indexOf(b.impact) - levels.indexOf(a.impact) ||
    levels.indexOf(b.likelihood) - levels.indexOf(a.likelihood) ||
    b.components.length - a.components.length ||
    (a.entry.id < b.entry.id ? -1 : 1)
  );
}

function tell(hit: Hit, data: ArchitectureData): Threat {
  const { entry } = hit;
  const ids = hit.components.map((c) => c.id);
  const mitigations = entry.mitigations.map((mitigation) => ({
    ...mitigation,
    controlIds: data.controls
      .filter((c) => c.kind === mitigation.controlKind && c.kind !== 'other')
      .filter((c) => c.componentIds.some((id) => ids.includes(id)))
      .map((c) => c.id),
  }));
  const carried = mitigations.filter((mitigation) => mitigation.controlIds.length > 0);
  const state =
    carried.length === 0 ? 'open' : carried.length === mitigations.length ? 'mitigated' : 'partly';
  return {
    id: entry.id,
    title: entry.title,
    stride: entry.stride,
    scenario: entry.scenario,
    consequence: entry.impact,
    likelihood: carried.length > 0 ? down(hit.likelihood) : hit.likelihood,
    impact: hit.impact,
    componentIds: ids.slice(0, 12),
    connectionIds: hit.connections.map((x) => x.id).slice(0, 12),
    mitigations,
    detection: entry.detection,
    references: entry.references,
    state,
    source: `${entry.source} (${entry.asOf})`,
  };
}
