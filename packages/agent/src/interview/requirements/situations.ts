import { lemmaOf } from '../language/lemma.ts';
import type { Duty } from './duties.ts';

/** How people tell of what must not come again; what follows is what is asked for. */
const happened =
  /^(?:it|this)\s+(?:has\s+)?(?:(?:already|often|sometimes)\s+)?happen(?:s|ed)\s+(?:\w+\s+)?that\s+/i;

/** "It has happened that one room was sold twice" asks that it does not happen again. */
export function askAgainst(text: string): string | undefined {
  return happened.test(text) ? text.replace(happened, 'It must not happen again that ') : undefined;
}

const greetings = new Set([
  'hi',
  'hello',
  'hey',
  'dear',
  'all',
  'team',
  'there',
  ',',
  '-',
  '.',
  '!',
]);
const stateVerbs = new Set(
  'run operate be have own employ work manage use serve start live sit grow open lack lose belong know'
    .split(' ')
    .map(lemmaOf),
);
const wishes = new Set(
  "want wants need needs would must should shall will like love plan plans wish 'd".split(' '),
);
const ability = new Set(['can', 'could', 'may']);
const present = new Set(['today', 'currently', 'nowadays', 'presently', 'present', 'now']);
const organisationVerbs = new Set(['operates', 'runs', 'owns', 'employs', 'grows']);
const farthestVerb = 3;
const farthestOrganisationVerb = 7;

/** "We run four small hotels", "I lose track": who they are and how it is today. It sets the scene and asks for nothing. */
export function isSituation(duty: Duty): boolean {
  const at = duty.tokens.findIndex((token) => !greetings.has(token.lower));
  const [first, ...rest] = duty.tokens.slice(Math.max(0, at));
  if (first === undefined || rest.some((token) => wishes.has(token.lower))) return false;
  const isAble = rest.some((token) => ability.has(token.lower));
  if (first.lower === 'i' || first.lower === 'my') return true;
  if (isAble) return false;
  if (first.lower === 'we')
    return rest
      .slice(0, farthestVerb)
      .some(
        (token) =>
          stateVerbs.has(token.lemma) || ["'re", 'are', 'am', "'m", "'ve"].includes(token.lower),
      );
  if (isOrganisation(first.lower, rest)) return true;
  return [first, ...rest].some((token) => present.has(token.lower) && !isPartOfTime(duty, token));
}

/** "A cooperative in Nebraska operates 22 grain elevators", "Our cooperative has 180 farmers". */
function isOrganisation(first: string, rest: Duty['tokens']): boolean {
  if (!['a', 'an', 'our', 'the'].includes(first)) return false;
  const early = rest.slice(0, farthestOrganisationVerb);
  return early.some(
    (token, at) =>
      organisationVerbs.has(token.lower) ||
      (['has', 'have'].includes(token.lower) && early[at + 1]?.kind === 'number'),
  );
}

/** "right now on the air", "present settings" and "the present system" are things, not times of telling. */
function isPartOfTime(duty: Duty, token: Duty['tokens'][number]): boolean {
  const at = duty.tokens.indexOf(token);
  const isWord = duty.tokens[at + 1]?.kind === 'word';
  return ['present', 'now'].includes(token.lower) && isWord;
}
