import { architectureStyles } from '@aa/domain';
import { z } from 'zod';
import ruleData from '../../../data/design/pattern-rules.json' with { type: 'json' };

const text = z.string().min(1);

const patternRuleSchema = z.strictObject({
  /** A pattern of data/design/patterns.json. */
  id: text,
  /** What brings the pattern along: any one of these. */
  style: z.enum(architectureStyles).optional(),
  capabilities: z.array(text).optional(),
  parts: z.array(text).optional(),
  choice: z.strictObject({ decisionId: text, optionId: text }).optional(),
  /** Why here; `{title}`, `{developers}` and `{peak}` are filled from the design. */
  why: text,
});

export type PatternRule = z.infer<typeof patternRuleSchema>;

/** When a pattern is part of a design, and the reason that holds then. */
export const patternRules: readonly PatternRule[] = z
  .array(patternRuleSchema)
  .parse(ruleData.entries);
