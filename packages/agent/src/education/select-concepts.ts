import type { ArchitectureData, ExpertiseLevel } from '@aa/domain';
import { type Concept, concepts } from '../knowledge/education/catalogue.ts';

/** A concept with what in the architecture makes it worth teaching. */
export interface SelectedConcept {
  concept: Concept;
  componentIds: string[];
  controlIds: string[];
  score: number;
}

const conceptsPerLevel: Record<ExpertiseLevel, number> = {
  BEGINNER: 5,
  INTERMEDIATE: 6,
  ADVANCED: 7,
  EXPERT: 7,
};
const mostPerField = 2;

/** How many concepts name a kind: the fewer, the more it says about one of them. */
const kindFrequency = countBy(concepts.flatMap((concept) => concept.componentKinds));
const controlFrequency = countBy(concepts.flatMap((concept) => concept.controls));

/** Chooses what this architecture teaches best at a level, prerequisites before what builds on them. */
export function selectConcepts(data: ArchitectureData, level: ExpertiseLevel): SelectedConcept[] {
  const ranked = concepts
    .map((concept) => relate(concept, data))
    .filter((selected) => selected.score > 0 && selected.componentIds.length > 0)
    .sort((a, b) => b.score - a.score || compare(a.concept.id, b.concept.id));
  const taken: SelectedConcept[] = [];
  const perField = new Map<string, number>();
  for (const candidate of ranked) {
    if (taken.length === conceptsPerLevel[level]) break;
    const inField = perField.get(candidate.concept.field) ?? 0;
    if (inField === mostPerField) continue;
    perField.set(candidate.concept.field, inField + 1);
    taken.push(candidate);
  }
  return orderByPrerequisites(taken);
}

function relate(concept: Concept, data: ArchitectureData): SelectedConcept {
  const components = data.components.filter((c) => concept.componentKinds.includes(c.kind));
  const kinds = new Set(components.map((c) => c.kind));
  const controls = data.controls.filter((c) => concept.controls.includes(c.kind));
  const controlKinds = new Set(controls.map((c) => c.kind));
  const patternHit = data.patterns.some((pattern) => mentions(pattern.name, concept));
  const decisionHit = data.decisions.some((decision) => mentions(decision.title, concept));
  let score = (patternHit ? 0.6 : 0) + (decisionHit ? 0.8 : 0);
  for (const kind of kinds) score += 1 / (kindFrequency.get(kind) ?? 1);
  for (const kind of controlKinds) score += 1 / (controlFrequency.get(kind) ?? 1);
  if (data.metadata.style.replaceAll('_', '-') === concept.id) score += 2;
  const named = new Set([
    ...components.map((c) => c.id),
    ...controls.flatMap((c) => c.componentIds),
  ]);
  return {
    concept,
    componentIds: data.components.map((c) => c.id).filter((id) => named.has(id)),
    controlIds: controls.map((c) => c.id),
    score,
  };
}

function mentions(name: string, concept: Concept): boolean {
  const lower = name.toLowerCase();
  return [concept.title, ...concept.patterns].some((word) => lower.includes(word.toLowerCase()));
}

function orderByPrerequisites(selected: SelectedConcept[]): SelectedConcept[] {
  const ordered: SelectedConcept[] = [];
  const waiting = [...selected];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(
      (s) => !waiting.some((other) => s.concept.prerequisites.includes(other.concept.id)),
    );
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
