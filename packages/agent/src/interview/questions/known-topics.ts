import type { Topic } from '@aa/domain';
import type { ReadFact, RegimeReading } from '../../model/understanding.ts';

/** Facts that settle a question; a topic that is not listed is settled by any fact of its own. */
const settles: Partial<Record<Topic, RegExp>> = {
  users:
    /^(?:registered_users|customers|members|internal_users|students|patients|monthly_active_users|daily_active_users|peak_concurrent_users|concurrent_users|concurrent_connections|tenants|users_per_tenant|devices|visitors|visits_per_.*|locations|downloads|residents)$/,
  traffic:
    /(?:_per_(?:second|minute|hour|day|week|month|year)$|_rps$|^peak_concurrent_users$|^concurrent_connections$|^peak_factor$|^peak_orders$|^ingress_mbps$)/,
  budget: /^(?:monthly_budget|annual_budget|total_budget|no_budget|cost_per_unit)$/,
  team: /^(?:team_size|developers|build_by|team_fte|ops_staff)$/,
  timeline: /^(?:deadline_weeks|deadline_date|mvp_weeks|urgency_low|runway_months)$/,
  availability:
    /^(?:availability_percent|service_hours|downtime_tolerated_minutes|downtime_minutes_year|availability_low|night_downtime_allowed)$/,
  recovery: /^(?:rpo_minutes|rto_minutes|backup_interval_hours)$/,
  security: /^security_control$/,
  regions: /^(?:served_region|data_residency|single_country)$/,
  hosting: /^(?:hosting_model|hosting_provider|cloud_provider|hosting_location|customer_hosted)$/,
  existing_tech:
    /^(?:existing_technology|preferred_technology|must_keep_technology|legacy_system|team_skill|cloud_provider)$/,
  clients: /^client_platform$/,
  payment:
    /^(?:payment_provider|payment_page|takes_payments|payment_method|regulated_money_holding)$/,
  data_kinds: /^data_kind$/,
  migration: /^(?:migrate_records|migration_style|cutover_window_hours|parallel_run)$/,
  offline: /^(?:offline_hours|offline_work)$/,
  latency: /^(?:latency_ms.*|latency_relaxed|update_interval_seconds|lcp_ms|ttfb_ms)$/,
  retention:
    /^(?:retention_days|retention_forever|raw_retention_days|ephemeral_content|log_retention_days)$/,
  data_volume: /^(?:storage_gb|storage_growth.*|file_size_mb|files|record_size_kb|records)$/,
  growth: /^growth_/,
  consistency: /^(?:strong_consistency|eventual_consistency_ok|staleness_seconds)$/,
  roles: /^(?:roles_needed|role_permission|role_count)$/,
  operations: /^(?:on_call|support_hours|has_ops_team|managed_services_preferred)$/,
  compliance: /^(?:regime|baa_required)$/,
  integrations: /^integrations_none$/,
};

/** Topics about which the person has said enough. */
export function knownTopics(
  facts: readonly ReadFact[],
  regimes: readonly RegimeReading[],
  answered: readonly Topic[],
): Set<Topic> {
  const known = new Set<Topic>(answered);
  const stated = facts.filter((fact) => fact.source === 'message');
  for (const [topic, pattern] of Object.entries(settles)) {
    // The keys of the table are topics.
    if (stated.some((fact) => pattern.test(fact.metric))) known.add(topic as Topic);
  }
  if (stated.some((fact) => fact.metric === 'integration' && fact.label === 'none'))
    known.add('integrations');
  if (regimes.some((regime) => regime.standing !== 'excluded' && regime.evidence.confidence >= 0.9))
    known.add('compliance');
  return known;
}
