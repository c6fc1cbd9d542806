import type { ArchitectureData } from '../agent-protocol/architecture.ts';
import type { Finding } from '../agent-protocol/interview.ts';
import type { Violation } from './check.ts';
import { type CheckContext, type ModelReader, readModel } from './model-reader.ts';
import { type Check, checks } from './registry.ts';

const mostPerRule = 3;

/**
 * Runs every rule over the architecture. Findings come errors first, then by rule; a rule that is broken in many
 * places makes one finding for each of the first three and counts the rest.
 */
export function runChecks(data: ArchitectureData, context: CheckContext = {}): Finding[] {
  const model = readModel(data, context);
  return checks
    .flatMap((check) => findingsOf(check, model))
    .sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
}

const severityOrder: Record<Finding['severity'], number> = { error: 0, warning: 1, info: 2 };

function findingsOf(check: Check, model: ModelReader): Finding[] {
  const violations = check.find(model, check.parameters);
  const rest = violations.length - mostPerRule;
  return violations.slice(0, mostPerRule).map((violation, index) => ({
    id: `${check.id}-${index + 1}`,
    ruleId: check.id,
    severity: check.severity,
    kind: check.findingKind,
    message: [
      fill(check.message, violation),
      index === mostPerRule - 1 && rest > 0 ? ` And ${rest} more.` : '',
    ]
      .join('')
      .slice(0, 2000),
    suggestion: fill(check.suggestion, violation).slice(0, 2000),
    componentIds: idsIn(violation, 'componentId', (id) => model.comp(id) !== undefined),
    requirementIds: idsIn(violation, 'requirement', (id) =>
      model.requirements.some((requirement) => requirement.id === id),
    ),
  }));
}

/** The message with the placeholders filled; one without a value stays visible as a dash. */
export function fill(template: string, violation: Violation): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => String(violation[name] ?? '–'));
}

function idsIn(violation: Violation, key: string, exists: (id: string) => boolean): string[] {
  const id = violation[key];
  return typeof id === 'string' && exists(id) ? [id] : [];
}
