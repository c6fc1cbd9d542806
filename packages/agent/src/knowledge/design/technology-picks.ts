/** What is taken for a slot: by cloud, as a small platform, or run by the team. Names as the field spells them; ids of technologies.json. */
export type Place = 'aws' | 'azure' | 'gcp' | 'platform' | 'self';

export interface Pick {
  name: string;
  technologyId?: string;
}

const p = (name: string, technologyId?: string): Pick => ({ name, technologyId });

type Picks = Partial<Record<Place, Pick>> & { self: Pick };

export const slotPicks: Readonly<Record<string, Picks>> = {
  cdn: {
    aws: p('Amazon CloudFront', 'cloudfront'),
    azure: p('Azure Front Door'),
    gcp: p('Google Cloud CDN'),
    platform: p('Cloudflare CDN', 'cloudflare-cdn'),
    self: p('Varnish', 'varnish'),
  },
  waf: {
    aws: p('AWS WAF', 'aws-waf'),
    azure: p('Azure Web Application Firewall'),
    gcp: p('Google Cloud Armor'),
    platform: p('Cloudflare WAF'),
    self: p('Coraza', 'coraza'),
  },
  'waiting-room': { platform: p('Cloudflare Waiting Room'), self: p('Admission service in Go') },
  'load-balancer': {
    aws: p('AWS Application Load Balancer', 'aws-alb'),
    azure: p('Azure Application Gateway'),
    gcp: p('Google Cloud Load Balancing'),
    self: p('HAProxy', 'haproxy'),
  },
  'api-gateway': {
    aws: p('Amazon API Gateway', 'aws-api-gateway'),
    azure: p('Azure API Management'),
    gcp: p('Google API Gateway'),
    self: p('Traefik', 'traefik'),
  },
  'job-queue': {
    aws: p('Amazon SQS', 'amazon-sqs'),
    azure: p('Azure Service Bus', 'azure-service-bus'),
    gcp: p('Google Pub/Sub', 'google-pubsub'),
    self: p('RabbitMQ', 'rabbitmq'),
  },
  'event-stream': {
    aws: p('Amazon Kinesis Data Streams', 'amazon-kinesis'),
    azure: p('Azure Event Hubs', 'azure-event-hubs'),
    gcp: p('Google Pub/Sub', 'google-pubsub'),
    platform: p('Redpanda Cloud', 'redpanda'),
    self: p('Apache Kafka', 'apache-kafka'),
  },
  'stream-processor': {
    aws: p('Managed Service for Apache Flink', 'apache-flink'),
    azure: p('Azure Stream Analytics'),
    gcp: p('Google Dataflow', 'apache-beam'),
    self: p('Apache Flink', 'apache-flink'),
  },
  'etl-pipeline': {
    aws: p('AWS Glue'),
    azure: p('Azure Data Factory'),
    gcp: p('Google Dataflow', 'apache-beam'),
    self: p('Dagster', 'dagster'),
  },
  'migration-pipeline': {
    aws: p('AWS Database Migration Service'),
    azure: p('Azure Data Factory'),
    self: p('Import jobs in SQL with comparison'),
  },
  'workflow-engine': { self: p('Temporal', 'temporal') },
  'media-transcoder': {
    aws: p('AWS Elemental MediaConvert', 'aws-mediaconvert'),
    platform: p('Mux', 'mux'),
    self: p('FFmpeg', 'ffmpeg'),
  },
  'media-server': { platform: p('LiveKit Cloud', 'livekit'), self: p('LiveKit', 'livekit') },
  'ml-serving': {
    aws: p('Amazon SageMaker endpoint', 'sagemaker'),
    azure: p('Azure Machine Learning endpoint'),
    gcp: p('Vertex AI endpoint', 'vertex-ai'),
    self: p('ONNX Runtime', 'onnx-runtime'),
  },
  'ml-training': {
    aws: p('Amazon SageMaker', 'sagemaker'),
    azure: p('Azure Machine Learning'),
    gcp: p('Vertex AI', 'vertex-ai'),
    self: p('MLflow with Jupyter notebooks', 'mlflow'),
  },
  'sandbox-runner': { self: p('gVisor containers', 'gvisor') },
  'malware-scanner': { self: p('ClamAV', 'clamav') },
  'iot-broker': {
    aws: p('AWS IoT Core', 'aws-iot-core'),
    azure: p('Azure IoT Hub', 'azure-iot-hub'),
    platform: p('EMQX Cloud', 'emqx'),
    self: p('Mosquitto (MQTT)', 'mosquitto'),
  },
  'document-database': {
    aws: p('Amazon DocumentDB', 'amazon-documentdb'),
    azure: p('Azure Cosmos DB', 'azure-cosmos-db'),
    gcp: p('Firestore', 'firestore'),
    self: p('MongoDB', 'mongodb'),
  },
  'key-value-store': {
    aws: p('Amazon DynamoDB', 'dynamodb'),
    azure: p('Azure Cosmos DB', 'azure-cosmos-db'),
    gcp: p('Google Bigtable', 'google-bigtable'),
    self: p('ScyllaDB', 'scylladb'),
  },
  'wide-column-store': {
    aws: p('Amazon Keyspaces (Cassandra)', 'apache-cassandra'),
    azure: p('Azure Cosmos DB', 'azure-cosmos-db'),
    gcp: p('Google Bigtable', 'google-bigtable'),
    self: p('Apache Cassandra', 'apache-cassandra'),
  },
  'graph-database': { aws: p('Amazon Neptune', 'amazon-neptune'), self: p('Neo4j', 'neo4j') },
  'time-series-store': {
    aws: p('Amazon Timestream for InfluxDB', 'influxdb'),
    platform: p('TimescaleDB', 'timescaledb'),
    self: p('TimescaleDB', 'timescaledb'),
  },
  'vector-store': { platform: p('Qdrant Cloud', 'qdrant'), self: p('Qdrant', 'qdrant') },
  'search-index': {
    aws: p('Amazon OpenSearch Service', 'opensearch'),
    azure: p('Azure AI Search'),
    gcp: p('Elastic Cloud', 'elasticsearch'),
    platform: p('Typesense Cloud', 'typesense'),
    self: p('OpenSearch', 'opensearch'),
  },
  cache: {
    aws: p('Valkey on Amazon ElastiCache', 'valkey'),
    azure: p('Azure Managed Redis', 'redis'),
    gcp: p('Google Memorystore for Valkey', 'valkey'),
    platform: p('Valkey (managed)', 'valkey'),
    self: p('Valkey', 'valkey'),
  },
  'object-store': {
    aws: p('Amazon S3', 'amazon-s3'),
    azure: p('Azure Blob Storage', 'azure-blob-storage'),
    gcp: p('Google Cloud Storage', 'google-cloud-storage'),
    platform: p('Cloudflare R2', 'cloudflare-r2'),
    self: p('Garage', 'garage'),
  },
  'backup-copies': {
    aws: p('AWS Backup with Vault Lock'),
    azure: p('Azure Backup with immutable vault'),
    gcp: p('Google Cloud Storage with bucket lock'),
    platform: p('Backblaze B2 with Object Lock'),
    self: p('restic to an offsite store'),
  },
  warehouse: {
    aws: p('Amazon Redshift Serverless', 'amazon-redshift'),
    azure: p('Microsoft Fabric warehouse'),
    gcp: p('BigQuery', 'bigquery'),
    platform: p('ClickHouse Cloud', 'clickhouse'),
    self: p('ClickHouse', 'clickhouse'),
  },
  'data-lake': {
    aws: p('Apache Iceberg on Amazon S3', 'apache-iceberg'),
    azure: p('Delta Lake on Azure Data Lake Storage', 'delta-lake'),
    gcp: p('Apache Iceberg on Google Cloud Storage', 'apache-iceberg'),
    self: p('Apache Iceberg', 'apache-iceberg'),
  },
  'ledger-store': { self: p('Double-entry tables in PostgreSQL', 'postgresql') },
  'audit-store': {
    aws: p('Amazon S3 Object Lock'),
    azure: p('Azure immutable Blob Storage'),
    gcp: p('Google Cloud Storage with bucket lock'),
    self: p('Append-only table with hash chain'),
  },
  'identity-provider': {
    aws: p('Amazon Cognito', 'amazon-cognito'),
    azure: p('Microsoft Entra External ID', 'entra-id'),
    gcp: p('Firebase Authentication', 'firebase-authentication'),
    platform: p('Auth0', 'auth0'),
    self: p('Keycloak', 'keycloak'),
  },
  'payment-provider': { platform: p('Stripe', 'stripe'), self: p('Stripe', 'stripe') },
  'mail-provider': {
    aws: p('Amazon SES', 'amazon-ses'),
    platform: p('Postmark', 'postmark'),
    self: p('Postmark', 'postmark'),
  },
  'sms-provider': { self: p('Twilio', 'twilio') },
  'push-provider': { self: p('Firebase Cloud Messaging and APNs', 'firebase-cloud-messaging') },
  'map-provider': { self: p('Google Maps Platform', 'google-maps-platform') },
  'llm-provider': {
    aws: p('Amazon Bedrock', 'amazon-bedrock'),
    azure: p('Azure OpenAI Service', 'openai-api'),
    gcp: p('Gemini on Vertex AI', 'vertex-ai'),
    self: p('Anthropic API', 'anthropic-api'),
  },
  cms: { self: p('Directus', 'directus') },
  monitoring: {
    aws: p('Amazon CloudWatch'),
    azure: p('Azure Monitor'),
    gcp: p('Google Cloud Operations'),
    platform: p('Grafana Cloud', 'grafana'),
    self: p('Prometheus', 'prometheus'),
  },
  secrets: {
    aws: p('AWS KMS and Secrets Manager', 'aws-secrets-manager'),
    azure: p('Azure Key Vault'),
    gcp: p('Google Secret Manager'),
    platform: p('Infisical', 'infisical'),
    self: p('OpenBao', 'openbao'),
  },
  'bi-dashboard': { azure: p('Power BI', 'power-bi'), self: p('Metabase', 'metabase') },
};

