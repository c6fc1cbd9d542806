import type { Decision } from '@aa/domain';
import { blocks, heading, list, text } from './write-markdown.ts';

/** A decision as a MADR 4 record, one heading level below `level`. */
export function writeDecision(decision: Decision, date: string, level: number): string {
  return blocks(
    heading(level, `${decision.id}: ${decision.title}`),
    `Status: ${decision.status}. Date: ${date}. Reversibility: ${decision.reversibility}. Confidence: ${Math.round(decision.confidence * 100)} %.`,
    heading(level + 1, 'Context and problem statement'),
    text(decision.context),
    heading(level + 1, 'Decision drivers'),
    list(decision.drivers.map(text)),
    heading(level + 1, 'Considered options'),
    list([decision.chosen, ...decision.alternatives.map((option) => option.name)].map(text)),
    heading(level + 1, 'Decision outcome'),
    `Chosen: ${text(decision.chosen)}. ${text(decision.rationale)}`,
    writeScores(decision),
    heading(level + 1, 'Consequences'),
    list([
      ...decision.consequences.good.map((entry) => `Good: ${text(entry)}`),
      ...decision.consequences.bad.map((entry) => `Bad: ${text(entry)}`),
    ]),
    ...decision.alternatives.map((option) =>
      blocks(
        heading(level + 1, `Rejected: ${option.name}`),
        text(option.whyRejected),
        list([
          ...option.pros.map((entry) => `Good: ${text(entry)}`),
          ...option.cons.map((entry) => `Bad: ${text(entry)}`),
          ...(option.reconsiderWhen ? [`Reconsider when: ${text(option.reconsiderWhen)}`] : []),
        ]),
      ),
    ),
    writeFlips(decision),
    `Asked for by ${decision.requirementIds.join(', ')}. Shows in ${decision.componentIds.join(', ')}.`,
  );
}

function writeScores(decision: Decision): string {
  const scores = (decision.scoring ?? []).filter((option) => option.excludedBecause === undefined);
  if (scores.length === 0) return '';
  const sums = scores.map((option) => `${text(option.option)} ${option.total.toFixed(2)}`);
  return `Weighted sums: ${sums.join(', ')}.`;
}

function writeFlips(decision: Decision): string {
  const flips = decision.flipsWhen ?? [];
  return flips.length === 0 ? '' : `What would turn it: ${flips.map(text).join(' ')}`;
}
