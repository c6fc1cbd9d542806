import type { ArchitectureData, EducationalContent, ExpertiseLevel } from '@aa/domain';
import {
  conceptById,
  type Example,
  realWorldExamples,
  type Resource,
  resourceById,
} from '../knowledge/education/catalogue.ts';
import { explainConcept } from './explain-concept.ts';
import { makeExercises } from './make-exercises.ts';
import { selectConcepts, type SelectedConcept } from './select-concepts.ts';

const levelRank = { beginner: 0, intermediate: 1, advanced: 2, expert: 3 } as const;
const rankOf: Record<ExpertiseLevel, number> = {
  BEGINNER: 0,
  INTERMEDIATE: 1,
  ADVANCED: 2,
  EXPERT: 3,
};
const levels: readonly ExpertiseLevel[] = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT'];

/** What this architecture teaches at a level. The level changes the texts, never the architecture. */
export function teach(data: ArchitectureData, level: ExpertiseLevel): EducationalContent {
  const selected = selectConcepts(data, level);
  return {
    level,
    concepts: selected.map((s) => explainConcept(s, data, level)),
    examples: chooseExamples(selected, data),
    exercises: makeExercises(selected, data, level),
    resources: chooseResources(selected, level),
    progressTracking: {
      topics: selected.map((s) => ({ topic: s.concept.title, level, introduced: true })),
      suggestedNext: suggestNext(selected),
    },
  };
}

function chooseExamples(selected: readonly SelectedConcept[], data: ArchitectureData) {
  const ids = new Set(selected.map((s) => s.concept.id));
  const kinds = new Set<string>(data.components.map((c) => c.kind));
  return realWorldExamples
    .map((example) => ({ example, score: relevance(example, ids, kinds, data.metadata.style) }))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || (a.example.id < b.example.id ? -1 : 1))
    .slice(0, 3)
    .map(({ example }) => ({
      id: example.id,
      title: example.title,
      organisation: example.organisation,
      description: `${example.story} (${example.source}, ${example.asOf})`,
      lesson: `${example.lesson} But: ${example.caution}`,
      relatedConceptIds: example.conceptIds.filter((id) => ids.has(id)),
    }));
}

function relevance(example: Example, ids: Set<string>, kinds: Set<string>, style: string): number {
  const concepts = example.conceptIds.filter((id) => ids.has(id)).length;
  const shared = example.componentKinds.filter((kind) => kinds.has(kind)).length;
  return concepts === 0
    ? 0
    : concepts * 2 + shared * 0.5 + (example.styles.includes(style) ? 1 : 0);
}

/** From the checked list only, at most one level above the reader. */
function chooseResources(selected: readonly SelectedConcept[], level: ExpertiseLevel) {
  const chosen = new Map<string, { resource: Resource; conceptIds: string[] }>();
  for (const { concept } of selected) {
    const fitting = concept.resources
      .map((id) => resourceById.get(id))
      .filter((r) => r !== undefined)
      .filter((r) => levelRank[r.level] <= rankOf[level] + 1)
      .sort((a, b) => distance(a, level) - distance(b, level));
    for (const resource of fitting.slice(0, 2)) {
      const entry = chosen.get(resource.id) ?? { resource, conceptIds: [] };
      entry.conceptIds.push(concept.id);
      chosen.set(resource.id, entry);
    }
  }
  return [...chosen.values()].map(({ resource, conceptIds }) => ({
    id: resource.id,
    title: resource.title,
    kind: kindOf(resource),
    ...(resource.author ? { author: resource.author.slice(0, 200) } : {}),
    ...(resource.url ? { url: resource.url } : {}),
    relatedConceptIds: conceptIds,
    level: levels[levelRank[resource.level]] ?? level,
  }));
}

function distance(resource: Resource, level: ExpertiseLevel): number {
  return Math.abs(levelRank[resource.level] - rankOf[level]);
}

function kindOf(resource: Resource): EducationalContent['resources'][number]['kind'] {
  switch (resource.kind) {
    case 'standard':
      return 'documentation';
    case 'guide':
      return 'article';
    case 'talk':
      return 'video';
    default:
      return resource.kind;
  }
}

function suggestNext(selected: readonly SelectedConcept[]): string[] {
  const known = new Set(selected.map((s) => s.concept.id));
  const next = selected.flatMap((s) => s.concept.prerequisites).filter((id) => !known.has(id));
  return [...new Set(next)]
    .map((id) => conceptById.get(id)?.title)
    .filter((title) => title !== undefined)
    .slice(0, 5);
}
