import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApi } from '../testing/test-api.ts';
import type { TestApi } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

it('tells calls of the same moment apart: live, ended, of nobody', async () => {
  const [first, second, gone] = await Promise.all([
    api.createUser(),
    api.createUser(),
    api.createUser(),
  ]);
  await api.call({ token: gone.token }).auth.logout();
  const nobody = Buffer.from(JSON.stringify({ sub: first.id, sid: second.id })).toString(
    'base64url',
  );
  const ask = async (token: string) => {
    const { user } = await api.call({ token }).users.me();
    return user.email;
  };
  const tokens = [first.token, gone.token, second.token, nobody, first.token];
  const answers = await Promise.allSettled(tokens.map(ask));
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'no'))).toEqual([
    first.email,
    'no',
    second.email,
    'no',
    first.email,
  ]);
});

it('answers more calls of one moment than one statement takes', async () => {
  const { id, token } = await api.createUser();
  const calls = Array.from({ length: 450 }, () => api.call({ token }).users.me());
  const answers = await Promise.all(calls);
  expect(new Set(answers.map(({ user }) => user.id))).toEqual(new Set([id]));
});
