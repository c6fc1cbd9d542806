import type { ComponentKind, ComponentType } from '@aa/domain';

/** A place in the design that parts of many capabilities share: one main database, one queue, one object store. */
export interface Slot {
  id: string;
  name: string;
  kind: ComponentKind;
  /** As run by the team. */
  type: ComponentType;
  /** True where a managed service is outside the team's care and counts as an outside system. */
  outsideWhenManaged: boolean;
  layer: LayerId;
  /** What it is for, before the system's own duties are named. */
  purpose: string;
  value: string;
}

export const layerNames = {
  clients: ['People and devices', 'What people hold in their hands or see on a screen'],
  edge: ['Entry', 'Where requests arrive, are filtered and spread'],
  application: ['Application', 'The rules of the business, cut into modules'],
  processing: ['Background and streams', 'Work that nobody waits for'],
  data: ['Data', 'What must not be lost, and copies that make reading fast'],
  outside: ['Outside systems', 'What others run for us'],
  operations: ['Operations', 'What shows that it runs and keeps its secrets'],
} as const;
export type LayerId = keyof typeof layerNames;
export const layerOrder = Object.keys(layerNames) as LayerId[];

type Row = [
  id: string,
  name: string,
  kind: ComponentKind,
  type: ComponentType,
  outsideWhenManaged: boolean,
  layer: LayerId,
  purpose: string,
  value: string,
];

