import type { CapabilityNeed } from '../../model/understanding.ts';
import domainData from '../../../data/reading/domains.json' with { type: 'json' };
import { domainCapabilities } from '../../knowledge/reading/domain-capabilities.ts';

export interface DomainMatch {
  id: string;
  confidence: number;
}
export interface Work {
  id: string;
  /** True for what a system can be named after; false for what serves another purpose. */
  isOwnWork: boolean;
}

/** What nearly every system has or uses to do its work: none is named after it, nor told in one sentence. */
const means = new Set(
  'user-accounts roles-permissions single-sign-on file-upload notifications integrations search dashboards reports export import audit-trail archival data-deletion multi-language realtime-updates tracking batch-jobs migration malware-scan data-labelling printing document-generation barcode-qr'.split(
    ' ',
  ),
);
/** Real work, yet mostly a part of some other: told, and a name only when it is clearly the centre. */
const parts = new Set(
  'offline-work map-display checkout ledger invoicing geo-search geolocation forms-surveys accessibility quality-inspection ml-scoring ocr time-series-archive subscriptions access-control identity-verification fraud-checks translation volunteer-coordination public-api public-registry content-delivery product-analytics donations budgeting music-audio photo-library chat scheduling order-fulfilment email-campaigns calendar-sync workflow-automation approval-workflow multi-currency currency promotions optimization semantic-search collaborative-editing time-tracking e-signature content-management geofencing remote-control telemetry speech image-processing medication iot-ingest video-on-demand sync'.split(
    ' ',
  ),
);
const perSentence = 0.12;
const mostSentences = 4;
const inFirstSentences = 0.25;
const ofTheField = 0.4;
const asPart = -0.45;
const opensWithin = 400;
const leastField = 0.5;

/** What the system does, most telling first: by certainty, number of places, place in the text and field. */
export function rankWork(
  capabilities: readonly CapabilityNeed[],
  domains: readonly DomainMatch[],
): Work[] {
  const field = domains[0];
  const ofField: readonly string[] =
    field === undefined ? [] : (domainCapabilities[field.id] ?? []);
  return capabilities
    .filter((need) => need.standing === 'said' && !means.has(need.id))
    .map((need) => {
      const spans = need.evidence.flatMap(({ span }) => (span === undefined ? [] : [span]));
      const places = new Set(spans.map(({ message, start }) => `${message}:${start}`)).size;
      const isEarly = spans.some(({ message, start }) => message === 0 && start < opensWithin);
      const isOfField = ofField.includes(need.id);
      const weight =
        need.confidence +
        perSentence * Math.min(places, mostSentences) +
        (isEarly ? inFirstSentences : 0) +
        (isOfField ? ofTheField * (field?.confidence ?? 0) : 0) +
        (parts.has(need.id) && !isOfField ? asPart : 0);
      return { id: need.id, isOwnWork: !parts.has(need.id) || isOfField, weight };
    })
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** The name of the field when the words point to it clearly. */
export function nameOfField(domains: readonly DomainMatch[]): string | undefined {
  const best = domains[0];
  if (best === undefined || best.confidence < leastField) return undefined;
  return domainData.entries.find((entry) => entry.id === best.id)?.name;
}
