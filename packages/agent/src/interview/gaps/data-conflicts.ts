/** Wishes about data that cannot both hold: where it lies, who sees it, how long it stays. */
import type { ReadFact } from '../../model/understanding.ts';
import type { ConflictRule } from './conflict.ts';
import { findStated, quoteOfFact } from './fact-view.ts';

export const anonymousButKnown: ConflictRule = (view) => {
  const anonymous =
    findStated(view, 'anonymity_required') ??
    findStated(view, 'security_control', 'authentication', true);
  const known =
    findStated(view, 'security_control', 'per user isolation') ??
    (anonymous?.metric === 'anonymity_required'
      ? (findStated(view, 'data_kind', 'contact') ??
        findStated(view, 'data_kind', 'identity documents') ??
        findStated(view, 'personal_identity_kept'))
      : findStated(view, 'security_control', 'row level access'));
  if (anonymous === undefined || known === undefined) return undefined;
  return {
    id: 'anonymous-but-known',
    kind: 'contradiction',
    message:
      'People are to stay unknown (no log-in, anonymous), yet something needs to know who they are.',
    suggestion:
      'A secret link or a code without a name can stand between the two; say how sure the system must be of the person.',
    facts: [anonymous, known],
  };
};

export const offlineAndExact: ConflictRule = (view) => {
  const offline = findStated(view, 'offline_work');
  const exact = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.metric === 'strong_consistency' &&
      !fact.negated &&
      fact.label === 'stock',
  );
  if (offline === undefined || exact === undefined) return undefined;
  return {
    id: 'offline-and-exact',
    kind: 'contradiction',
    message:
      'Work without a network and a figure that is always exact everywhere cannot both hold: what is sold offline is known to the others only later.',
    suggestion:
      'Give each place a share of the stock for offline sale, or accept corrections afterwards.',
    facts: [offline, exact],
  };
};

export const retentionConflict: ConflictRule = (view) => {
  const deletes = view.facts.filter(
    (fact) =>
      fact.source === 'message' && fact.metric === 'retention_days' && fact.value !== undefined,
  );
  const [first, second] = [deletes[0], deletes.at(-1)];
  const forever = findStated(view, 'retention_forever');
  const isAll = (fact: ReadFact) => /\ball\b|everything|\bdata\b/i.test(quoteOfFact(fact));
  if (
    first?.value !== undefined &&
    second?.value !== undefined &&
    first !== second &&
    isAll(first) &&
    isAll(second) &&
    Math.max(first.value, second.value) > 1.5 * Math.min(first.value, second.value)
  ) {
    return {
      id: 'retention-conflict',
      kind: 'contradiction',
      message: 'The same data is to be kept for two different times.',
      suggestion: 'Say which kinds of data have to be kept and which deleted.',
      facts: [first, second],
    };
  }
  if (forever !== undefined && first !== undefined && isAll(first) && isAll(forever)) {
    return {
      id: 'retention-conflict',
      kind: 'contradiction',
      message: 'Data is to be kept for ever and deleted after a time.',
      suggestion: 'Say which kinds of data have to be kept and which deleted.',
      facts: [forever, first],
    };
  }
  return undefined;
};

export const privateButModerated: ConflictRule = (view) => {
  const secret = findStated(view, 'end_to_end_encryption');
  const inspected = findStated(view, 'content_inspection');
  const moderated = view.capabilities.find(
    (need) => need.id === 'moderation' && need.standing === 'said',
  );
  if (secret === undefined || (inspected === undefined && moderated === undefined))
    return undefined;
  return {
    id: 'encrypted-but-moderated',
    kind: 'contradiction',
    message:
      'Nobody but the participants may read the messages (end-to-end encryption), yet the server or moderators are to search, check or filter them: what cannot be read cannot be moderated.',
    suggestion:
      'Let people report a message, which then is shown to moderators in the clear; filter on the device before it is encrypted.',
    facts: inspected === undefined ? [secret] : [secret, inspected],
  };
};

export const openButSensitive: ConflictRule = (view) => {
  const open = findStated(view, 'open_access_sensitive');
  const health = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.metric === 'data_kind' &&
      !fact.negated &&
      ['health', 'children', 'salary', 'biometric', 'identity documents'].includes(
        fact.label ?? '',
      ),
  );
  if (open === undefined || health === undefined) return undefined;
  return {
    id: 'sensitive-without-login',
    kind: 'contradiction',
    message: `Sensitive data (${health.label}) is to be reachable without a log-in: that breaks every privacy law that applies to it.`,
    suggestion:
      'Use a link that expires together with a code sent to the person, or a single sign-on that stays signed in.',
    facts: [open, health],
  };
};

export const insecure: ConflictRule = (view) => {
  const practice = findStated(view, 'insecure_practice');
  if (practice === undefined) return undefined;
  return {
    id: 'insecure-practice',
    kind: 'security',
    message: `${practice.label === 'card numbers kept' ? 'Keeping card numbers yourself brings the whole of PCI DSS and is a target for theft' : 'Passwords must never be kept or sent in readable form'}.`,
    suggestion:
      practice.label === 'card numbers kept'
        ? 'Let the payment provider keep them and store its token only.'
        : 'Store a salted hash (argon2id) and send links to set a new one.',
    facts: [practice],
  };
};

export const fixedButEditable: ConflictRule = (view) => {
  const fixed = findStated(view, 'immutable_records') ?? findStated(view, 'audit_trail');
  const editable = findStated(view, 'audit_entries_editable');
  if (fixed === undefined || editable === undefined) return undefined;
  return {
    id: 'immutable-but-editable',
    kind: 'contradiction',
    message: 'Records may not be changed, yet administrators are to correct them.',
    suggestion: 'Correct by a further entry that refers to the wrong one.',
    facts: [fixed, editable],
  };
};

export const noPersonalDataBut: ConflictRule = (view) => {
  const none = findStated(view, 'data_kind', 'personal', true);
  const some = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.metric === 'data_kind' &&
      !fact.negated &&
      [
        'personal',
        'contact',
        'health',
        'identity documents',
        'children',
        'location',
        'biometric',
      ].includes(fact.label ?? ''),
  );
  const known = some ?? findStated(view, 'personal_identity_kept');
  if (none === undefined || known === undefined) return undefined;
  return {
    id: 'no-personal-data-but',
    kind: 'contradiction',
    message: `No personal data is to be kept, yet ${some === undefined ? 'people are known by name or identity' : `${some.label} data is`}: that is personal data.`,
    suggestion: 'Either leave it out or treat it as the privacy law asks.',
    facts: [none, known],
  };
};

export const foreverAndPrivate: ConflictRule = (view) => {
  const ledger = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      (fact.metric === 'immutable_records' ||
        (fact.metric === 'retention_forever' &&
          /personal|patient|user|customer|profile/i.test(quoteOfFact(fact)))),
  );
  const erase =
    findStated(view, 'delete_on_exit') ??
    view.facts.find(
      (fact) =>
        fact.metric === 'regime' &&
        /right to (?:be forgotten|erasure)|delete/i.test(quoteOfFact(fact)),
    );
  if (ledger === undefined || erase === undefined) return undefined;
  return {
    id: 'kept-but-erased',
    kind: 'contradiction',
    message:
      'Records that can never be changed or deleted and a duty to erase personal data cannot both hold for the same data.',
    suggestion: 'Keep personal data apart and refer to it by a key that can be destroyed.',
    facts: [ledger, erase],
  };
};
