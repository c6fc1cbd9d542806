import { z } from 'zod';
import patternData from '../../../data/design/patterns.json' with { type: 'json' };

const text = z.string().min(1);
const texts = z.array(text);

const patternSchema = z.looseObject({
  id: text,
  name: text,
  category: z.enum([
    'structural',
    'communication',
    'data',
    'resilience',
    'security',
    'deployment',
    'migration',
  ]),
  problem: text,
  solution: text,
  goodWhen: texts,
  badWhen: texts,
  failureModes: texts,
  reconsiderWhen: text,
});

export type Pattern = z.infer<typeof patternSchema>;

/** Architecture patterns and tactics with when and when not. */
export const patterns: readonly Pattern[] = z.array(patternSchema).parse(patternData.entries);

const byId = new Map(patterns.map((pattern) => [pattern.id, pattern]));

/** A pattern by its id. */
export function findPattern(id: string): Pattern | undefined {
  return byId.get(id);
}
