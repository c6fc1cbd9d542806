import { z } from 'zod';
import conceptData from '../../../data/education/concepts.json' with { type: 'json' };
import exampleData from '../../../data/education/real-world-examples.json' with { type: 'json' };
import resourceData from '../../../data/education/resources.json' with { type: 'json' };

const text = z.string().min(1);
const texts = z.array(text);

const exerciseSchema = z.object({
  id: text,
  kind: z.enum(['remove-component', 'add-control', 'predict', 'choose', 'compute']),
  prompt: text,
  check: z.looseObject({
    answer: z.union([z.number(), z.string()]).optional(),
    options: texts.optional(),
    unit: z.string().optional(),
    formula: z.string().optional(),
    inputs: z.record(z.string(), z.number()).optional(),
    decides: z.string().optional(),
    componentKinds: texts.optional(),
    controlKind: z.string().optional(),
    onComponentKinds: texts.optional(),
  }),
  explanation: text,
});

const conceptSchema = z.object({
  id: text,
  title: text,
  field: text,
  prerequisites: texts,
  beginner: z.object({ explanation: text, analogy: text }),
  intermediate: z.object({ explanation: text, whenToUse: text }),
  advanced: z.object({ explanation: text, failureModes: texts, whatToMeasure: texts }),
  expert: z.object({ limitsAndNumbers: texts, subtleties: texts, openDebates: texts }),
  pitfalls: texts,
  componentKinds: texts,
  patterns: texts,
  controls: texts,
  exercises: z.array(exerciseSchema),
  quiz: z.array(
    z.object({ id: text, question: text, options: texts, correct: z.int().min(0), why: text }),
  ),
  resources: texts,
  readingMinutes: z.number().positive(),
  source: text,
  asOf: text,
  verified: z.boolean(),
});

const resourceSchema = z.object({
  id: text,
  title: text,
  kind: z.enum([
    'book',
    'guide',
    'paper',
    'article',
    'standard',
    'documentation',
    'course',
    'talk',
  ]),
  author: text.optional(),
  year: z.number().optional(),
  url: z.string().optional(),
  level: z.enum(['beginner', 'intermediate', 'advanced', 'expert']),
  concepts: texts,
  source: text,
  asOf: text,
  verified: z.boolean(),
});

const exampleSchema = z.object({
  id: text,
  title: text,
  organisation: text,
  story: text,
  lesson: text,
  conceptIds: texts,
  componentKinds: texts,
  styles: texts,
  capabilities: texts,
  scale: z.string(),
  caution: text,
  source: text,
  asOf: text,
  verified: z.boolean(),
});

/** What can be taught: each concept at four levels, with exercises that have an answer. */
export const concepts: readonly Concept[] = z.array(conceptSchema).parse(conceptData.entries);
/** Books, papers and documentation that exist; titles were confirmed. */
export const resources: readonly Resource[] = z.array(resourceSchema).parse(resourceData.entries);
/** Published engineering stories with what they teach and why they may not apply. */
export const realWorldExamples: readonly Example[] = z
  .array(exampleSchema)
  .parse(exampleData.entries);

export const conceptById: ReadonlyMap<string, Concept> = new Map(concepts.map((c) => [c.id, c]));
export const resourceById: ReadonlyMap<string, Resource> = new Map(resources.map((r) => [r.id, r]));

export type Concept = z.infer<typeof conceptSchema>;
export type ConceptExercise = z.infer<typeof exerciseSchema>;
export type Resource = z.infer<typeof resourceSchema>;
export type Example = z.infer<typeof exampleSchema>;
