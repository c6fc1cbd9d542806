import { type FollowUp, nameOf, quoteRequirements } from './follow-up.ts';
import { findComponents, findDecision } from './find-subject.ts';

/** One part in words: what it does here, with whom it speaks, what it keeps, what it costs. */
export function answerExplain(f: FollowUp): string | undefined {
  const [component] = findComponents(f.architecture, f.subject || f.question);
  if (!component) {
    const found = findDecision(f.architecture.decisions, f.subject || f.question);
    return found
      ? `**${found.decision.title}: ${found.decision.chosen}** (\`${found.decision.id}\`).\n\n${found.decision.context}\n\n${found.decision.rationale}`
      : undefined;
  }
  const named = (id: string): string =>
    f.architecture.components.find((c) => c.id === id)?.name ?? id;
  const incoming = f.architecture.connections.filter((c) => c.to === component.id);
  const outgoing = f.architecture.connections.filter((c) => c.from === component.id);
  const line = f.cost.lines.find((l) => l.componentIds.includes(component.id));
  const factor = component.scalingFactors[0];
  const decision = f.architecture.decisions.find((d) => d.componentIds.includes(component.id));
  return [
    `**${nameOf(component)}**: ${component.description}`,
    `It does: ${component.responsibilities.join('; ')}. Made with ${component.technologies.join(', ')}.`,
    incoming.length > 0
      ? `It is used by ${incoming
          .slice(0, 5)
          .map((c) => `${named(c.from)} (${c.protocol}: ${c.description})`)
          .join('; ')}.`
      : '',
    outgoing.length > 0
      ? `It uses ${outgoing
          .slice(0, 5)
          .map((c) => `${named(c.to)} (${c.protocol}: ${c.description})`)
          .join('; ')}.`
      : '',
    component.stores && component.stores.length > 0
      ? `It keeps: ${component.stores.join(', ')}.`
      : '',
    `It is there for ${quoteRequirements(f.architecture, component.requirementIds, 4)}.`,
    factor
      ? `Its bound: ${factor.metric}, ${Number(factor.thresholdValue.toPrecision(3))} ${factor.unit}${factor.expectedValue === undefined ? '' : ` (expected ${Number(factor.expectedValue.toPrecision(3))})`}; beyond it: ${factor.action}`
      : '',
    decision
      ? `Why this way: ${decision.chosen} (\`${decision.id}\`). ${decision.alternatives[0] ? `Instead of ${decision.alternatives[0].name}: ${decision.alternatives[0].whyRejected}` : ''}`
      : '',
    line
      ? `It costs $${line.lowUsd} to $${line.highUsd} a month${line.componentIds.length > 1 ? ', with what ships together' : ''}.`
      : '',
  ]
    .filter((text) => text.length > 0)
    .join('\n\n');
}
