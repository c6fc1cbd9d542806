import type { Understanding } from '../model/understanding.ts';
import { wantsCapability } from '../numbers/read-numbers.ts';
import { type Pressures } from './pressure.ts';

const sensitivityWeight = {
  public: 0.1,
  internal: 0.25,
  confidential: 0.6,
  personal: 0.55,
  payment: 0.8,
  health: 0.95,
};

/** What privacy, law and strangers press for. */
export function trust(
  u: Understanding,
): Pick<Pressures, 'privacy' | 'security' | 'compliance' | 'exposure' | 'control'> {
  const kinds = [...u.dataKinds].sort(
    (a, b) => sensitivityWeight[b.sensitivity] - sensitivityWeight[a.sensitivity],
  );
  const worst = kinds[0];
  const applying = u.regimes.filter((regime) => regime.standing === 'applies');
  const privacy = Math.max(
    worst ? sensitivityWeight[worst.sensitivity] : 0.3,
    applying.length > 0 ? 0.55 : 0,
  );
  const controls = u.facts.filter((fact) => fact.topic === 'security' && !fact.negated);
  const rules = applying.map((regime) => regime.name).join(', ');
  const outsiders = wantsCapability(
    u,
    'comments',
    'forum',
    'moderation',
    'file-upload',
    'crowdsourced-reports',
    'reviews-ratings',
    'feeds',
    'short-links',
    'code-sandbox',
  );
  return {
    privacy: {
      weight: privacy,
      evidence: worst
        ? `${worst.name} is ${worst.sensitivity} data`
        : rules
          ? `${rules} applies`
          : 'little personal data is known of',
    },
    security: {
      weight: Math.min(1, privacy * 0.8 + 0.12 * controls.length),
      evidence:
        controls[0]?.statement.slice(0, 160) ??
        (worst ? `${worst.name} (${worst.sensitivity})` : 'ordinary care'),
    },
    compliance: {
      weight: Math.min(1, 0.15 + 0.3 * applying.length),
      evidence: rules ? `${rules} applies` : 'no regime is known to apply',
    },
    exposure: {
      weight: outsiders ? 0.75 : 0.3,
      evidence: outsiders ? 'strangers put content in' : 'only known people put content in',
    },
    control: {
      weight: applying.length > 1 ? 0.6 : 0.3,
      evidence: rules
        ? `${rules} asks for proof of who holds what`
        : 'no wish for own machines was named',
    },
  };
}
