/**
 * What the interview has understood of a conversation: the one input of everything that designs.
 * Made by `interview/`, read by `numbers/`, `decisions/`, `design/`, `business/` and `education/`.
 */
import type {
  Assumption,
  ExpertiseLevel,
  Finding,
  Question,
  Requirement,
  Span,
  Topic,
} from '@aa/domain';

/** said: in the person's words; implied: follows from them by a rule; assumed: a default; refused: expressly not wanted. */
export type Standing = 'said' | 'implied' | 'assumed' | 'refused';

/** What a reading rests on: words of the person, or a rule that can be shown. */
export interface Evidence {
  quote?: string;
  span?: Span;
  /** Names the rule and what it started from, in words fit for a reader. */
  rule?: string;
  /** 0 to 1. */
  confidence: number;
}

/**
 * One fact in canonical form. `metric` is a name of `knowledge/metrics.ts` (users.registered_users is metric
 * `registered_users` of topic `users`), `value` stands in that metric's canonical unit (money in USD a month for
 * monthly_budget, percent for availability_percent, minutes for rpo_minutes …).
 */
export interface ReadFact {
  id: string;
  topic: Topic;
  metric: string;
  statement: string;
  value?: number;
  /** Upper end where the person gave a range; `value` is then the lower end. */
  high?: number;
  /** For facts that are words: a technology, a region, a role, a deadline. */
  label?: string;
  unit?: string;
  /** What a number counts, in the person's words: “insurance brokers”. */
  counted?: string;
  /** Money as it was said. */
  said?: { amount: number; currency: string; period: 'month' | 'year' | 'once' | 'unit' };
  negated: boolean;
  hedge: 'exact' | 'about' | 'at_least' | 'at_most';
  when: 'now' | 'goal' | 'peak' | 'unspecified';
  source: 'message' | 'profile' | 'business_context' | 'assumed';
  evidence: Evidence;
}

export interface CapabilityNeed {
  /** An id of `data/capability-designs.json`. */
  id: string;
  standing: Standing;
  confidence: number;
  evidence: Evidence[];
  requirementIds: string[];
}

export interface Actor {
  id: string;
  name: string;
  kind: 'person' | 'system' | 'device';
  standing: Standing;
  evidence: Evidence;
}

export interface DataKind {
  id: string;
  name: string;
  sensitivity: 'public' | 'internal' | 'confidential' | 'personal' | 'health' | 'payment';
  standing: Standing;
  evidence: Evidence;
}

export interface RegimeReading {
  /** An id of `data/compliance.json`. */
  id: string;
  name: string;
  standing: 'applies' | 'possible' | 'excluded';
  evidence: Evidence;
  requirementIds: string[];
}

export interface TechnologyReading {
  /** As the field spells it: PostgreSQL, Kubernetes. */
  name: string;
  stance: 'existing' | 'wanted' | 'skill' | 'refused';
  evidence: Evidence;
}

/** A system outside that ours must speak with. */
export interface OutsideSystem {
  id: string;
  /** As the person named it: "SAP", "the county's case system". */
  name: string;
  kind: 'legacy' | 'api' | 'payment' | 'identity' | 'device' | 'file' | 'notification' | 'other';
  protocol?: string;
  evidence: Evidence;
  requirementIds: string[];
}

export interface Understanding {
  /** Short name for the system, in the person's words. */
  title: string;
  /** One sentence: what it is and for whom. */
  purpose: string;
  /** ISO 639-1 code of the language of the brief; absent means English. */
  language?: string;
  expertise: ExpertiseLevel;
  businessRole?: string;
  facts: ReadFact[];
  /** Refused ones are listed too. */
  capabilities: CapabilityNeed[];
  actors: Actor[];
  dataKinds: DataKind[];
  /** Ids of `data/domains.json`, best first. */
  domains: { id: string; confidence: number }[];
  regimes: RegimeReading[];
  technologies: TechnologyReading[];
  outsideSystems: OutsideSystem[];
  requirements: Requirement[];
  assumptions: Assumption[];
  /** Contradictions, changed facts, ignored instructions, infeasible wishes. */
  findings: Finding[];
  /** Questions that are still open, most valuable first (not limited to five). */
  openQuestions: Question[];
  /** Topics without any answer. */
  openTopics: Topic[];
  /** Share of what matters that is known, 0 to 1. */
  coverage: number;
  /** Words of the person in full, by message: for the few rules that look for a phrase. */
  messages: string[];
}

/** What the last message of the person was for. */
export type Intent =
  | { kind: 'brief' | 'answers' | 'change' | 'design_now' }
  /** A question about the architecture that stands: answered from the model, nothing is changed. */
  | {
      kind: 'question';
      about: 'why' | 'why_not' | 'failure' | 'cost' | 'scale' | 'explain' | 'security' | 'other';
      subject: string;
    }
  | { kind: 'clarification'; questionId: string }
  | { kind: 'small_talk'; tone: 'thanks' | 'greeting' | 'other' }
  | { kind: 'not_a_system' | 'empty'; reason: string };
