import type { DecisionRules } from './decision-case.ts';
import { accessRules } from './rules/access-rules.ts';
import { clientRules } from './rules/client-rules.ts';
import { dataRules } from './rules/data-rules.ts';
import { interactionRules } from './rules/interaction-rules.ts';
import { platformRules } from './rules/platform-rules.ts';

/** The coded part of every decision table, by its id. */
export const decisionRules: DecisionRules = {
  ...platformRules,
  ...dataRules,
  ...interactionRules,
  ...accessRules,
  ...clientRules,
};
