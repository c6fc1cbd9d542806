import type {
  BusinessContext,
  ConversationMessage,
  ExpertiseLevel,
  MessageContext,
  Question,
  UserProfile,
} from '@aa/domain';
import type { Intent, Understanding } from '../model/understanding.ts';

/** What one message of the person added, kept from turn to turn. */
export interface HeardMessage {
  /** Place among the messages of the person, from 0. */
  message: number;
  text: string;
  /** brief and change state things; answers speak to the questions that were open. */
  kind: 'brief' | 'answers' | 'change';
  /** Questions that were open when it was written, in their order. */
  questionIds: string[];
  /** Answers that the page sent apart, by question. */
  answers?: { questionId: string; answer: string }[];
  /** Corrections of facts: the id of the fact and what is true instead. */
  corrections?: { factId: string; statement: string }[];
}

/**
 * All that must be kept to go on with a conversation without its history. Reading memory and the newest
 * message gives the same as reading the whole history.
 */
export interface InterviewMemory {
  schemaVersion: 1;
  heard: HeardMessage[];
  /** Number of messages of the person so far. */
  messageCount: number;
  round: number;
  /** Questions that were put, oldest first; the last round's are open. */
  askedIds: string[];
  openIds: string[];
  /** Questions put off with "I don't know" or a refusal: their default holds. */
  assumedIds: string[];
  phase: 'start' | 'asking' | 'complete' | 'declined';
}

/** A fact that a what-if sets, in the canonical unit of its metric. */
export interface FactChange {
  metric: string;
  value?: number;
  label?: string;
  statement?: string;
}

export interface ReadConversationInput {
  /** The history with the newest message of the person last; with `memory`, only what came since. */
  messages: readonly ConversationMessage[];
  profile: UserProfile;
  businessContext?: BusinessContext | null;
  memory?: unknown;
  context?: MessageContext;
  /** What-if: facts that replace those of the conversation. */
  changes?: readonly FactChange[];
}

export interface InterviewReading {
  understanding: Understanding;
  intent: Intent;
  /** 1 for the first answer. */
  round: number;
  /** At most five; empty when the interview is over. */
  nextQuestions: Question[];
  /** All that were put before this turn. */
  asked: Question[];
  memory: InterviewMemory;
  /** A short answer for the person where the turn is not a design: what a question means, thanks, a decline. */
  reply?: string;
}

export interface Setting {
  expertise: ExpertiseLevel;
  businessRole?: string;
  businessContext: BusinessContext;
}
