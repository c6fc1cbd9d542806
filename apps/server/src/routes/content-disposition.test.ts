import { expect, it } from 'vitest';
import { attachment } from './content-disposition.ts';

it.each([
  ['shop.pdf', `attachment; filename="shop.pdf"; filename*=UTF-8''shop.pdf`],
  ['Zoë’s.md', `attachment; filename="Zo__s.md"; filename*=UTF-8''Zo%C3%AB%E2%80%99s.md`],
  ['a"; b=\r\nc', `attachment; filename="a__ b___c"; filename*=UTF-8''a%22%3B%20b%3D%0D%0Ac`],
  ["it's (1)*", `attachment; filename="it_s (1)_"; filename*=UTF-8''it%27s%20%281%29%2A`],
])('names %j so that a header holds it', (name, header) => {
  expect(attachment(name)).toBe(header);
});

it('bears broken Unicode', () => {
  expect(attachment('\uD800.md')).toContain('%EF%BF%BD.md');
});
