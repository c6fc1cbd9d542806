import data from '../../../data/reading/derived-requirements.json' with { type: 'json' };
import type { Requirement } from '@aa/domain';
import type { CapabilityNeed, ReadFact, RegimeReading } from '../../model/understanding.ts';
import regimes from '../../../data/reading/regimes.json' with { type: 'json' };
import type { RequirementDraft } from './read-requirements.ts';

const duties = new Map(regimes.entries.map((entry) => [entry.id, entry.duties]));
const nameOfCapability = (id: string) => id.replaceAll('-', ' ');

/** Duties of the regimes that apply or may apply, named in the statement. */
export function requireRegimes(
  found: readonly RegimeReading[],
): (RequirementDraft & { regimeId: string })[] {
  return found
    .filter((regime) => regime.standing !== 'excluded')
    .slice(0, 8)
    .map((regime) => {
      const applies = regime.standing === 'applies';
      const list = (duties.get(regime.id) ?? [])
        .slice(0, 2)
        .map((duty) => `${duty.charAt(0).toLowerCase()}${duty.slice(1)}`)
        .join('; ');
      const statement =
        `${regime.name} ${applies ? 'applies' : 'may apply'}${list === '' ? '' : `: ${list}`}`.slice(
          0,
          285,
        );
      const isStated = regime.evidence.quote !== undefined;
      const draft: RequirementDraft & { regimeId: string } = {
        regimeId: regime.id,
        kind: 'compliance',
        category: 'regulatory',
        statement: `${statement.replace(/[.;\s]{1,9}$/, '')}.`,
        source: isStated ? 'stated' : 'derived',
        priority: applies ? 'must' : 'should',
        key: `regime ${regime.id}`,
      };
      if (isStated) draft.quote = regime.evidence.quote?.slice(0, 200);
      else draft.derivedFrom = regime.evidence.rule ?? 'It follows from the circumstances.';
      if (regime.evidence.span !== undefined) draft.span = regime.evidence.span;
      return draft;
    });
}

/** Quality needs that follow from the kind of system, each with what it follows from. */
export function requireDerived(
  capabilities: readonly CapabilityNeed[],
  facts: readonly ReadFact[],
  stated: readonly RequirementDraft[],
): RequirementDraft[] {
  const drafts: RequirementDraft[] = [];
  const said = stated.map((draft) => draft.statement.toLowerCase()).join(' \n ');
  for (const rule of data.entries) {
    const need = capabilities.find(
      (entry) =>
        rule.capabilities.includes(entry.id) &&
        entry.standing !== 'refused' &&
        entry.standing !== 'assumed' &&
        entry.confidence >= 0.6,
    );
    const fact = facts.find(
      (entry) => rule.metrics?.includes(entry.metric) === true && !entry.negated,
    );
    if (need === undefined && fact === undefined) continue;
    if (rule.unless.some((words) => said.includes(words))) continue;
    drafts.push({
      kind: 'quality',
      // The categories of the file are those of the protocol; its test compares them.
      category: rule.category as Requirement['category'],
      statement: rule.statement,
      source: 'derived',
      priority: 'must',
      derivedFrom:
        need === undefined
          ? `It follows from: ${fact?.statement ?? ''}.`
          : `It follows from ${nameOfCapability(need.id)}${need.evidence[0]?.quote === undefined ? '' : `: “${need.evidence[0].quote.slice(0, 120)}”`}.`,
      key: rule.statement.toLowerCase(),
    });
  }
  return drafts;
}
