import { AppError } from '@aa/domain';

/** The same for what another user owns and for what does not exist. */
export function createConversationNotFoundError(): AppError {
  return new AppError('CONVERSATION_NOT_FOUND', 'There is no such conversation.');
}
