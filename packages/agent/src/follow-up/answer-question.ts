import type { AgentResponse } from '@aa/domain';
import type { Intent } from '../model/understanding.ts';
import { answerCost, isAboutBuilding } from './answer-cost.ts';
import { answerExplain } from './answer-explain.ts';
import { answerFailure } from './answer-failure.ts';
import { answerScale } from './answer-scale.ts';
import { answerSecurity } from './answer-security.ts';
import { answerWhy, answerWhyNot } from './answer-why.ts';
import type { FollowUp } from './follow-up.ts';

type About = Extract<Intent, { kind: 'question' }>['about'];

export interface FollowUpAnswer {
  content: string;
  messageType: AgentResponse['messageType'];
}

const most = 6000;

function tellWhatCanBeAsked(f: FollowUp): string {
  const [first] = f.architecture.decisions;
  const part =
    f.architecture.components.find((c) => c.type === 'database') ?? f.architecture.components[0];
  return [
    f.architecture.metadata.summary,
    `It has ${f.architecture.components.length} parts and ${f.architecture.decisions.length} decisions. You can ask, for example:`,
    first ? `- why ${first.chosen} and not ${first.alternatives[0]?.name ?? 'something else'}` : '',
    part ? `- what happens if ${part.name} is lost` : '',
    '- what it costs at ten times the size, what breaks first, whether it is secure',
  ]
    .filter((line) => line.length > 0)
    .join('\n');
}

const answers: Record<About, (f: FollowUp) => FollowUpAnswer> = {
  why: (f) => ({ content: answerWhy(f), messageType: 'WHY_REASONING' }),
  why_not: (f) => ({ content: answerWhyNot(f), messageType: 'WHY_REASONING' }),
  failure: (f) => ({ content: answerFailure(f), messageType: 'TEXT' }),
  cost: (f) => ({ content: answerCost(f), messageType: 'BUSINESS_ANALYSIS' }),
  scale: (f) => ({ content: answerScale(f), messageType: 'TEXT' }),
  explain: (f) => ({
    content: answerExplain(f) ?? answerWhy(f),
    messageType: 'EDUCATIONAL_CONTENT',
  }),
  security: (f) => ({ content: answerSecurity(f), messageType: 'TEXT' }),
  other: (f) => ({ content: answerExplain(f) ?? tellWhatCanBeAsked(f), messageType: 'TEXT' }),
};

/** What a question is about by its own words, where the reading left it open or saw a part only. */
function readAbout(about: About, question: string): About {
  if (about !== 'other' && about !== 'explain') return about;
  if (
    /\b(breaks?|fails?|gives? way|goes down|lose|lost|outage|bottleneck|weakest)\b/i.test(question)
  )
    return 'failure';
  if (
    /\bwhy not\b|\binstead of\b|\bwhat about\b|\bhow about\b|\bshould(n.t)? we (not )?use\b/i.test(
      question,
    )
  )
    return 'why_not';
  if (/\b(cost|price|expensive|cheap|bill|budget|dear)\w*\b/i.test(question)) return 'cost';
  if (/\b(scale|times the|handle|how many|capacity|grow)\w*\b/i.test(question)) return 'scale';
  if (/\b(secure|security|attack|hack|leak|encrypt)\w*\b/i.test(question)) return 'security';
  return /^\s*why\b/i.test(question) ? 'why' : about;
}

/**
 * How far the design has to be worked out to answer: its draft (parts, decisions, cost) says why and how much; effort
 * takes the business part; what fails and what is guarded rests on the review, which adds controls and findings.
 */
export function depthOfQuestion(about: About, question: string): 'draft' | 'business' | 'reviewed' {
  const asked = readAbout(about, question);
  if (asked === 'failure' || asked === 'security') return 'reviewed';
  return asked === 'cost' && isAboutBuilding(question) ? 'business' : 'draft';
}

/** Answers a question about the design that stands, from that design alone; changes nothing. */
export function answerQuestion(about: About, f: FollowUp): FollowUpAnswer {
  const answer = answers[readAbout(about, f.question)](f);
  return { ...answer, content: answer.content.slice(0, most) };
}
