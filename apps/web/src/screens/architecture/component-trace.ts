import type {
  ArchitectureComponent,
  ArchitectureConnection,
  ArchitectureData,
  Control,
  CostLine,
  Decision,
  Finding,
  Requirement,
  Risk,
  Threat,
} from '@aa/domain';

/** Everything that a component is tied to: what asked for it, decided it, costs, threatens and guards it. */
export interface ComponentTrace {
  component: ArchitectureComponent;
  requirements: Requirement[];
  decisions: Decision[];
  costLines: CostLine[];
  incoming: ArchitectureConnection[];
  outgoing: ArchitectureConnection[];
  risks: Risk[];
  threats: Threat[];
  findings: Finding[];
  controls: Control[];
}

export function findComponentTrace(
  data: ArchitectureData,
  componentId: string,
): ComponentTrace | undefined {
  const component = data.components.find(({ id }) => id === componentId);
  if (component === undefined) return undefined;
  const touches = ({ componentIds }: { componentIds: readonly string[] }) =>
    componentIds.includes(componentId);
  return {
    component,
    requirements: data.requirements.filter(({ id }) => component.requirementIds.includes(id)),
    decisions: data.decisions.filter(touches),
    costLines: data.cost.lines.filter(touches),
    incoming: data.connections.filter(({ to }) => to === componentId),
    outgoing: data.connections.filter(({ from }) => from === componentId),
    risks: data.risks.filter(touches),
    threats: (data.threats ?? []).filter(touches),
    findings: data.findings.filter(touches),
    controls: data.controls.filter(touches),
  };
}

export interface FinishMark {
  label: string;
  isMet: boolean;
  detail: string;
}

/** The marks by which a design counts as finished. */
export function computeFinishMarks(data: ArchitectureData): FinishMark[] {
  const joined = new Set(data.connections.flatMap(({ from, to }) => [from, to]));
  const orphans = data.components.filter(({ id }) => data.components.length > 1 && !joined.has(id));
  const answered = new Set(
    [...data.components, ...data.decisions, ...data.controls].flatMap(
      (part) => part.requirementIds,
    ),
  );
  const open = data.requirements.filter(({ id }) => !answered.has(id));
  const contradictions = data.findings.filter(({ kind }) => kind === 'contradiction');
  const unsourced = data.cost.lines.filter(({ basis }) => basis.trim() === '');
  const names = (parts: readonly { name?: string; id: string }[]) =>
    parts.map((part) => part.name ?? part.id).join(', ');
  return [
    {
      label: 'No orphan',
      isMet: orphans.length === 0,
      detail: orphans.length === 0 ? 'Every part has a connection.' : names(orphans),
    },
    {
      label: 'Every requirement answered',
      isMet: open.length === 0,
      detail: open.length === 0 ? `${data.requirements.length} traced.` : `Open: ${names(open)}`,
    },
    {
      label: 'No contradiction',
      isMet: contradictions.length === 0,
      detail: contradictions[0]?.message ?? 'What was said agrees with itself.',
    },
    {
      label: 'No figure without a source',
      isMet: unsourced.length === 0,
      detail:
        unsourced.length === 0
          ? 'Costs and loads carry their arithmetic.'
          : unsourced.map(({ item }) => item).join(', '),
    },
    {
      label: 'Unknowns listed',
      isMet: true,
      detail: `${data.assumptions.length} ${data.assumptions.length === 1 ? 'assumption' : 'assumptions'} that can be corrected.`,
    },
  ];
}

export interface WeakPoint {
  id: string;
  severity: 'error' | 'warning' | 'info';
  text: string;
  wayOut: string | undefined;
  componentIds: readonly string[];
}

const findingRank = { error: 9, warning: 5, info: 1 } as const;
const levelRank = { low: 1, medium: 2, high: 3 } as const;

/** What is weakest in the design, worst first: findings by severity, risks by likelihood times impact. */
export function computeWeakPoints(data: ArchitectureData, limit: number): WeakPoint[] {
  const findings = data.findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => ({
      rank: findingRank[finding.severity],
      point: {
        id: finding.id,
        severity: finding.severity,
        text: finding.message,
        wayOut: finding.suggestion,
        componentIds: finding.componentIds,
      },
    }));
  const risks = data.risks.map((risk) => {
    const rank = levelRank[risk.likelihood] * levelRank[risk.impact];
    return {
      rank,
      point: {
        id: risk.id,
        severity: rank >= 6 ? ('warning' as const) : ('info' as const),
        text: risk.description,
        wayOut: risk.mitigation,
        componentIds: risk.componentIds,
      },
    };
  });
  return [...findings, ...risks]
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ point }) => point);
}
