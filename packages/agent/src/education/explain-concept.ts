import { expertiseLevels } from '@aa/domain';
import type { ArchitectureData, EducationalContent, ExpertiseLevel } from '@aa/domain';
import type { Concept } from '../knowledge/education/catalogue.ts';
import type { SelectedConcept } from './select-concepts.ts';

type ConceptExplanation = EducationalContent['concepts'][number];

/** Explains a concept at a level, tied to the components and requirements of the architecture. */
export function explainConcept(
  selected: SelectedConcept,
  data: ArchitectureData,
  level: ExpertiseLevel,
): ConceptExplanation {
  const { concept } = selected;
  return {
    id: concept.id,
    topic: concept.field,
    title: concept.title,
    explanation: explanationAt(concept, level),
    explanations: Object.fromEntries(
      expertiseLevels.map((other) => [other, explanationAt(concept, other)]),
    ),
    whyItMattersHere: whyHere(selected, data, level),
    componentIds: selected.componentIds.slice(0, 8),
    ...(level === 'BEGINNER' ? { analogy: concept.beginner.analogy } : {}),
    prerequisites: concept.prerequisites,
    pitfalls: level === 'BEGINNER' ? concept.pitfalls.slice(0, 2) : concept.pitfalls,
    readingMinutes: Math.max(1, Math.round(concept.readingMinutes / 2)),
  };
}

function explanationAt(concept: Concept, level: ExpertiseLevel): string {
  switch (level) {
    case 'BEGINNER':
      return concept.beginner.explanation;
    case 'INTERMEDIATE':
      return `${concept.intermediate.explanation} ${concept.intermediate.whenToUse}`;
    case 'ADVANCED':
      return [
        concept.advanced.explanation,
        `It fails by: ${list(concept.advanced.failureModes)}.`,
        `Measure: ${list(concept.advanced.whatToMeasure)}.`,
      ].join(' ');
    case 'EXPERT':
      return [
        `Limits and numbers: ${list(concept.expert.limitsAndNumbers)}.`,
        `Failure modes: ${list(concept.advanced.failureModes)}.`,
        `Less obvious: ${list(concept.expert.subtleties)}.`,
        `Still argued about: ${list(concept.expert.openDebates)}.`,
      ].join(' ');
  }
}

/** Names the parts, the requirement and, for those who want them, the figures of this design. */
function whyHere(selected: SelectedConcept, data: ArchitectureData, level: ExpertiseLevel): string {
  const parts = selected.componentIds
    .map((id) => data.components.find((c) => c.id === id))
    .filter((c) => c !== undefined);
  const first = parts[0];
  if (!first) return `${data.metadata.title} rests on it.`;
  const others = parts.slice(1, 4).map((c) => c.name);
  const duty = first.responsibilities[0];
  const sentences = [
    `Here it is about ${first.name}${others.length > 0 ? `, with ${others.join(', ')}` : ''}: ${duty}.`,
  ];
  const requirement = data.requirements.find((r) => first.requirementIds.includes(r.id));
  if (requirement) sentences.push(`It serves ${requirement.id}, “${requirement.statement}”.`);
  const control = data.controls.find((c) => selected.controlIds.includes(c.id));
  if (control) sentences.push(`The design answers with ${control.name}.`);
  if (level === 'ADVANCED' || level === 'EXPERT') sentences.push(...figures(first.id, data));
  return sentences.join(' ').replaceAll('..', '.').slice(0, 1900);
}

function figures(componentId: string, data: ArchitectureData): string[] {
  const component = data.components.find((c) => c.id === componentId);
  const factor = component?.scalingFactors[0];
  const sentences: string[] = [];
  if (factor) {
    const expected =
      factor.expectedValue === undefined ? '' : ` (expected: ${factor.expectedValue})`;
    sentences.push(
      `Act when ${factor.metric} passes ${factor.thresholdValue} ${factor.unit}${expected}: ${factor.action}.`,
    );
  }
  const callers = data.connections.filter((c) => c.to === componentId && c.type === 'synchronous');
  if (callers.length > 0)
    sentences.push(
      `${callers.length} synchronous ${callers.length === 1 ? 'call depends' : 'calls depend'} on it.`,
    );
  return sentences;
}

function list(entries: readonly string[]): string {
  return entries.map((entry) => entry.replace(/\.$/, '')).join('; ');
}
