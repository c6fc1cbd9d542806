import type { DecisionRules } from './decision-case.ts';
import { accessRules } from './rules/access-rules.ts';
import { clientRules } from './rules/client-rules.ts';
import { integrityRules } from './rules/integrity-rules.ts';
import { storeRules } from './rules/store-rules.ts';
import { streamRules } from './rules/stream-rules.ts';
import { fieldRules } from './rules/field-rules.ts';
import { interactionRules } from './rules/interaction-rules.ts';
import { placeRules } from './rules/place-rules.ts';
import { platformRules } from './rules/platform-rules.ts';

/** The coded part of every decision table, by its id. */
export const decisionRules: DecisionRules = {
  ...platformRules,
  ...placeRules,
  ...storeRules,
  ...integrityRules,
  ...streamRules,
  ...interactionRules,
  ...accessRules,
  ...clientRules,
  ...fieldRules,
};
