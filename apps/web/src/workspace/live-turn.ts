import type { Turn, TurnEvent, TurnStatus, TurnStep } from '@aa/domain';

/** The newest turn of a conversation as it is known right now. */
export interface LiveTurn {
  id: string;
  status: TurnStatus;
  /** Counts from 1 when the agent is asked for the first time. */
  attempt: number;
  steps: readonly TurnStep[];
  /** The reply as far as it has come. */
  text: string;
  error: { code: string; message: string } | null;
  nextAttemptAt: string | null;
  /** The newest event that is in here; one that comes again changes nothing. */
  lastEventId: number;
}

/** True while the agent is, or will be, at work by itself. */
export function isTurnActive(turn: LiveTurn | null): boolean {
  return turn !== null && ['queued', 'running', 'retrying'].includes(turn.status);
}

/** What a loaded turn says, keeping what only events bring: the text, and steps that are newer. */
export function liveTurnOf(turn: Turn, known: LiveTurn | null): LiveTurn {
  const same = known?.id === turn.id ? known : null;
  // An answer that was read before the end was told must not open the turn again.
  if (same?.status === 'succeeded' && !isOver(turn.status)) return same;
  const isSameAttempt = same !== null && same.attempt >= turn.attempts;
  return {
    id: turn.id,
    status: turn.status,
    attempt: turn.attempts,
    steps: isSameAttempt && same.steps.length > turn.steps.length ? same.steps : turn.steps,
    text: isSameAttempt ? same.text : '',
    error: turn.error,
    nextAttemptAt: turn.nextAttemptAt,
    lastEventId: same?.lastEventId ?? 0,
  };
}

function isOver(status: TurnStatus): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'cancelled';
}

/** The conversation was read and has no running turn: the known one is over, its steps stay to be seen. */
export function endedTurn(known: LiveTurn): LiveTurn {
  return isTurnActive(known) ? { ...known, status: 'succeeded' } : known;
}

/** The state after one more event; events of the conversation that are no turn's change nothing. */
export function applyTurnEvent(known: LiveTurn | null, event: TurnEvent): LiveTurn | null {
  if (event.turnId === null) return known;
  const id = Number(event.id);
  if (known?.id === event.turnId && id <= known.lastEventId) return known;
  const { data } = event;
  const turn = known?.id === event.turnId ? known : startedTurn(event.turnId);
  const next = { ...inAttempt(turn, data['attempt']), lastEventId: id };
  switch (event.type) {
    case 'turn.step':
      return withStep(next, data);
    case 'turn.text':
      return typeof data['text'] === 'string' ? { ...next, text: next.text + data['text'] } : next;
    case 'turn.finished': {
      const status = data['status'] === 'cancelled' ? 'cancelled' : 'succeeded';
      return { ...next, status, error: null };
    }
    case 'turn.failed':
      return { ...next, status: 'failed', error: errorOf(data) };
    case 'message.created':
    case 'architecture.created':
      return next.steps.length === 0 && known === null ? { ...next, status: 'queued' } : next;
  }
}

function startedTurn(id: string): LiveTurn {
  return {
    id,
    status: 'queued',
    attempt: 0,
    steps: [],
    text: '',
    error: null,
    nextAttemptAt: null,
    lastEventId: 0,
  };
}

/** A new attempt begins its steps and its text anew. */
function inAttempt(turn: LiveTurn, attempt: unknown): LiveTurn {
  if (typeof attempt !== 'number' || attempt <= turn.attempt) return turn;
  return { ...turn, attempt, status: 'running', steps: [], text: '', error: null };
}

/** A step is told as it starts and again as it ends: the later word replaces the earlier. */
function withStep(turn: LiveTurn, data: Record<string, unknown>): LiveTurn {
  const step = stepOf(data);
  if (!step) return turn;
  const at = turn.steps.findIndex(
    (known) =>
      known.title === step.title && known.agent === step.agent && known.status === 'running',
  );
  const steps = at < 0 ? [...turn.steps, step] : turn.steps.with(at, step);
  const nextAt = data['nextAttemptAt'];
  if (typeof nextAt === 'string')
    return { ...turn, steps, status: 'retrying', nextAttemptAt: nextAt };
  return { ...turn, steps, status: 'running' };
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

function errorOf({ code, message }: Record<string, unknown>): { code: string; message: string } {
  return {
    code: typeof code === 'string' ? code : 'UNAVAILABLE',
    message: typeof message === 'string' ? message : 'The agent did not answer.',
  };
}