// biome-ignore format: a table reads best in rows
const rows: Row[] = [
  ['web-app', 'Web application', 'web_app', 'ui', false, 'clients', 'Pages for the people who use the system, on phone and desktop', 'The face of the system: without it nobody reaches a function'],
  ['staff-console', 'Staff console', 'web_app', 'ui', false, 'clients', 'Screens for those who run the service day by day', 'Lets staff act without asking developers'],
  ['mobile-app', 'Mobile app', 'mobile_app', 'ui', false, 'clients', 'App for people on the move', 'Works where people are, with camera, position and notices'],
  ['desktop-app', 'Desktop application', 'desktop_app', 'ui', false, 'clients', 'Program at the workplace', 'Works with local hardware at full speed'],
  ['kiosk-app', 'Kiosk screen', 'web_app', 'ui', false, 'clients', 'Shared screen without a personal login', 'Serves people without a device of their own'],
  ['till-app', 'Till application', 'desktop_app', 'ui', false, 'clients', 'Rings up sales at the counter', 'Takes the money where the customer stands'],
  ['static-site', 'Static site', 'static_site', 'ui', false, 'clients', 'Pages built once and served as files', 'Nothing to patch, nothing to scale'],
  ['public-site', 'Public pages', 'static_site', 'ui', false, 'clients', 'Public pages that need no login', 'Found by search engines, cheap to serve'],
  ['bi-dashboard', 'Dashboards and reports', 'bi_dashboard', 'ui', false, 'clients', 'Figures for those who decide', 'Turns stored data into decisions'],
  ['cdn', 'Content delivery network', 'cdn', 'gateway', true, 'edge', 'Serves files and cacheable answers near the reader', 'Fast pages far away, less load and egress at home'],
  ['waf', 'Web application firewall', 'waf', 'gateway', true, 'edge', 'Stops floods, bots and known attacks before they cost anything', 'Keeps the service open for honest users'],
  ['waiting-room', 'Virtual waiting room', 'other', 'gateway', true, 'edge', 'Lets people in at the rate that the sale can bear, in a fair order', 'A big opening stays up and fair'],
  ['load-balancer', 'Load balancer', 'load_balancer', 'gateway', false, 'edge', 'Spreads requests over healthy copies and ends TLS', 'A copy may die or be replaced without a gap'],
  ['api-gateway', 'API gateway', 'api_gateway', 'gateway', false, 'edge', 'One door for clients: routes, quotas and keys', 'Foreign traffic never meets a service unfiltered'],
  ['background-worker', 'Background worker', 'worker', 'service', false, 'processing', 'Does what nobody waits for, again until it is done', 'Slow or failing partners never block a person'],
  ['realtime-gateway', 'Realtime gateway', 'realtime_gateway', 'service', false, 'application', 'Holds open connections and pushes changes to them', 'People see what happens while it happens'],
  ['job-queue', 'Message queue', 'message_queue', 'service', true, 'processing', 'Holds accepted work until a worker has finished it', 'Bursts are taken in at once and worked off at a steady rate'],
  ['event-stream', 'Event stream', 'event_stream', 'service', true, 'processing', 'Keeps events in order for several readers and for replay', 'Readers come and go without the producer knowing'],
  ['stream-processor', 'Stream processor', 'stream_processor', 'service', false, 'processing', 'Cleans, joins and counts events as they pass', 'Answers while they still matter'],
  ['etl-pipeline', 'Data pipeline', 'etl', 'service', false, 'processing', 'Moves, cleans and checks data between stores', 'Figures that agree, loads that can be repeated'],
  ['migration-pipeline', 'Migration pipeline', 'etl', 'service', false, 'processing', 'Moves the old data over, with counts and sums compared', 'The old system can be switched off'],
  ['workflow-engine', 'Workflow engine', 'other', 'service', true, 'processing', 'Remembers long processes with their waits, retries and escalations', 'No case gets lost between two steps'],
  ['media-transcoder', 'Media transcoder', 'media_transcoder', 'service', true, 'processing', 'Turns uploads into renditions that every device plays', 'Plays on the oldest phone and the biggest screen'],
  ['media-server', 'Media server', 'media_server', 'service', true, 'processing', 'Carries live sound and picture between people', 'Talk without delay'],
  ['ml-serving', 'Model service', 'ml_serving', 'service', false, 'processing', 'Answers with the score of a trained model', 'Decides in moments what people would take hours for'],
  ['ml-training', 'Model training', 'ml_training', 'service', false, 'processing', 'Trains, compares and releases models from recorded data', 'Models that stay right as the world moves'],
  ['sandbox-runner', 'Sandbox runner', 'sandbox_runner', 'service', false, 'processing', 'Runs foreign code in isolation with hard limits', 'A hostile program harms nobody but itself'],
  ['malware-scanner', 'Malware scanner', 'other', 'service', false, 'processing', 'Opens each uploaded file before a person does', 'No infected file reaches staff'],
  ['compute-worker', 'Compute worker', 'worker', 'service', false, 'processing', 'Long computations apart from the application', 'A heavy run never slows the screens'],
  ['fetch-worker', 'Fetch worker', 'worker', 'service', false, 'processing', 'Fetches pages and feeds politely and again when they change', 'Fresh material without getting blocked'],
  ['matching-engine', 'Matching engine', 'other', 'service', false, 'application', 'Matches orders by price and time in one sequence', 'Fair and provable order of trades'],
  ['iot-broker', 'Device broker', 'iot_broker', 'gateway', true, 'edge', 'Holds the lines to the devices, checks their identity, takes readings and hands over orders', 'Thousands of devices over weak links'],
  ['device-registry', 'Device registry', 'device_registry', 'service', false, 'application', 'Knows each device, its keys, firmware, settings and last state', 'A stolen device can be locked out alone'],
  ['edge-node', 'Site gateway', 'edge_node', 'external', false, 'clients', 'Small computer on site that goes on when the line is down', 'The site works on through an outage'],
  ['devices', 'Devices', 'device', 'external', false, 'clients', 'Hardware in the field that measures or acts', 'The source of what is measured'],
  ['main-database', 'Main database', 'relational_db', 'database', false, 'data', 'The one place of truth, with transactions', 'Nothing that was confirmed is ever lost'],
  ['read-replica', 'Read replica', 'relational_db', 'database', false, 'data', 'Copy for heavy reading', 'Reports never slow a sale'],
  ['document-database', 'Document database', 'document_db', 'database', false, 'data', 'Records whose shape differs from one to the next', 'New fields without a migration'],
  ['key-value-store', 'Key-value store', 'key_value_db', 'database', false, 'data', 'Very many small reads and writes by key', 'Same speed at any size'],
  ['wide-column-store', 'Wide-column store', 'wide_column_db', 'database', false, 'data', 'Billions of rows by key and time', 'Grows by adding machines'],
  ['graph-database', 'Graph database', 'graph_db', 'database', false, 'data', 'Questions over several steps of relations', 'Finds rings and paths in moments'],
  ['time-series-store', 'Time-series store', 'time_series_db', 'database', false, 'data', 'Readings by time, compressed, rolled up and aged out', 'Years of readings at a bearable price'],
  ['vector-store', 'Vector index', 'vector_db', 'database', false, 'data', 'Finds what means the same', 'People find without knowing the word'],
  ['search-index', 'Search index', 'search_index', 'database', true, 'data', 'Full text, facets and typing errors, rebuilt from the database at any time', 'People find within one try'],
  ['cache', 'Cache', 'cache', 'cache', false, 'data', 'Holds what is read again and again, and counters that expire', 'Answers in a millisecond and spares the database'],
  ['object-store', 'Object storage', 'object_storage', 'database', true, 'data', 'Files by signed link, with versions and life cycle', 'Any amount of files at the lowest price'],
  ['backup-copies', 'Locked backup copies', 'object_storage', 'database', true, 'data', 'Copies in a second account or place that nobody can delete early', 'Survives a wrong script, an intruder or the loss of a site'],
  ['local-store', 'Local store on the device', 'local_store', 'database', false, 'clients', 'Holds data and unsent work on the device', 'Work goes on without a network'],
  ['warehouse', 'Data warehouse', 'data_warehouse', 'database', true, 'data', 'History from all sources in columns for free questions', 'Questions that nobody foresaw'],
  ['data-lake', 'Data lake', 'data_lake', 'database', true, 'data', 'Raw and cleaned data as open files', 'Raw data can be read again when a rule was wrong'],
  ['ledger-store', 'Ledger', 'ledger_db', 'database', false, 'data', 'Double-entry postings that are never changed', 'Every balance can be proved'],
  ['audit-store', 'Audit store', 'audit_store', 'database', true, 'data', 'Append-only trace that administrators cannot alter', 'Who saw or changed what can be proved years later'],
  ['staging-database', 'Staging database', 'relational_db', 'database', false, 'data', 'Old data on its way, with rejects and comparison', 'Old mistakes stay outside'],
  ['tenant-databases', 'Databases per customer', 'relational_db', 'database', false, 'data', 'One database for each customer, same schema', 'A customer can be restored, moved or deleted alone'],
  ['identity-provider', 'Identity provider', 'identity_provider', 'external', false, 'outside', 'Keeps credentials, second factors and sign-in of organisations', 'No password of ours to steal'],
  ['payment-provider', 'Payment provider', 'payment_provider', 'external', false, 'outside', 'Takes card data in its own fields and moves the money', 'Card numbers never touch our servers'],
  ['mail-provider', 'E-mail provider', 'notification_provider', 'external', false, 'outside', 'Delivers mail and reports bounces', 'Messages arrive instead of landing in spam'],
  ['sms-provider', 'Text message provider', 'notification_provider', 'external', false, 'outside', 'Delivers texts and calls to any phone', 'Reaches people without an app'],
  ['push-provider', 'Push service', 'notification_provider', 'external', false, 'outside', 'Wakes the app on a locked phone', 'Reaches people at once and for nothing'],
  ['map-provider', 'Map and route provider', 'map_provider', 'external', false, 'outside', 'Maps, addresses, directions and travel times', 'People find the way and the estimate holds'],
  ['llm-provider', 'Language model provider', 'llm_provider', 'external', false, 'outside', 'Answers prompts with a hosted model', 'Text that would take a person minutes'],
  ['cms', 'Content management system', 'cms', 'service', true, 'application', 'Editors write, review and publish', 'Editors need no developer'],
  ['monitoring', 'Monitoring and alerts', 'monitoring', 'external', false, 'operations', 'Metrics, logs, traces and checks from outside, with alarms to a person', 'Faults are found before users call'],
  ['secrets', 'Key and secret store', 'secrets', 'external', false, 'operations', 'Keys, passwords and certificates, with rotation and a log of use', 'A leaked image or dump holds no key'],
];

const slotList: readonly Slot[] = rows.map(
  ([id, name, kind, type, outsideWhenManaged, layer, purpose, value]) => ({
    id,
    name,
    kind,
    type,
    outsideWhenManaged,
    layer,
    purpose,
    value,
  }),
);

const byId = new Map(slotList.map((slot) => [slot.id, slot]));

/** A slot by its id. */
export function findSlot(id: string): Slot | undefined {
  return byId.get(id);
}
