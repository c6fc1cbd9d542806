import type { ReadFact, Understanding } from '../model/understanding.ts';

/** Said outright, whatever else was read of the place. */
const refusesCloud =
  /\bno (?:public |foreign )?clouds?\b|\bnot (?:in|into) (?:the|a|any) (?:public )?cloud\b|\bnothing in the cloud\b|\b(?:leave|leaves|inside|within|in) our (?:own |two |three )?data cent(?:re|er)s?\b|\bmust not (?:leave|go to) .{0,20}(?:cloud|premises|house)\b|\bon[- ]premis(?:e|es)\b(?!.{0,30}(?:today|now|old))/i;

/** Facts of the place as they were meant: a cloud that was refused is none that was chosen. */
export function groundPlace(u: Understanding): ReadFact[] {
  const said = refusesCloud.exec(u.messages.join('\n'));
  if (!said) return u.facts;
  const facts = u.facts.filter(
    (fact) => fact.metric !== 'hosting_model' || fact.negated || !/cloud/i.test(fact.label ?? ''),
  );
  const isKnown = facts.some(
    (fact) => fact.metric === 'hosting_model' && !fact.negated && fact.source === 'message',
  );
  if (isKnown) return facts;
  return [
    ...facts,
    {
      id: 'f-no-cloud',
      topic: 'hosting',
      metric: 'hosting_model',
      statement: 'It runs on own machines, not in a cloud.',
      label: 'on premises',
      negated: false,
      hedge: 'exact',
      when: 'unspecified',
      source: 'message',
      evidence: { quote: said[0], confidence: 0.9 },
    },
  ];
}
