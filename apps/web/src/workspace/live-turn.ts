import type { Turn, TurnEvent, TurnStatus, TurnStep } from '@aa/domain';

/** The newest turn of a conversation as it is known right now. */
export interface LiveTurn {
  id: string;
  status: TurnStatus;
  steps: readonly TurnStep[];
  /** The reply as far as it has come. */
  text: string;
  error: { code: string; message: string } | null;
  nextAttemptAt: string | null;
}

/** True while the agent is, or will be, at work by itself. */
export function isTurnActive(turn: LiveTurn | null): boolean {
  return turn !== null && ['queued', 'running', 'retrying'].includes(turn.status);
}

/** What a loaded turn says, keeping the text that came by events for the same turn. */
export function liveTurnOf(turn: Turn, known: LiveTurn | null): LiveTurn {
  const isKnown = known?.id === turn.id;
  const isBehind = isKnown && isTurnOver(known.status) && !isTurnOver(turn.status);
  if (isBehind) return known;
  return {
    id: turn.id,
    status: turn.status,
    steps: isKnown && known.steps.length > turn.steps.length ? known.steps : turn.steps,
    text: isKnown ? known.text : '',
    error: turn.error,
    nextAttemptAt: turn.nextAttemptAt,
  };
}

/** The state after one more event; events of the conversation that are no turn's change nothing. */
export function applyTurnEvent(known: LiveTurn | null, event: TurnEvent): LiveTurn | null {
  if (event.turnId === null) return known;
  const turn = known?.id === event.turnId ? known : startedTurn(event.turnId);
  switch (event.type) {
    case 'turn.step':
      return isTurnOver(turn.status) ? turn : withStep(turn, event.data);
    case 'turn.text':
      return isTurnOver(turn.status) ? turn : withText(turn, event.data);
    case 'turn.finished':
      return {
        ...turn,
        status: event.data['status'] === 'cancelled' ? 'cancelled' : 'succeeded',
        error: null,
      };
    case 'turn.failed':
      return { ...turn, status: 'failed', error: errorOf(event.data) };
    case 'message.created':
    case 'architecture.created':
      return known;
  }
}

function isTurnOver(status: TurnStatus): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'cancelled';
}

function startedTurn(id: string): LiveTurn {
  return { id, status: 'running', steps: [], text: '', error: null, nextAttemptAt: null };
}

/** A step is told as it starts and again as it ends: the later word replaces the earlier. */
function withStep(turn: LiveTurn, data: Record<string, unknown>): LiveTurn {
  const step = stepOf(isRecord(data['step']) ? data['step'] : data);
  if (!step) return turn;
  const at = turn.steps.findIndex(
    (known) => known.title === step.title && known.agent === step.agent,
  );
  const steps = at < 0 ? [...turn.steps, step] : turn.steps.with(at, step);
  return { ...turn, status: 'running', steps };
}

function withText(turn: LiveTurn, data: Record<string, unknown>): LiveTurn {
  const text = data['text'];
  return typeof text === 'string' ? { ...turn, status: 'running', text: turn.text + text } : turn;
}

function stepOf(data: Record<string, unknown>): TurnStep | undefined {
  const { agent, title, status, detail, durationMs } = data;
  if (typeof agent !== 'string' || typeof title !== 'string') return undefined;
  if (status !== 'running' && status !== 'done' && status !== 'failed') return undefined;
  return {
    agent,
    title,
    status,
    ...(typeof detail === 'string' ? { detail } : {}),
    ...(typeof durationMs === 'number' ? { durationMs } : {}),
  };
}

function errorOf(data: Record<string, unknown>): { code: string; message: string } {
  const error = isRecord(data['error']) ? data['error'] : data;
  return {
    code: typeof error['code'] === 'string' ? error['code'] : 'UNAVAILABLE',
    message: typeof error['message'] === 'string' ? error['message'] : 'The agent did not answer.',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
