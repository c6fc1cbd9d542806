import { expect, it } from 'vitest';
import { withoutQuestions } from './without-questions.ts';

const questions = [{ text: 'How many people order?' }, { text: 'Who takes the payment?' }];

it('leaves out the list of questions with the line that announces it', () => {
  const content = [
    'I read 3 requirements.',
    '',
    '2 questions change the design most:',
    '',
    '1. **How many people order?** It decides how much has to run.',
    '2. **Who takes the payment?** It decides the audit.',
    '',
    'Say “design it now” at any time.',
  ].join('\n');
  expect(withoutQuestions(content, questions)).toBe(
    'I read 3 requirements.\n\nSay “design it now” at any time.',
  );
});

it('keeps other lists, and a reply that is nothing but its questions', () => {
  const other = 'Understood:\n\n- Customers order\n- They pay';
  expect(withoutQuestions(other, questions)).toBe(other);
  const only = '1. How many people order?';
  expect(withoutQuestions(only, questions)).toBe(only);
});