/** What runs our own code. */
export const hostPicks: Readonly<Record<string, Picks>> = {
  'managed-application-platform': {
    aws: p('AWS Elastic Beanstalk'),
    azure: p('Azure App Service'),
    gcp: p('Google Cloud Run', 'google-cloud-run'),
    platform: p('Render', 'render'),
    self: p('Coolify', 'coolify'),
  },
  'virtual-machine-with-containers': { self: p('Docker Compose', 'docker-compose') },
  'managed-containers-without-cluster': {
    aws: p('Amazon ECS on Fargate', 'amazon-ecs'),
    azure: p('Azure Container Apps'),
    gcp: p('Google Cloud Run', 'google-cloud-run'),
    platform: p('Fly.io', 'fly-io'),
    self: p('Docker Compose', 'docker-compose'),
  },
  kubernetes: {
    aws: p('Amazon EKS (Kubernetes)', 'kubernetes'),
    azure: p('Azure Kubernetes Service', 'kubernetes'),
    gcp: p('Google Kubernetes Engine', 'kubernetes'),
    self: p('Kubernetes', 'kubernetes'),
  },
};

/** How the relational database is run. */
export const relationalHosts: Picks = {
  aws: p('Amazon RDS'),
  azure: p('Azure Database flexible server'),
  gcp: p('Google Cloud SQL'),
  platform: p('Render Postgres'),
  self: p('own server'),
};

