/** Wishes about places that cannot both hold: no cloud and a cloud, here and elsewhere. */
import { countryOf, isInEea } from '../../knowledge/reading/places.ts';
import type { ConflictRule } from './conflict.ts';
import { findStated, quoteOfFact } from './fact-view.ts';

const cloudOnly = new Set([
  'DynamoDB',
  'AWS Lambda',
  'Amazon S3',
  'Amazon SQS',
  'BigQuery',
  'Snowflake',
  'Firebase',
  'Cosmos DB',
  'Aurora',
  'AWS',
  'Azure',
  'GCP',
  'Vercel',
  'Heroku',
  'Supabase',
  'Netlify',
]);

export const noCloudButCloud: ConflictRule = (view) => {
  const no =
    findStated(view, 'hosting_model', 'public cloud', true) ??
    findStated(view, 'hosting_model', 'air gapped') ??
    findStated(view, 'hosting_excluded', undefined, true) ??
    view.facts.find(
      (fact) =>
        fact.metric === 'offline_work' &&
        !fact.negated &&
        /no internet (?:access|connection)|not connected to the internet|isolated from the internet/i.test(
          quoteOfFact(fact),
        ),
    );
  const cloud = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      !fact.negated &&
      fact.label !== undefined &&
      cloudOnly.has(fact.label) &&
      [
        'cloud_provider',
        'preferred_technology',
        'existing_technology',
        'hosting_provider',
        'must_keep_technology',
      ].includes(fact.metric),
  );
  if (no === undefined) return undefined;
  const service = findStated(view, 'cloud_service_wanted');
  if (cloud === undefined && service !== undefined)
    return {
      id: 'no-cloud-but-cloud',
      kind: 'contradiction',
      message: 'The cloud is ruled out, yet a part is to run in the cloud.',
      suggestion:
        'Say which of the two gives way, or which data may leave the house for this part.',
      facts: [no, service],
    };
  if (cloud === undefined) return undefined;
  return {
    id: 'no-cloud-but-cloud',
    kind: 'contradiction',
    message: `The cloud is ruled out, yet ${cloud.label} is wanted, which exists only in the cloud.`,
    suggestion: `Say which of the two gives way: own servers with an alternative to ${cloud.label}, or the cloud for this part.`,
    facts: [no, cloud],
  };
};

export const residencyElsewhere: ConflictRule = (view) => {
  const home = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.metric === 'data_residency' &&
      !fact.negated &&
      fact.label !== 'none',
  );
  const only = view.facts.find(
    (fact) =>
      fact.source === 'message' &&
      fact.metric === 'served_region' &&
      !fact.negated &&
      /\bonly\b/i.test(quoteOfFact(fact)) &&
      home !== undefined &&
      fact.evidence.quote !== home.evidence.quote &&
      countryOf(fact.label ?? '') !== countryOf(home.label ?? '') &&
      !sameSide(fact.label, home.label),
  );
  const other = findStated(view, 'hosting_location') ?? only;
  if (home === undefined || other === undefined) return undefined;
  return {
    id: 'residency-elsewhere',
    kind: 'contradiction',
    message: `Data must stay in ${home.label}, yet ${other.metric === 'hosting_location' ? 'hosting is planned' : 'everything is to stay'} in ${other.label}.`,
    suggestion: 'Host where the data must stay.',
    facts: [home, other],
  };
};

/** Two names for the same place or for parts of one: US and United States, Germany and the EU. */
function sameSide(a: string | undefined, b: string | undefined): boolean {
  const [x, y] = [countryOf(a ?? ''), countryOf(b ?? '')];
  const us = new Set(['US', 'United States', 'North America']);
  if (us.has(x) && us.has(y)) return true;
  return (
    (isInEea(x) && y === 'EU') ||
    (isInEea(y) && x === 'EU') ||
    x.startsWith('one ') ||
    y.startsWith('one ') ||
    x === 'none' ||
    y === 'none'
  );
}
