import type { CapabilityPart } from '../knowledge/design/capability-designs.ts';

/** Where a part goes: into the module of its capability, into a shared slot, or to an outside system of its own. */
export type PartTarget =
  | { to: 'module' }
  | { to: 'slot'; slotId: string }
  | { to: 'outside'; id: string; name: string }
  | { to: 'nowhere' };

const slotOfKind: Partial<Record<CapabilityPart['kind'], string>> = {
  mobile_app: 'mobile-app',
  desktop_app: 'desktop-app',
  bi_dashboard: 'bi-dashboard',
  cdn: 'cdn',
  waf: 'waf',
  load_balancer: 'load-balancer',
  api_gateway: 'api-gateway',
  worker: 'background-worker',
  scheduler: 'background-worker',
  realtime_gateway: 'realtime-gateway',
  message_queue: 'job-queue',
  event_stream: 'event-stream',
  stream_processor: 'stream-processor',
  etl: 'etl-pipeline',
  media_transcoder: 'media-transcoder',
  media_server: 'media-server',
  ml_serving: 'ml-serving',
  ml_training: 'ml-training',
  sandbox_runner: 'sandbox-runner',
  iot_broker: 'iot-broker',
  device_registry: 'device-registry',
  edge_node: 'edge-node',
  device: 'devices',
  document_db: 'document-database',
  key_value_db: 'key-value-store',
  wide_column_db: 'wide-column-store',
  graph_db: 'graph-database',
  time_series_db: 'time-series-store',
  vector_db: 'vector-store',
  search_index: 'search-index',
  cache: 'cache',
  object_storage: 'object-store',
  local_store: 'local-store',
  data_warehouse: 'warehouse',
  data_lake: 'data-lake',
  ledger_db: 'ledger-store',
  audit_store: 'audit-store',
  identity_provider: 'identity-provider',
  payment_provider: 'payment-provider',
  map_provider: 'map-provider',
  llm_provider: 'llm-provider',
  cms: 'cms',
  monitoring: 'monitoring',
  secrets: 'secrets',
  relational_db: 'main-database',
};

/** Roles whose place is not that of their kind. */
const slotOfRole: Readonly<Record<string, string>> = {
  'read-replica': 'read-replica',
  'public-copy': 'read-replica',
  'staging-database': 'staging-database',
  'tenant-database': 'tenant-databases',
  'migration-pipeline': 'migration-pipeline',
  'second-copy': 'backup-copies',
  'backup-copy': 'backup-copies',
  'malware-scanner': 'malware-scanner',
  'workflow-engine': 'workflow-engine',
  'matching-engine': 'matching-engine',
  'edge-gate': 'waiting-room',
  'till-app': 'till-app',
  'kiosk-app': 'kiosk-app',
  solver: 'compute-worker',
  converter: 'compute-worker',
  'tally-engine': 'compute-worker',
  'worker-agent': 'compute-worker',
  'forecast-workers': 'compute-worker',
  'model-service': 'compute-worker',
  fetcher: 'fetch-worker',
  'billing-system': 'payment-provider',
  'bank-gateway': 'payment-provider',
  watchdog: 'monitoring',
  dashboard: 'bi-dashboard',
};

const outsideNames: Readonly<Record<string, string>> = {
  'kyc-provider': 'Identity verification provider',
  'identity-check': 'Identity verification provider',
  bureau: 'Credit bureau',
  scoring: 'Credit bureau',
  carrier: 'Parcel carriers',
  aggregator: 'Bank data aggregator',
  'bank-data': 'Bank data aggregator',
  'video-service': 'Video call service',
  'video-platform': 'Video platform',
  'telephony-platform': 'Telephony platform',
  'similarity-provider': 'Plagiarism comparison service',
  'moderation-classifier': 'Content moderation service',
  'moderation-service': 'Content moderation service',
  'signature-provider': 'E-signature provider',
  'fraud-provider': 'Fraud screening service',
  'speech-provider': 'Speech recognition service',
  'translation-provider': 'Translation service',
  'letter-printing': 'Letter printing service',
  'letter-provider': 'Letter printing service',
  'partner-system': 'Partner systems',
  receiver: 'Webhook receivers',
  'analytics-service': 'Product analytics service',
  'timestamp-authority': 'Time-stamp authority',
  'timestamp-provider': 'Time-stamp authority',
  'rate-provider': 'Exchange rate source',
  'payroll-engine': 'Payroll service',
  'authority-gateway': 'Authority reporting gateway',
  'weather-provider': 'Weather data service',
  'weather-feed': 'Weather data service',
  'drug-knowledge': 'Drug interaction database',
  'record-source': 'Bibliographic record source',
  'food-database': 'Food composition database',
  helpdesk: 'Help desk system',
  'spam-filter': 'Spam filter service',
  accounting: 'Accounting system',
  'ocr-service': 'Document reading service',
  'bot-check': 'Bot check service',
  'calendar-provider': 'Calendar services',
  'wallet-pass': 'Wallet pass service',
  'legacy-system': 'Existing system',
  erp: 'ERP system',
};

/** Roles that the host or another slot already covers. */
const covered = new Set([
  'consent-banner',
  'credential-service',
  'oncall-service',
  'edge-function',
]);

const staffRole =
  /console|desk|board|admin|officer|clerk|staff|support|editor|author|planner|marking|builder|viewer-admin/;

function titleOf(role: string): string {
  const words = role.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function notificationSlot(role: string): string {
  if (/sms|voice|phone|ussd|texts?\b/.test(role)) return 'sms-provider';
  if (/push/.test(role)) return 'push-provider';
  return 'mail-provider';
}

/** The place of one part of a capability. */
export function targetOfPart(part: CapabilityPart): PartTarget {
  if (covered.has(part.role)) return { to: 'nowhere' };
  const byRole = slotOfRole[part.role];
  if (byRole) return { to: 'slot', slotId: byRole };
  switch (part.kind) {
    case 'api':
    case 'integration_adapter':
      return { to: 'module' };
    case 'web_app':
      return { to: 'slot', slotId: staffRole.test(part.role) ? 'staff-console' : 'web-app' };
    case 'static_site':
      return { to: 'slot', slotId: part.ownUnit ? 'public-site' : 'web-app' };
    case 'notification_provider':
      return { to: 'slot', slotId: notificationSlot(part.role) };
    case 'third_party_api':
    case 'legacy_system':
      return {
        to: 'outside',
        id: `ext-${part.role}`,
        name: outsideNames[part.role] ?? titleOf(part.role),
      };
    case 'other':
      return { to: 'module' };
    default: {
      if (
        !part.ownUnit &&
        [
          'cms',
          'etl',
          'stream_processor',
          'iot_broker',
          'device_registry',
          'api_gateway',
          'media_transcoder',
          'event_stream',
        ].includes(part.kind)
      )
        return { to: 'module' };
      const slotId = slotOfKind[part.kind];
      return slotId ? { to: 'slot', slotId } : { to: 'module' };
    }
  }
}
