import type { Decision } from '@aa/domain';

const statusWords = {
  proposed: 'proposed',
  accepted: 'accepted',
  superseded: 'superseded',
} as const;

/**
 * A decision as a Markdown record.
 * @see MADR 4.0.0, https://adr.github.io/madr/
 */
export function generateMadr(decision: Decision, date: string): string {
  const lines = [
    '---',
    `status: "${statusWords[decision.status]}"`,
    `date: ${date}`,
    '---',
    '',
    `# ${oneLine(decision.title)}`,
    '',
    '## Context and Problem Statement',
    '',
    decision.context,
    '',
    ...section('## Decision Drivers', decision.drivers),
    ...section('## Considered Options', [
      decision.chosen,
      ...decision.alternatives.map(({ name }) => name),
    ]),
    '## Decision Outcome',
    '',
    `Chosen option: "${oneLine(decision.chosen)}", because ${decision.rationale}`,
    '',
    ...section('### Consequences', [
      ...decision.consequences.good.map((text) => `Good, because ${text}`),
      ...decision.consequences.bad.map((text) => `Bad, because ${text}`),
    ]),
    '## Pros and Cons of the Options',
    '',
    ...decision.alternatives.flatMap((option) => [
      `### ${oneLine(option.name)}`,
      '',
      ...option.pros.map((text) => `* Good, because ${oneLine(text)}`),
      ...option.cons.map((text) => `* Bad, because ${oneLine(text)}`),
      `* Rejected: ${oneLine(option.whyRejected)}`,
      '',
    ]),
    ...section('## More Information', [
      `Reversibility: ${decision.reversibility}`,
      `Requirements: ${decision.requirementIds.join(', ')}`,
      ...(decision.flipsWhen ?? []).map((text) => `Revisit when ${text}`),
    ]),
  ];
  return lines.join('\n');
}

function section(heading: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  return [heading, '', ...entries.map((entry) => `* ${oneLine(entry)}`), ''];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