/** What is usually bought for an outside role; roles that are not listed are named by their interface. */
export const outsidePicks: Readonly<Record<string, string>> = {
  'Identity verification provider': 'Stripe Identity',
  'Credit bureau': 'Experian interface',
  'Parcel carriers': 'Carrier interfaces (DHL, UPS)',
  'Bank data aggregator': 'Tink',
  'Video call service': 'Daily',
  'Video platform': 'Mux',
  'Telephony platform': 'Twilio Flex',
  'Plagiarism comparison service': 'Turnitin',
  'Content moderation service': 'OpenAI moderation endpoint',
  'E-signature provider': 'Docusign',
  'Fraud screening service': 'Stripe Radar',
  'Speech recognition service': 'Deepgram',
  'Translation service': 'DeepL',
  'Letter printing service': 'Lob',
  'Product analytics service': 'PostHog',
  'Time-stamp authority': 'RFC 3161 time-stamp service',
  'Exchange rate source': 'European Central Bank reference rates',
  'Payroll service': 'Payroll provider interface',
  'Weather data service': 'Open-Meteo',
  'Drug interaction database': 'First Databank',
  'Food composition database': 'USDA FoodData Central',
  'Help desk system': 'Zendesk',
  'Spam filter service': 'Akismet',
  'Accounting system': 'Accounting interface',
  'Document reading service': 'AWS Textract',
  'Bot check service': 'Cloudflare Turnstile',
  'Calendar services': 'Google Calendar and Microsoft Graph',
  'Wallet pass service': 'Apple Wallet and Google Wallet',
  'Bibliographic record source': 'Z39.50/SRU source',
};
