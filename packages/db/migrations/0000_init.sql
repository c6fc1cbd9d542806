CREATE TYPE "public"."architecture_status" AS ENUM('DRAFT', 'REVIEW', 'APPROVED', 'IMPLEMENTED');--> statement-breakpoint
CREATE TYPE "public"."conversation_status" AS ENUM('ACTIVE', 'COMPLETED', 'PAUSED', 'ARCHIVED');--> statement-breakpoint
CREATE TYPE "public"."diagram_type" AS ENUM('SYSTEM_OVERVIEW', 'MICROSERVICES', 'DATA_FLOW', 'DEPLOYMENT', 'SECURITY', 'NETWORK');--> statement-breakpoint
CREATE TYPE "public"."expertise_level" AS ENUM('BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT');--> statement-breakpoint
CREATE TYPE "public"."export_type" AS ENUM('PDF', 'MARKDOWN', 'JSON', 'MERMAID', 'POWERPOINT');--> statement-breakpoint
CREATE TYPE "public"."message_role" AS ENUM('USER', 'ASSISTANT', 'SYSTEM');--> statement-breakpoint
CREATE TYPE "public"."message_type" AS ENUM('TEXT', 'ARCHITECTURE_UPDATE', 'EDUCATIONAL_CONTENT', 'BUSINESS_ANALYSIS', 'WHY_REASONING', 'CLARIFICATION');--> statement-breakpoint
CREATE TYPE "public"."turn_status" AS ENUM('queued', 'running', 'retrying', 'succeeded', 'failed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."workflow_type" AS ENUM('SEQUENTIAL', 'PARALLEL', 'CONDITIONAL', 'ITERATIVE');--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"first_name" text,
	"last_name" text,
	"expertise_level" "expertise_level" DEFAULT 'INTERMEDIATE' NOT NULL,
	"business_role" text,
	"business_context" jsonb,
	"preferences" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_login" timestamp (3) with time zone,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "user_sessions" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"user_agent" text,
	"ip_address" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "user_sessions_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "learning_progress" (
	"user_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"current_level" "expertise_level" NOT NULL,
	"progress_data" jsonb NOT NULL,
	"mastery_indicators" jsonb NOT NULL,
	"achievements" text[] NOT NULL,
	"total_interactions" integer NOT NULL,
	"time_spent_minutes" double precision NOT NULL,
	"last_interaction" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "learning_progress_user_id_topic_pk" PRIMARY KEY("user_id","topic")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"session_id" uuid,
	"ip_address" text,
	"user_agent" text,
	"request_id" text,
	"details" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_events_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"bucket" text NOT NULL,
	"key" text NOT NULL,
	"hits" integer NOT NULL,
	"window_ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rate_limits_bucket_key_pk" PRIMARY KEY("bucket","key")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"session_data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"workflow_type" "workflow_type" DEFAULT 'SEQUENTIAL' NOT NULL,
	"status" "conversation_status" DEFAULT 'ACTIVE' NOT NULL,
	"user_requirements" text NOT NULL,
	"user_context" jsonb NOT NULL,
	"agent_context" jsonb,
	"progress" integer DEFAULT 0 NOT NULL,
	"phase" text DEFAULT 'requirements_gathering' NOT NULL,
	"estimated_completion" integer NOT NULL,
	"message_count" integer DEFAULT 0 NOT NULL,
	"last_sequence" integer DEFAULT 0 NOT NULL,
	"last_reply_sequence" integer DEFAULT 0 NOT NULL,
	"last_event_id" bigint DEFAULT 0 NOT NULL,
	"architecture_count" integer DEFAULT 0 NOT NULL,
	"current_architecture_id" uuid,
	"current_content_hash" text,
	"final_architecture_id" uuid,
	"final_architecture" jsonb,
	"why_reasoning" jsonb,
	"business_impact" jsonb,
	"educational_content" jsonb,
	"completed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversations_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversation_search" (
	"user_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "conversation_search_user_id_conversation_id_pk" PRIMARY KEY("user_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "conversation_messages" (
	"user_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"sequence_number" integer NOT NULL,
	"id" uuid NOT NULL,
	"role" "message_role" DEFAULT 'USER' NOT NULL,
	"content" text NOT NULL,
	"message_type" "message_type" DEFAULT 'TEXT' NOT NULL,
	"metadata" jsonb,
	"agent_reasoning" jsonb,
	"timestamp" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversation_messages_user_id_conversation_id_sequence_number_pk" PRIMARY KEY("user_id","conversation_id","sequence_number")
);
--> statement-breakpoint
CREATE TABLE "architectures" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"status" "architecture_status" DEFAULT 'DRAFT' NOT NULL,
	"diagram_type" "diagram_type" DEFAULT 'SYSTEM_OVERVIEW' NOT NULL,
	"visualization_config" jsonb,
	"architecture_data" jsonb NOT NULL,
	"why_reasoning" jsonb,
	"business_impact" jsonb,
	"educational_content" jsonb,
	"technical_decisions" jsonb NOT NULL,
	"alternatives_considered" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"origin" text DEFAULT 'agent' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "architectures_user_id_id_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "architectures_version" UNIQUE("user_id","conversation_id","version")
);
--> statement-breakpoint
CREATE TABLE "architecture_exports" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"architecture_id" uuid,
	"export_type" "export_type" DEFAULT 'PDF' NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"export_data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"file_name" text,
	"file_path" text,
	"byte_size" bigint,
	"download_count" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "architecture_exports_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"sequence_number" integer NOT NULL,
	"user_message_id" uuid NOT NULL,
	"status" "turn_status" DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"round_attempts" integer DEFAULT 0 NOT NULL,
	"steps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error_code" text,
	"error_message" text,
	"message_id" uuid,
	"lease_token" uuid,
	"lease_until" timestamp (3) with time zone,
	"next_attempt_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "turns_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "turn_events" (
	"user_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"id" bigint NOT NULL,
	"turn_id" uuid,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "turn_events_user_id_conversation_id_id_pk" PRIMARY KEY("user_id","conversation_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"claim_token" uuid,
	"claimed_until" timestamp (3) with time zone,
	"status" integer,
	"answer" text,
	"effect" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
ALTER TABLE "user_sessions" ADD CONSTRAINT "user_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_progress" ADD CONSTRAINT "learning_progress_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_search" ADD CONSTRAINT "conversation_search_user_id_conversation_id_conversations_user_id_id_fk" FOREIGN KEY ("user_id","conversation_id") REFERENCES "public"."conversations"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_messages" ADD CONSTRAINT "conversation_messages_user_id_conversation_id_conversations_user_id_id_fk" FOREIGN KEY ("user_id","conversation_id") REFERENCES "public"."conversations"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "architectures" ADD CONSTRAINT "architectures_user_id_conversation_id_conversations_user_id_id_fk" FOREIGN KEY ("user_id","conversation_id") REFERENCES "public"."conversations"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "architecture_exports" ADD CONSTRAINT "architecture_exports_user_id_conversation_id_conversations_user_id_id_fk" FOREIGN KEY ("user_id","conversation_id") REFERENCES "public"."conversations"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "architecture_exports" ADD CONSTRAINT "architecture_exports_user_id_architecture_id_architectures_user_id_id_fk" FOREIGN KEY ("user_id","architecture_id") REFERENCES "public"."architectures"("user_id","id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_user_id_conversation_id_conversations_user_id_id_fk" FOREIGN KEY ("user_id","conversation_id") REFERENCES "public"."conversations"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn_events" ADD CONSTRAINT "turn_events_user_id_conversation_id_conversations_user_id_id_fk" FOREIGN KEY ("user_id","conversation_id") REFERENCES "public"."conversations"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_by_activity" ON "conversations" USING btree ("user_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "conversations_by_status" ON "conversations" USING btree ("user_id","status","updated_at","id");--> statement-breakpoint
CREATE INDEX "architecture_exports_by_conversation" ON "architecture_exports" USING btree ("user_id","conversation_id");--> statement-breakpoint
CREATE INDEX "architecture_exports_by_architecture" ON "architecture_exports" USING btree ("user_id","architecture_id");--> statement-breakpoint
CREATE INDEX "turns_by_conversation" ON "turns" USING btree ("user_id","conversation_id","sequence_number");--> statement-breakpoint
CREATE INDEX "turns_unfinished" ON "turns" USING btree ("user_id","conversation_id","sequence_number") WHERE finished_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "turns_one_running" ON "turns" USING btree ("user_id","conversation_id") WHERE status = 'running';