import { findCapabilityDesign } from '../knowledge/design/capability-designs.ts';
import type { CapabilityNeed, Understanding } from '../model/understanding.ts';
import { groundPlace } from './ground-place.ts';
import { hearNeeds } from './hear-needs.ts';
import { fitCapability } from './plan-modules.ts';
import { stemsOf } from './word-duty.ts';

/** Answers that give nothing to build on. */
const shrug = /\b(?:don.?t know|not sure|no idea|assume something|rather not)\b/i;
/** Below that many words of meaning a phrase names its subject or says nothing. */
const fewWords = 4;
const strongFit = 3;

interface Ground {
  fit: number;
  words: number;
}

/** How well the best of the quotes speaks of the capability. */
function findGround(need: CapabilityNeed): Ground {
  const design = findCapabilityDesign(need.id);
  let best: Ground = { fit: 0, words: 0 };
  for (const { quote } of need.evidence) {
    if (!design || quote === undefined || shrug.test(quote)) continue;
    const stems = new Set(stemsOf(quote));
    const fit = fitCapability(stems, design);
    if (fit > best.fit || (fit === best.fit && stems.size > best.words))
      best = { fit, words: stems.size };
  }
  return best;
}

/** Words with a second sense: the capability counts only where its own field is spoken of. */
const ownField: Readonly<Record<string, RegExp>> = {
  'loan-handling':
    /\b(?:credit|bank|mortgages?|interest|repay\w*|instal\w*|lenders?|loan (?:applications?|officers?))\b/i,
  ledger:
    /\b(?:ledgers?|balances?|accounting|accounts? of|bookkeeping|double.entry|postings?|money|wallets?|payouts?|settle\w*)\b/i,
  trading: /\b(?:trad(?:e|es|ing|ers?)|stock exchange|securities|order book|shares)\b/i,
  'medical-imaging': /\b(?:x-?rays?|dicom|mri|ct scans?|radiolog\w*|ultrasound|mammogra\w*)\b/i,
  'credit-scoring': /\b(?:credit|creditworth\w*|loans?|lenders?|solvency)\b/i,
  payroll: /\b(?:payroll|wages|salar\w*|pay ?slips?)\b/i,
  'point-of-sale':
    /\b(?:tills?|point.of.sale|pos|cash|counter|receipts?|ring up|stands?|shops?|stores?|kiosks?)\b/i,
};

function isInField(need: CapabilityNeed, said: string): boolean {
  const field = ownField[need.id];
  return need.standing === 'refused' || field === undefined || field.test(said);
}

/**
 * Whether a capability stands on something: a rule, a function that was asked for, or words of its own.
 * Sentences that only state facts sound like features to a reader that knows single words ("99.9 percent").
 */
function isGrounded(need: CapabilityNeed, functional: ReadonlySet<string>): boolean {
  if (need.standing === 'refused' || need.evidence.some((evidence) => evidence.rule !== undefined))
    return true;
  const { fit, words } = findGround(need);
  const isFunction = need.requirementIds.some((id) => functional.has(id));
  const { confidence } = need;
  if (fit >= strongFit && confidence >= 0.6) return true;
  if (fit >= 1 && confidence >= 0.9) return true;
  if (!isFunction) return false;
  if (words < fewWords && fit < strongFit) return false;
  return confidence >= 0.6 || (fit >= 1 && confidence >= 0.5);
}

const asksForAccounts =
  /\b(?:log(?:s|ged)? ?in|sign(?:s|ed)? ?(?:in|up)|accounts?|members?|roles?|staff|admins?|administrators?|passwords?|employees|register(?:ed)?)\b/i;
const needsNoAccount =
  /\bno accounts?\b|\bwithout (?:an? )?(?:account|login|log-in|registration)|\banonymous/i;

/** What only people with a right to it may see, whoever they are. */
const personal = new Set([
  'tenant-administration',
  'clinical-records',
  'case-management',
  'courses',
  'grading',
  'marketplace',
  'crm',
  'membership',
  'rental',
  'library-lending',
  'budgeting',
  'recruiting',
  'payroll',
  'inventory',
  'approval-workflow',
  'property-management',
  'order-management',
  'benefits-applications',
  'device-management',
]);

/** Outside systems that were named want adapters, so that their words end at the border. */
function addAdapters(u: Understanding, needs: readonly CapabilityNeed[]): CapabilityNeed[] {
  const systems = u.outsideSystems.filter((system) =>
    ['legacy', 'api', 'file', 'other'].includes(system.kind),
  );
  if (systems.length === 0 || needs.some((need) => need.id === 'integrations')) return [...needs];
  const rule = `It exchanges data with ${systems
    .slice(0, 3)
    .map((system) => system.name)
    .join(', ')}`;
  return [
    ...needs,
    {
      id: 'integrations',
      standing: 'implied',
      confidence: 0.8,
      evidence: [{ rule, confidence: 0.8 }],
      requirementIds: [...new Set(systems.flatMap((system) => system.requirementIds))],
    },
  ];
}

/** Somebody has to be let in, and nobody said how: a plain log-in, as an assumption that can be corrected. */
function addAccounts(u: Understanding, needs: readonly CapabilityNeed[]): CapabilityNeed[] {
  const said = u.messages.join('\n');
  const known = u.capabilities.some(
    (need) =>
      (need.id === 'user-accounts' || need.id === 'single-sign-on') && need.standing === 'refused',
  );
  const has = needs.some((need) => need.id === 'user-accounts' || need.id === 'single-sign-on');
  if (
    has ||
    known ||
    !(asksForAccounts.test(said) || needs.some((need) => personal.has(need.id))) ||
    needsNoAccount.test(said)
  )
    return [...needs];
  const rule = 'People with different rights use it, so that they must sign in';
  return [
    ...needs,
    {
      id: 'user-accounts',
      standing: 'implied',
      confidence: 0.6,
      evidence: [{ rule, confidence: 0.6 }],
      requirementIds: [],
    },
  ];
}

/** Both readings of one capability become one need; what was named outright counts as said. */
function join(read: readonly CapabilityNeed[], heard: readonly CapabilityNeed[]): CapabilityNeed[] {
  const byId = new Map(read.map((need) => [need.id, need]));
  for (const need of heard) {
    const known = byId.get(need.id);
    byId.set(
      need.id,
      known
        ? {
            ...known,
            standing: 'said',
            confidence: Math.max(known.confidence, need.confidence),
            evidence: [...need.evidence, ...known.evidence],
            requirementIds: [...new Set([...known.requirementIds, ...need.requirementIds])],
          }
        : need,
    );
  }
  return [...byId.values()];
}

/** The understanding with only those capabilities that stand on something. */
export function groundNeeds(u: Understanding): Understanding {
  const functional = new Set(
    u.requirements
      .filter((requirement) => requirement.kind === 'functional')
      .map((requirement) => requirement.id),
  );
  const said = u.messages.join('\n');
  const kept = u.capabilities.filter((need) => isGrounded(need, functional));
  return {
    ...u,
    facts: groundPlace(u),
    capabilities: addAdapters(
      u,
      addAccounts(
        u,
        join(kept, hearNeeds(u)).filter((need) => isInField(need, said)),
      ),
    ),
  };
}
