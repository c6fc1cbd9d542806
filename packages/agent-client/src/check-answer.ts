import { AgentError, type AgentServiceResponse, checkServiceResponse } from '@aa/domain';

/** Takes an answer that fits the protocol; the error names the first fields that do not. */
export function checkAnswer(value: unknown): AgentServiceResponse {
  const parsed = checkServiceResponse(value);
  if (!parsed.success) {
    const detail = parsed.error.issues
      .slice(0, 5)
      .map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`)
      .join('; ');
    throw new AgentError('wrong_schema', 'The agent’s answer does not fit the protocol.', {
      retryable: true,
      detail,
    });
  }
  if (!parsed.data.success || parsed.data.data === undefined) {
    const { code, message } = parsed.data.error ?? { code: 'UNKNOWN', message: 'no data' };
    throw new AgentError('rejected', 'The agent could not answer this request.', {
      retryable: code !== 'VALIDATION_ERROR',
      detail: `${code}: ${message}`,
    });
  }
  return parsed.data;
}
