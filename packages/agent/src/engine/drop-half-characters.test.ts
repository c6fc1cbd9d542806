import { expect, it } from 'vitest';
import { dropHalfCharacters } from './drop-half-characters.ts';

it('takes out what is left of a character that was cut through, and nothing else', () => {
  const answer = { title: 'toys 🧸'.slice(0, -1), parts: [{ name: '🧸' }, '\udc00a', null, 3] };
  dropHalfCharacters(answer);
  expect(answer).toEqual({ title: 'toys ', parts: [{ name: '🧸' }, 'a', null, 3] });
});

it('writes to nothing that is whole', () => {
  expect(() => dropHalfCharacters({ shared: Object.freeze(['as it was', '🧸']) })).not.toThrow();
});
