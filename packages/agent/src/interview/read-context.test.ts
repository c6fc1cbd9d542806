import { describe, expect, it } from 'vitest';
import { readConversation } from './read-conversation.ts';

const said = (content: string) => ({ role: 'USER' as const, content });
const told = (reading: ReturnType<typeof readConversation>, metric: string) =>
  reading.understanding.facts
    .filter((fact) => fact.metric === metric && fact.source === 'message')
    .map((fact) => fact.value ?? fact.label);

const first = readConversation({
  messages: [said('We want an online shop for tools. 12,000 users, four developers build it.')],
  profile: {},
});
const next = (
  content: string,
  context: NonNullable<Parameters<typeof readConversation>[0]['context']>,
) =>
  readConversation({
    messages: [said(content)],
    profile: {},
    memory: JSON.parse(JSON.stringify(first.memory)),
    context,
  });

describe('corrections from the page', () => {
  const users = first.understanding.facts.find((fact) => fact.metric === 'registered_users');

  it('put the new words in the place of the fact that was touched', () => {
    const reading = next('The number is wrong.', {
      corrections: [{ factId: users?.id ?? '', statement: 'Users: 15,000' }],
    });
    expect(told(first, 'registered_users')).toEqual([12_000]);
    expect(told(reading, 'registered_users')).toEqual([15_000]);
  });

  it('leave every other fact as it was', () => {
    const reading = next('The number is wrong.', {
      corrections: [{ factId: users?.id ?? '', statement: 'Users: 15,000' }],
    });
    expect(told(reading, 'developers')).toEqual(told(first, 'developers'));
    expect(told(reading, 'developers')).toEqual([4]);
  });

  it('stand on later turns as well', () => {
    const corrected = next('The number is wrong.', {
      corrections: [{ factId: users?.id ?? '', statement: 'Users: 15,000' }],
    });
    const later = readConversation({
      messages: [said('The budget is 3,000 euros a month.')],
      profile: {},
      memory: JSON.parse(JSON.stringify(corrected.memory)),
    });
    expect(told(later, 'registered_users')).toEqual([15_000]);
  });

  it.each([
    ['Users at the same time at the peak: 900', 'peak_concurrent_users', 900],
    ['People who build it: 5', 'team_size', 5],
    ['Orders a day: 5,000', 'orders_per_day', 5000],
    ['Data is kept: 5 years', 'retention_days', 1825],
    ['Time until launch: 6 weeks', 'deadline_weeks', 6],
    ['Used on: web', 'client_platform', 'web'],
  ])('read %j, the words in which facts are told, back as they are', (statement, metric, value) => {
    const reading = next('Please correct this.', {
      corrections: [{ factId: 'f99', statement }],
    });
    expect(told(reading, metric)).toContain(value);
  });
});

describe('answers that name their question', () => {
  it('are read with the topic of that question and settle it', () => {
    const budget = first.nextQuestions.find((question) => question.topic === 'budget');
    const asked = budget ?? first.nextQuestions[0];
    if (asked === undefined) throw new Error('The first turn asks something.');
    const answer = asked.topic === 'budget' ? '2,500 dollars a month' : "I don't know";
    const reading = next(answer, { answers: [{ questionId: asked.id, answer }] });
    expect(reading.nextQuestions.map((question) => question.id)).not.toContain(asked.id);
    if (asked.topic === 'budget') expect(told(reading, 'monthly_budget')).toEqual([2500]);
  });
});
