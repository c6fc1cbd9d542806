import type { AgentStep, TurnEventType, TurnStep } from '@aa/domain';
import { toStorableLine } from './storable-json.ts';

export interface PendingEvent {
  type: TurnEventType;
  data: Record<string, unknown>;
}

/** A talkative agent is heard so far and no further. */
const maxSteps = 200;
const maxTextLength = 60_000;

function toTurnStep(step: AgentStep): TurnStep {
  return {
    agent: toStorableLine(step.agent, 100),
    title: toStorableLine(step.title, 200),
    status: step.status,
    ...(step.detail !== undefined && { detail: toStorableLine(step.detail, 500) }),
    ...(step.durationMs !== undefined && { durationMs: step.durationMs }),
  };
}

/**
 * Gathers what an agent reports during one attempt. Pieces of text that come close together make one
 * event; a step that ends replaces its own beginning in `steps`.
 */
export function createTurnProgress(attempt: number) {
  const steps: TurnStep[] = [];
  let pending: PendingEvent[] = [];
  let openText: { text: string } | undefined;
  let textLength = 0;
  let tellNews: (() => void) | undefined;
  const add = (event: PendingEvent) => {
    pending.push(event);
    tellNews?.();
    tellNews = undefined;
  };

  return {
    steps: steps as readonly TurnStep[],
    addStep(reported: AgentStep): void {
      const step = toTurnStep(reported);
      const running = steps.findIndex(
        (known) =>
          known.agent === step.agent && known.title === step.title && known.status === 'running',
      );
      if (running === -1 && steps.length === maxSteps) return;
      if (running === -1) steps.push(step);
      else steps[running] = step;
      add({ type: 'turn.step', data: { attempt, ...step } });
      openText = undefined;
    },
    addText(reported: string): void {
      const text = toStorableLine(reported, maxTextLength - textLength);
      if (text === '') return;
      textLength += text.length;
      if (openText === undefined) {
        const data = { attempt, text };
        openText = data;
        add({ type: 'turn.text', data });
      } else {
        openText.text += text;
      }
    },
    /** Hands over what came since the last call, in order. */
    take(): PendingEvent[] {
      const taken = pending;
      pending = [];
      openText = undefined;
      return taken;
    },
    hasNews: () => pending.length > 0,
    /** Calls `tell` once, at the next report. */
    onNews(tell: () => void): void {
      tellNews = tell;
    },
  };
}

export type TurnProgress = ReturnType<typeof createTurnProgress>;
