import type { Understanding } from '../model/understanding.ts';

const scaled =
  /users|customers|members|people|visitors|devices|sensors|vehicles|tenants|students|patients|residents|subscribers|drivers|concurrent|connections|_per_(second|minute|hour|day|week|month|year)|_rps$|records|files|locations|storage_gb/;
const fixed =
  /money|budget|price|cost|interval|percent|deploys|size|retention|gb_per|team|developers|internal_users/;

/** The same understanding with all counts of people, things and traffic times a factor. */
export function scaleUnderstanding(u: Understanding, factor: number): Understanding {
  return {
    ...u,
    facts: u.facts.map((fact) =>
      fact.value !== undefined && scaled.test(fact.metric) && !fixed.test(fact.metric)
        ? {
            ...fact,
            value: fact.value * factor,
            ...(fact.high === undefined ? {} : { high: fact.high * factor }),
          }
        : fact,
    ),
  };
}
