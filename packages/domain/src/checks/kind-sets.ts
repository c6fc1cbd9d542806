import type { ComponentKind } from '../agent-protocol/vocabulary.ts';
import type { DataSensitivity } from './model-reader.ts';

/** A set of kinds; it may be asked about the kind of a component that does not exist. */
export type KindSet = readonly (ComponentKind | undefined)[];

/** What a person holds or sees. */
export const CLIENT: KindSet = ['web_app', 'mobile_app', 'desktop_app', 'static_site'];
/** Keeps data. */
export const STORE: KindSet = [
  'relational_db',
  'document_db',
  'key_value_db',
  'wide_column_db',
  'graph_db',
  'time_series_db',
  'vector_db',
  'search_index',
  'object_storage',
  'data_warehouse',
  'data_lake',
  'ledger_db',
  'local_store',
  'audit_store',
];
/** Is run as a database engine. */
export const DATABASE: KindSet = [
  'relational_db',
  'document_db',
  'key_value_db',
  'wide_column_db',
  'graph_db',
  'time_series_db',
  'vector_db',
  'ledger_db',
  'search_index',
];
/** May be the system of record. */
export const SOURCE: KindSet = [
  'relational_db',
  'document_db',
  'key_value_db',
  'wide_column_db',
  'graph_db',
  'time_series_db',
  'ledger_db',
  'object_storage',
  'audit_store',
];
/** Holds copies made from a source. */
export const DERIVED: KindSet = ['search_index', 'vector_db', 'data_warehouse', 'data_lake'];
/** Passes messages on. */
export const BROKER: KindSet = ['message_queue', 'event_stream', 'iot_broker'];
/** Stands before our own code. */
export const EDGE: KindSet = ['cdn', 'load_balancer', 'api_gateway', 'waf'];
/** Runs our own code, or our own configuration, on the server side. */
export const COMPUTE: KindSet = [
  'api',
  'worker',
  'scheduler',
  'stream_processor',
  'realtime_gateway',
  'media_server',
  'media_transcoder',
  'ml_serving',
  'ml_training',
  'etl',
  'sandbox_runner',
  'integration_adapter',
  'cms',
];
/** A foreign system behind an interface. */
export const PROVIDER: KindSet = [
  'payment_provider',
  'notification_provider',
  'map_provider',
  'llm_provider',
  'third_party_api',
  'identity_provider',
  'legacy_system',
];
/** Data that needs protection. */
export const SENSITIVE: readonly (DataSensitivity | undefined)[] = [
  'confidential',
  'personal',
  'health',
  'payment',
];
/** Data about people. */
export const PEOPLE: readonly (DataSensitivity | undefined)[] = ['personal', 'health', 'payment'];
