import type {
  ArchitectureData,
  Fact,
  Finding,
  Message,
  MessageMetadata,
  Requirement,
  Span,
  Topic,
} from '@aa/domain';
import type { Provenance } from '../../../components/provenance-mark.tsx';
import type { OutboxItem } from '../../../workspace/outbox.ts';

type StoredReply = NonNullable<MessageMetadata['agentResponse']>;

/** One thing that is known, as the panel shows it. */
export interface ShownFact {
  id: string;
  topic: Topic;
  statement: string;
  provenance: Provenance;
  /** The person's words, or what follows if an assumption is wrong. */
  detail: string | undefined;
  span: Span | undefined;
  /** A correction that is not answered yet. */
  isPending: boolean;
}

export interface Understanding {
  facts: readonly ShownFact[];
  requirements: readonly Requirement[];
  /** What pulls apart or can't be had, and what else the person should see. */
  findings: readonly Finding[];
}

const shownFindings = new Set<Finding['kind']>([
  'contradiction',
  'infeasible',
  'over_budget',
  'over_schedule',
  'changed_fact',
  'ignored_instruction',
  'compliance_gap',
]);

/** What the newest reply knows, with the corrections that were made since. */
export function understandingOf(
  messages: readonly Message[],
  outbox: readonly OutboxItem[],
  architecture: ArchitectureData | undefined,
): Understanding {
  const reply = messages.findLast(({ metadata }) => metadata?.agentResponse !== undefined);
  const response = reply?.metadata?.agentResponse;
  if (!reply || !response) return { facts: [], requirements: [], findings: [] };
  const later = messages.filter(({ sequenceNumber }) => sequenceNumber > reply.sequenceNumber);
  const corrections = new Map(
    [...later.map(({ metadata }) => metadata?.context), ...outbox.map(({ context }) => context)]
      .flatMap((context) => context?.corrections ?? [])
      .map(({ factId, statement }) => [factId, statement]),
  );
  const assumed = assumedFacts(response, architecture);
  // An assumption says in a sentence what an assumed fact of its topic says in a figure.
  const saidTopics = new Set(assumed.map(({ topic }) => topic));
  const stated = statedFacts(response).filter(
    ({ provenance, topic }) => provenance !== 'assumed' || !saidTopics.has(topic),
  );
  const facts = [...stated, ...assumed].map((fact) => {
    const corrected = corrections.get(fact.id);
    if (corrected === undefined) return fact;
    return { ...fact, statement: corrected, provenance: 'stated' as const, isPending: true };
  });
  return {
    facts,
    // A reply to a follow-up question has no analysis of its own: then the design's stands.
    requirements: response.requirementsAnalysis?.requirements ?? architecture?.requirements ?? [],
    findings: (response.requirementsAnalysis?.findings ?? architecture?.findings ?? []).filter(
      ({ kind }) => shownFindings.has(kind),
    ),
  };
}

function statedFacts(response: StoredReply): ShownFact[] {
  const known = response.interview.knownFacts;
  const facts = known.length > 0 ? known : (response.requirementsAnalysis?.facts ?? []);
  return facts.map((fact, index) => ({
    id: fact.id ?? `fact-${index}`,
    topic: fact.topic,
    statement: fact.statement,
    provenance: provenanceOf(fact),
    detail: fact.quote,
    span: fact.span,
    isPending: false,
  }));
}

function assumedFacts(
  response: StoredReply,
  architecture: ArchitectureData | undefined,
): ShownFact[] {
  const known = new Set(response.interview.knownFacts.map(({ statement }) => statement));
  return (response.requirementsAnalysis?.assumptions ?? architecture?.assumptions ?? [])
    .filter(({ statement }) => !known.has(statement))
    .map(({ id, topic, statement, impactIfWrong }) => ({
      id,
      topic,
      statement,
      provenance: 'assumed' as const,
      detail: impactIfWrong,
      span: undefined,
      isPending: false,
    }));
}

function provenanceOf({ source }: Fact): Provenance {
  switch (source) {
    case 'message':
      return 'stated';
    case 'profile':
    case 'business_context':
      return 'profile';
    case 'assumed':
      return 'assumed';
  }
}

const groups: readonly { title: string; topics: readonly Topic[] }[] = [
  { title: 'What it is for', topics: ['goal', 'business_model', 'features', 'roles', 'clients'] },
  { title: 'Scale', topics: ['users', 'traffic', 'data_volume', 'growth', 'realtime', 'latency'] },
  { title: 'Money, people, time', topics: ['budget', 'timeline', 'team', 'operations'] },
  {
    title: 'Data and law',
    topics: [
      'data_kinds',
      'compliance',
      'security',
      'retention',
      'regions',
      'payment',
      'moderation',
    ],
  },
  { title: 'How well it must run', topics: ['availability', 'consistency', 'recovery', 'offline'] },
  { title: 'What exists', topics: ['existing_tech', 'integrations', 'migration', 'hosting'] },
];

/** The facts under headings in a fixed order; what fits none comes last. */
export function groupFacts(facts: readonly ShownFact[]): { title: string; facts: ShownFact[] }[] {
  const grouped = groups.map(({ title, topics }) => ({
    title,
    facts: facts
      .filter(({ topic }) => topics.includes(topic))
      .toSorted((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic)),
  }));
  const placed = new Set(groups.flatMap(({ topics }) => topics));
  const rest = { title: 'Further', facts: facts.filter(({ topic }) => !placed.has(topic)) };
  return [...grouped, rest].filter((group) => group.facts.length > 0);
}
