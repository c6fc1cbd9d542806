import { expect, it } from 'vitest';
import { checkServiceResponse } from './check-service-response.ts';

const answer = (content: unknown) => ({
  success: true,
  data: {
    content,
    messageType: 'TEXT',
    interview: { status: 'in_progress', round: 1, knownFacts: [], openTopics: [] },
  },
});

it('refuses what breaks the protocol each time it is asked', () => {
  const broken = answer(7);
  expect(checkServiceResponse(broken).success).toBe(false);
  expect(checkServiceResponse(broken).success).toBe(false);
});

it('gives out what it gave out before, and looks through a changed copy of it', () => {
  const first = checkServiceResponse(answer('Hello.'));
  expect(checkServiceResponse(first.data).data).toBe(first.data);
  expect(checkServiceResponse({ ...first.data, success: 'yes' }).success).toBe(false);
});
