import type { Duty } from './duties.ts';

/** How people tell of what must not come again; what follows is what is asked for. */
const happened =
  /^(?:it|this)\s+(?:has\s+)?(?:(?:already|often|sometimes)\s+)?happen(?:s|ed)\s+(?:\w+\s+)?that\s+/i;

/** "It has happened that one room was sold twice" asks that it does not happen again. */
export function askAgainst(text: string): string | undefined {
  return happened.test(text) ? text.replace(happened, 'It must not happen again that ') : undefined;
}

const narrators = new Set(['we', 'i']);
const stateVerbs = new Set([
  'run',
  'operate',
  'be',
  'have',
  'own',
  'employ',
  'work',
  'manage',
  'use',
  'serve',
  'started',
  'live',
  'sit',
]);
const wishes = new Set([
  'want',
  'need',
  'would',
  'must',
  'should',
  'shall',
  'can',
  'will',
  'like',
  'plan',
  "'d",
]);
const farthestVerb = 3;

/** "We run four small hotels": who they are and how it is today. It sets the scene and asks for nothing. */
export function isSituation(duty: Duty): boolean {
  const [first, ...rest] = duty.tokens;
  if (first === undefined || !narrators.has(first.lower)) return false;
  const early = rest.slice(0, farthestVerb);
  if (rest.some((token) => wishes.has(token.lower))) return false;
  return early.some(
    (token) =>
      stateVerbs.has(token.lemma) || ["'re", 'are', 'am', "'m", "'ve"].includes(token.lower),
  );
}
