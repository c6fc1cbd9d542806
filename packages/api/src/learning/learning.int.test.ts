import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, refusalOf, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

describe('learning', () => {
  it('begins with nothing, and with a first reading is due on another day', async () => {
    const { token } = await api.createUser();
    const { learning } = api.call({ token });
    expect(await learning.list()).toEqual({ progress: [] });
    const { progress } = await learning.recordInteraction({
      topic: 'event sourcing',
      kind: 'read',
      minutes: 4.5,
    });
    const now = api.services.clock();
    expect(progress).toMatchObject({
      topic: 'event sourcing',
      currentLevel: 'BEGINNER',
      masteryIndicators: { read: 1 },
      totalInteractions: 1,
      timeSpentMinutes: 4.5,
      achievements: [],
      lastInteraction: now.toISOString(),
    });
    expect(Date.parse(progress.dueAt ?? '')).toBeGreaterThan(now.getTime() + 3_600_000);
    expect((await learning.list()).progress).toEqual([progress]);
  });

  it('counts every interaction of twenty at the same time', async () => {
    const { token } = await api.createUser();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        api.call({ token }).learning.recordInteraction({
          topic: 'caching',
          kind: 'quiz',
          correct: true,
          minutes: 1,
        }),
      ),
    );
    const { progress } = await api.call({ token }).learning.list();
    expect(progress).toMatchObject([
      {
        totalInteractions: 20,
        timeSpentMinutes: 20,
        masteryIndicators: { quiz: 20, quizCorrect: 20 },
        achievements: expect.arrayContaining(['five-in-a-row']),
      },
    ]);
  });

  it('keeps the topics of users apart', async () => {
    const [ana, ben] = [await api.createUser(), await api.createUser()];
    const record = (token: string, kind: 'read' | 'quiz') =>
      api.call({ token }).learning.recordInteraction({ topic: 'queues', kind });
    await record(ana.token, 'read');
    await record(ben.token, 'quiz');
    const { progress } = await api.call({ token: ana.token }).learning.list();
    expect(progress[0]?.masteryIndicators).toEqual({ read: 1 });
  });

  it('refuses minutes that nobody spends at once', async () => {
    const { token } = await api.createUser();
    const refused = await refusalOf(
      api.call({ token }).learning.recordInteraction({ topic: 'x', kind: 'read', minutes: 601 }),
    );
    expect(refused).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ path: 'minutes' }] });
  });
});
