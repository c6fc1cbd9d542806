import { useEffect, useRef } from 'react';

const typingSelector =
  'input:not([type=checkbox],[type=radio],[type=range]), textarea, select, [contenteditable=true]';
const preferenceKey = 'aa.singleKeyShortcuts';

/** Whether single letters do something; people can switch it off (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(preferenceKey) !== 'off';
}
export function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(preferenceKey, isOn ? 'on' : 'off');
}

/** The name under which a key press is looked up: `n`, `/`, `Enter`, `mod+Enter`, `mod+shift+Enter`. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): string {
  const isMod = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // The shift of "?" or "A" is in the character already; it is named only beside Ctrl or a named key.
  const shift = event.shiftKey && (isMod || event.key.length > 1) ? 'shift+' : '';
  return `${isMod ? 'mod+' : ''}${shift}${key}`;
}

/** A handler that gives false leaves the key to the next one: it was not meant for it. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

/**
 * Keys of a screen, as `keyName` names them. Keys without Ctrl never fire while typing, in an open
 * dialog, or when switched off.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const run = current.current[keyName(event)];
      if (!run) return;
      const isMod = event.ctrlKey || event.metaKey;
      if (!isMod && !mayFire(event)) return;
      if (run(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function mayFire(event: KeyboardEvent): boolean {
  if (event.key.length === 1 && !areSingleKeysOn()) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(typingSelector)) return false;
  if (event.key === 'Enter' && target?.closest('a, button')) return false;
  return document.querySelector('[role=dialog]') === null || event.key === 'Escape';
}
