import type { AgentResponse, ConversationPhase, ConversationUpdate } from '@aa/domain';
import { estimateMinutes } from '../conversations/estimate-minutes.ts';
import type { ClaimedTurn } from './claimed-turn.ts';

/** Percent of the interview that is done: coverage as the agent sees it, else what its open topics leave. */
function computeProgress({ interview, architectureUpdate }: AgentResponse): number {
  if (interview.status === 'complete') return 100;
  const known = new Set(interview.knownFacts.map((fact) => fact.topic)).size;
  const open = interview.openTopics.length;
  const coverage = interview.coverage ?? (known + open === 0 ? 0 : known / (known + open));
  // A draft stands before the interview is over, but it is never all of it.
  const floor = architectureUpdate ? 60 : 0;
  return Math.min(99, Math.max(floor, Math.round(coverage * 100)));
}

/** Where a conversation stands after a reply. Never a count of messages. */
export function assessProgress(
  reply: AgentResponse,
  turn: Pick<ClaimedTurn, 'progress' | 'userContext' | 'currentArchitectureId'>,
): ConversationUpdate {
  const { status } = reply.interview;
  const hasArchitecture =
    reply.architectureUpdate !== undefined || turn.currentArchitectureId !== null;
  if (status === 'declined') {
    return { progress: turn.progress, phase: 'requirements_gathering', estimatedCompletion: 0 };
  }
  const progress = computeProgress(reply);
  const phase = phaseOf(hasArchitecture, status === 'complete');
  const minutes = estimateMinutes(turn.userContext.expertise);
  return {
    progress,
    phase,
    estimatedCompletion: Math.ceil((minutes * (100 - progress)) / 100),
  };
}

/** With a draft it is designed on; with the final one it is explained until the person completes it. */
function phaseOf(hasArchitecture: boolean, isInterviewOver: boolean): ConversationPhase {
  if (!hasArchitecture) return 'requirements_gathering';
  return isInterviewOver ? 'education_delivery' : 'architecture_design';
}
