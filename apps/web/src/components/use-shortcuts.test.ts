import { expect, it } from 'vitest';
import { keyName } from './use-shortcuts.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {},
) => keyName({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

it.each([
  [press('N', { shiftKey: true }), 'n'],
  [press('?', { shiftKey: true }), '?'],
  [press('k', { metaKey: true }), 'mod+k'],
  [press('Enter', { ctrlKey: true }), 'mod+Enter'],
  [press('Enter', { ctrlKey: true, shiftKey: true }), 'mod+shift+Enter'],
])('names a key press %s', (name, expected) => {
  expect(name).toBe(expected);
});
