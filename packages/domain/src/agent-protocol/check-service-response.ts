import { agentServiceResponseSchema } from './response.ts';
import type { AgentServiceResponse } from './response.ts';

/** What the schema gave out: it need not look at the same object twice. */
const checked = new WeakSet<object>();

const isChecked = (value: unknown): value is AgentServiceResponse =>
  typeof value === 'object' && value !== null && checked.has(value);

/**
 * Looks through an answer of an agent. The client that read it and the service that stores it both ask, each
 * for itself: an answer that came out of here already is passed on as it is. Whoever changes one makes a new object.
 */
export function checkServiceResponse(
  value: unknown,
): ReturnType<typeof agentServiceResponseSchema.safeParse> {
  if (isChecked(value)) return { success: true, data: value };
  const parsed = agentServiceResponseSchema.safeParse(value);
  if (parsed.success) checked.add(parsed.data);
  return parsed;
}
