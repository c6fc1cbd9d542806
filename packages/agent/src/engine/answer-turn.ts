import type { AgentResponse, Fact, RequirementsAnalysis } from '@aa/domain';
import { readConversation } from '../interview/read-conversation.ts';
import type { InterviewReading } from '../interview/reading.ts';
import { answerQuestion, depthOfQuestion } from '../follow-up/answer-question.ts';
import type { Intent, ReadFact, Understanding } from '../model/understanding.ts';
import { designForQuestion, designSystem } from './design-system.ts';
import { snapshotOf, type Snapshot } from './memory.ts';
import { type EngineRequest, readRequest, type Turn } from './read-request.ts';
import type { Crew } from './specialists.ts';
import { tellChange } from './tell-change.ts';
import { suggestActions, wordQuestions } from './word-answer.ts';
import { wordArchitecture } from './word-design.ts';

function toFact(fact: ReadFact): Fact {
  return {
    id: fact.id,
    topic: fact.topic,
    statement: fact.statement,
    ...(fact.value === undefined ? {} : { value: fact.value }),
    ...(fact.unit === undefined ? {} : { unit: fact.unit }),
    source: fact.source,
    confidence: fact.evidence.confidence,
    ...(fact.evidence.quote === undefined ? {} : { quote: fact.evidence.quote.slice(0, 400) }),
    ...(fact.evidence.span === undefined ? {} : { span: fact.evidence.span }),
  };
}

function analyse(u: Understanding): RequirementsAnalysis {
  return {
    requirements: u.requirements.slice(0, 200),
    assumptions: u.assumptions.slice(0, 100),
    findings: u.findings.slice(0, 200),
    facts: u.facts.slice(0, 500).map(toFact),
    questions: u.openQuestions.slice(0, 12),
  };
}

/** An answer, and the architecture's shadow that the memory keeps for the next turn. */
export interface Answer {
  response: AgentResponse;
  snapshot: Snapshot | undefined;
  interview: unknown;
}

type Frame = Pick<AgentResponse, 'interview' | 'requirementsAnalysis'>;

function frame(reading: InterviewReading, status: 'asking' | 'complete' | 'declined'): Frame {
  const u = reading.understanding;
  return {
    interview: {
      status,
      round: Math.max(1, reading.round),
      knownFacts: u.facts.slice(0, 500).map(toFact),
      openTopics: u.openTopics.slice(0, 100),
      coverage: Math.min(1, Math.max(0, u.coverage)),
    },
    requirementsAnalysis: analyse(u),
  };
}

const declineText =
  'I design software systems: tell me what the system is to do, for whom, and roughly how many people or things use it, and I will ask what matters and draw up its architecture.';

function decline(reading: InterviewReading, reason: string): AgentResponse {
  return {
    content: reading.reply ?? `${reason} ${declineText}`.trim(),
    messageType: 'TEXT',
    interview: {
      status: 'declined',
      round: Math.max(1, reading.round),
      knownFacts: [],
      openTopics: [],
      declineReason: reason.slice(0, 2000) || 'Not a request for the design of a system.',
    },
    suggestedActions: ['Describe in a few sentences what the system is to do and for whom'],
  };
}

function asksNothing(reading: InterviewReading, text: string): AgentResponse {
  const open = reading.nextQuestions;
  return {
    content: text,
    messageType: 'CLARIFICATION',
    ...(open.length > 0
      ? { nextQuestions: open.map((question) => question.text), questions: open }
      : {}),
    ...frame(reading, open.length > 0 ? 'asking' : 'complete'),
  };
}

async function answerWithDesign(
  reading: InterviewReading,
  turn: Turn,
  crew: Crew,
): Promise<Pick<Answer, 'response' | 'snapshot'>> {
  const version = (turn.before?.version ?? 0) + 1;
  const { architecture, education, business, why, u } = await designSystem(
    reading.understanding,
    version,
    crew,
  );
  const changes = turn.before ? tellChange(turn.before, architecture) : [];
  return {
    snapshot: snapshotOf(architecture),
    response: {
      content: wordArchitecture(architecture, { business, u, changes }),
      messageType: 'ARCHITECTURE_UPDATE',
      architectureUpdate: architecture,
      whyReasoning: why,
      businessImpact: business,
      educationalContent: education,
      suggestedActions: suggestActions(architecture),
      ...frame(reading, 'complete'),
    },
  };
}

/** A question about the design that stands: answered from it, nothing is changed. */
async function answerFromDesign(
  reading: InterviewReading,
  about: { intent: Extract<Intent, { kind: 'question' }>; question: string; version: number },
  crew: Crew,
): Promise<AgentResponse> {
  const { understanding } = reading;
  const { version, question } = about;
  // The other workflows work the whole design out again; only this one asks what the question takes.
  const design =
    crew.workflowType === 'CONDITIONAL'
      ? await designForQuestion(
          understanding,
          { version, depth: depthOfQuestion(about.intent.about, question) },
          crew,
        )
      : await designSystem(understanding, version, crew);
  const answer = answerQuestion(about.intent.about, {
    ...design,
    question,
    subject: about.intent.subject,
  });
  return {
    ...answer,
    suggestedActions: suggestActions(design.architecture),
    ...frame(reading, 'complete'),
  };
}

/** Answers one request: asks, designs, explains or declines. */
export async function answerTurn(request: EngineRequest, crew: Crew): Promise<Answer> {
  const turn = readRequest(request);
  const reading = crew.run('requirements-analyst', {
    title: 'Reading what was said',
    work: () => readConversation(turn.input),
    tell: ({ understanding: u }) =>
      `${u.requirements.length} requirements, ${u.facts.filter((fact) => fact.source !== 'assumed').length} facts, ${u.openQuestions.length} open questions`,
  });
  const keep = { interview: reading.memory, snapshot: turn.before };
  const { intent } = reading;
  if (
    intent.kind === 'not_a_system' ||
    (intent.kind === 'empty' && request.type !== 'generate_architecture')
  )
    return { ...keep, response: decline(reading, intent.reason) };
  if (reading.memory.heard.length === 0)
    return {
      ...keep,
      response: decline(reading, 'Nothing was said yet that a system could be designed from.'),
    };
  if (request.type === 'analyze_requirements')
    return {
      ...keep,
      response: {
        content: wordQuestions(reading),
        messageType: 'TEXT',
        ...frame(reading, reading.nextQuestions.length > 0 ? 'asking' : 'complete'),
      },
    };
  const mustDesign =
    request.type === 'generate_architecture' || turn.isWhatIf || intent.kind === 'design_now';
  if (!mustDesign && (intent.kind === 'small_talk' || intent.kind === 'clarification'))
    return {
      ...keep,
      response: asksNothing(
        reading,
        reading.reply ??
          'You are welcome. Ask about any part of the design, or say what has changed.',
      ),
    };
  if (!mustDesign && reading.nextQuestions.length > 0)
    return {
      ...keep,
      response: {
        content: wordQuestions(reading),
        messageType: 'CLARIFICATION',
        nextQuestions: reading.nextQuestions.map((question) => question.text),
        questions: reading.nextQuestions,
        ...frame(reading, 'asking'),
      },
    };
  if (!mustDesign && intent.kind === 'question' && turn.before) {
    const question = request.data.userMessage ?? '';
    const { version } = turn.before;
    return {
      ...keep,
      response: await answerFromDesign(reading, { intent, question, version }, crew),
    };
  }
  // A design ends the interview, whoever asked for it: what is said next is about the design.
  const interview = { ...reading.memory, openIds: [], phase: 'complete' as const };
  return { interview, ...(await answerWithDesign(reading, turn, crew)) };
}
