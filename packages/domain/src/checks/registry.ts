import { z } from 'zod';
import { type CheckText, checkTextSchema, type Predicate, type RuleParameters } from './check.ts';
import checkData from './data/checks.json' with { type: 'json' };
import { accessibilityWordingChecks } from './rules/accessibility-wording.ts';
import { accessibilityStructureChecks } from './rules/accessibility.ts';
import { aiWordingChecks } from './rules/ai-wording.ts';
import { aiStructureChecks } from './rules/ai.ts';
import { availabilityWordingChecks } from './rules/availability-wording.ts';
import { availabilityStructureChecks } from './rules/availability.ts';
import { capacityWordingChecks } from './rules/capacity-wording.ts';
import { capacityStructureChecks } from './rules/capacity.ts';
import { complianceWordingChecks } from './rules/compliance-wording.ts';
import { complianceStructureChecks } from './rules/compliance.ts';
import { costWordingChecks } from './rules/cost-wording.ts';
import { costStructureChecks } from './rules/cost.ts';
import { dataWordingChecks } from './rules/data-wording.ts';
import { dataStructureChecks } from './rules/data.ts';
import { documentationWordingChecks } from './rules/documentation-wording.ts';
import { documentationStructureChecks } from './rules/documentation.ts';
import { edgeWordingChecks } from './rules/edge-wording.ts';
import { edgeStructureChecks } from './rules/edge.ts';
import { operationsWordingChecks } from './rules/operations-wording.ts';
import { operationsStructureChecks } from './rules/operations.ts';
import { proportionWordingChecks } from './rules/proportion-wording.ts';
import { proportionStructureChecks } from './rules/proportion.ts';
import { requirementsWordingChecks } from './rules/requirements-wording.ts';
import { requirementsStructureChecks } from './rules/requirements.ts';
import { scheduleWordingChecks } from './rules/schedule-wording.ts';
import { scheduleStructureChecks } from './rules/schedule.ts';
import { securityWordingChecks } from './rules/security-wording.ts';
import { securityStructureChecks } from './rules/security.ts';
import { structureWordingChecks } from './rules/structure-wording.ts';
import { structureStructureChecks } from './rules/structure.ts';

const predicates: Readonly<Record<string, Predicate>> = {
  ...accessibilityWordingChecks,
  ...accessibilityStructureChecks,
  ...aiWordingChecks,
  ...aiStructureChecks,
  ...availabilityWordingChecks,
  ...availabilityStructureChecks,
  ...capacityWordingChecks,
  ...capacityStructureChecks,
  ...complianceWordingChecks,
  ...complianceStructureChecks,
  ...costWordingChecks,
  ...costStructureChecks,
  ...dataWordingChecks,
  ...dataStructureChecks,
  ...documentationWordingChecks,
  ...documentationStructureChecks,
  ...edgeWordingChecks,
  ...edgeStructureChecks,
  ...operationsWordingChecks,
  ...operationsStructureChecks,
  ...proportionWordingChecks,
  ...proportionStructureChecks,
  ...requirementsWordingChecks,
  ...requirementsStructureChecks,
  ...scheduleWordingChecks,
  ...scheduleStructureChecks,
  ...securityWordingChecks,
  ...securityStructureChecks,
  ...structureWordingChecks,
  ...structureStructureChecks,
};

/** A rule over architectures: its text with the predicate that finds where it is broken. */
export interface Check extends Omit<CheckText, 'parameters'> {
  parameters: RuleParameters;
  find: Predicate;
}

/** All rules, in the order of their ids. A text without a predicate is a fault of ours. */
export const checks: readonly Check[] = z
  .array(checkTextSchema)
  .parse(checkData.entries)
  .map((text) => {
    const find = predicates[text.id];
    if (!find) throw new Error(`The check ${text.id} has no predicate.`);
    // The names in the data are those of RuleParameters; a test compares them.
    return { ...text, parameters: text.parameters as RuleParameters, find };
  });
