import { describe, expect, it } from 'vitest';
import { readText } from '../language/read-text.ts';
import { readFacts } from './read-facts.ts';

const told = (text: string) =>
  readFacts(readText(0, text), () => undefined).facts.map(
    (fact) => `${fact.metric} ${fact.value ?? fact.label}`,
  );

describe('a message that corrects itself', () => {
  it.each([
    ['1k users. edit: typo, 10k', 'registered_users 10000', 'registered_users 1000'],
    ['three of us... well, two, Marta left', 'team_size 2', 'team_size 3'],
    ['The figure of 40,000 policies should read 400,000.', 'records 400000', 'records 40000'],
    ['We need HIPAA. Sorry, wrong client: GDPR', 'regime GDPR', 'regime HIPAA'],
  ])('lets the later words of %j stand', (text, stands, gone) => {
    expect(told(text)).toContain(stands);
    expect(told(text)).not.toContain(gone);
  });

  it.each([
    ['AWS, or rather whatever is cheapest', 'cloud_provider AWS'],
    ['Forget what I wrote about video, pictures only', 'data_kind video'],
  ])('takes back what %j takes back', (text, gone) => {
    expect(told(text)).not.toContain(gone);
  });

  it('keeps both when the later is an addition', () => {
    expect(told('We need GDPR. Sorry, wrong number: HIPAA too')).toContain('regime GDPR');
  });
});
