import type { NounClass } from '../../knowledge/reading/nouns.ts';
import { anywhere, before, near, type FactContext } from './context.ts';

/** Metrics of the people who build or run it, as opposed to those who use it. */
export function buildersMetric(context: FactContext, noun: NounClass): string | undefined {
  const isBuilder =
    noun === 'developer' ||
    noun === 'engineer' ||
    noun === 'designer' ||
    noun === 'sre' ||
    noun === 'tester';
  if (isBuilder)
    return noun === 'sre'
      ? 'ops_staff'
      : noun === 'designer' || noun === 'tester'
        ? 'designers'
        : noun === 'engineer'
          ? 'team_size'
          : 'developers';
  if (
    context.topic === 'team' &&
    (noun === 'user' || noun === 'internal' || noun === 'student' || noun === 'volunteer')
  )
    return 'team_size';
  if (noun === 'team' && context.quantity.noun?.isBefore === true)
    return before(context, 'platform', 4) ? 'platform_team_size' : 'team_size';
  const isUs =
    context.quantity.noun?.lemma === 'person' &&
    before(context, "we we're us here", 3) &&
    context.quantity.low <= 12 &&
    !near(context, 'use login log office', 6);
  const isFirm =
    context.quantity.noun?.lemma === 'person' &&
    before(context, 'startup start-up agency studio founders firm shop here', 4) &&
    context.quantity.low <= 12;
  if (isUs || isFirm) return 'team_size';
  const isPeople = noun === 'user' || noun === 'internal' || noun === 'student';
  if (!isPeople) return undefined;
  if (
    near(context, 'admin admins administrators operate operates', 3) &&
    near(context, 'run operate system server', 6)
  )
    return 'ops_staff';
  const lemma = context.quantity.noun?.lemma ?? '';
  const isThings = anywhere(context, 'server servers vps machine machines box boxes droplet vm');
  if (lemma === 'of us' || (lemma === 'of them' && !isThings))
    return near(context, 'never more', 6) ? 'internal_users' : 'team_size';
  if (noun === 'student') return near(context, 'build project', 5) ? 'team_size' : undefined;
  const speaksOfTeam = near(
    context,
    'team build department it-department squad squads founder founders',
    5,
  );
  return speaksOfTeam && context.quantity.low <= 400 ? 'team_size' : undefined;
}
