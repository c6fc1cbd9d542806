import { type Control, type ControlKind, controlKinds, type Finding } from '@aa/domain';
import { getControlKind } from '../knowledge/design/control-kinds.ts';
import type { Structure } from '../model/design.ts';
import { carriersByFlow } from './carry-controls.ts';
import { carriersOf } from './gather-controls.ts';
import { describeControl } from './describe-control.ts';
import type { DesignContext } from './design-context.ts';
import { clip } from './word-duty.ts';

/** Which kind of control closes what a rule found. */
const kindOfRule: Readonly<Record<string, ControlKind>> = {
  'SEC-001': 'authentication',
  'SEC-002': 'authorization',
  'SEC-005': 'encryption_at_rest',
  'SEC-008': 'rate_limiting',
  'SEC-010': 'malware_scanning',
  'SEC-011': 'tenant_isolation',
  'SEC-012': 'audit_log',
  'SEC-013': 'sandboxing',
  'SEC-015': 'input_validation',
  'DAT-003': 'backup',
  'DAT-009': 'data_deletion',
  'DAT-010': 'retention',
  'AVL-005': 'idempotency',
  'AVL-006': 'graceful_degradation',
  'AVL-009': 'graceful_degradation',
  'AVL-011': 'idempotency',
  'CMP-005': 'data_residency',
  'CMP-006': 'other',
  'CMP-009': 'human_review',
  'IOT-001': 'device_identity',
  'IOT-007': 'safety',
  'AIM-007': 'authorization',
  'ACC-001': 'accessibility',
};
const listsKinds = new Set(['CMP-002', 'CMP-003', 'CMP-004']);

function kindsOf(finding: Finding): ControlKind[] {
  const rule = finding.ruleId ?? '';
  const kind = kindOfRule[rule];
  if (kind) return [kind];
  return listsKinds.has(rule)
    ? controlKinds.filter((name) => name !== 'other' && finding.message.includes(name))
    : [];
}

/** The controls with what the findings ask for; the same list when there is nothing that a control could close. */
export function repairControls(
  structure: Structure,
  findings: readonly Finding[],
  ctx: DesignContext,
): Control[] {
  let controls = structure.controls;
  for (const finding of findings)
    for (const kind of kindsOf(finding))
      controls = extend(controls, kind, { structure, finding, ctx });
  return controls;
}

interface Case {
  structure: Structure;
  finding: Finding;
  ctx: DesignContext;
}

function extend(
  controls: Control[],
  kind: ControlKind,
  { structure, finding, ctx }: Case,
): Control[] {
  const id = kind === 'other' ? 'ctl-processors' : `ctl-${kind}`;
  const byFlow = carriersByFlow(kind, structure);
  const wanted = [
    ...finding.componentIds,
    ...(byFlow.length > 0 ? byFlow : carriersOf(kind, structure.components)),
  ];
  const known =
    controls.find((control) => control.id === `ctl-law-${kind}`) ??
    controls.find((control) => control.id === id);
  if (known) {
    const componentIds = [...new Set([...known.componentIds, ...wanted])].slice(0, 60);
    if (componentIds.length === known.componentIds.length) return controls;
    return controls.map((control) => (control === known ? { ...control, componentIds } : control));
  }
  const general =
    structure.requirements.find(
      (requirement) => requirement.category === 'security' || requirement.category === 'regulatory',
    ) ?? structure.requirements[0];
  const requirementIds =
    finding.requirementIds.length > 0 ? finding.requirementIds : general ? [general.id] : [];
  const componentIds = [...new Set(wanted)].slice(0, 60);
  if (componentIds.length === 0 || requirementIds.length === 0) return controls;
  const added: Control = {
    id,
    kind,
    name: getControlKind(kind).name,
    description: clip(describeControl(kind, ctx, structure.components), 900),
    componentIds,
    requirementIds,
  };
  return [...controls, added];
}
