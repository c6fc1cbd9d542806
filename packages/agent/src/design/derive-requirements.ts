import type { Requirement } from '@aa/domain';
import { findRegime } from '../knowledge/design/regimes.ts';
import type { DesignContext } from './design-context.ts';
import { clip } from './word-duty.ts';

const has = (all: readonly Requirement[], category: Requirement['category']): boolean =>
  all.some((requirement) => requirement.category === category);

interface Derived {
  id: string;
  kind: Requirement['kind'];
  category: Requirement['category'];
  statement: string;
  source?: Requirement['source'];
  priority?: Requirement['priority'];
  measure?: Requirement['measure'];
  derivedFrom?: string;
}

function derive(requirement: Derived): Requirement {
  return { source: 'derived', priority: 'should', ...requirement };
}

const hours = (minutes: number): string =>
  minutes >= 120 ? `${Math.round(minutes / 60)} hours` : `${minutes} minutes`;

/** Regimes whose duties nobody wrote down as a requirement. */
function deriveCompliance(ctx: DesignContext): Requirement[] {
  return ctx.u.regimes
    .filter((regime) => regime.standing === 'applies')
    .filter((regime) => !regime.requirementIds.some((id) => ctx.requirementIds.has(id)))
    .map((regime) => {
      const known = findRegime(regime.id);
      return derive({
        id: `d-regime-${regime.id}`,
        kind: 'compliance',
        category: 'regulatory',
        statement: clip(`Meet the duties of ${known?.name ?? regime.name}`, 300),
        priority: 'must',
        derivedFrom: clip(
          regime.evidence.rule ?? regime.evidence.quote ?? `${regime.name} applies`,
          300,
        ),
      });
    });
}

/** What every system of this kind must hold and nobody said: named so that parts and controls can be traced to it. */
export function deriveRequirements(ctx: DesignContext): Requirement[] {
  const all = ctx.u.requirements;
  const { proportion } = ctx;
  const derived: Requirement[] = deriveCompliance(ctx);
  if (!has(all, 'availability'))
    derived.push(
      derive({
        id: 'd-availability',
        kind: 'quality',
        category: 'availability',
        statement: `Be available ${proportion.availabilityPercent} % of the time, measured each month from outside`,
        source: proportion.availabilityStated ? 'derived' : 'assumed',
        measure: {
          metric: 'availability',
          operator: '>=',
          value: proportion.availabilityPercent,
          unit: '%',
        },
      }),
    );
  if (!all.some((requirement) => /backup|restore|recover|lose|loss/i.test(requirement.statement)))
    derived.push(
      derive({
        id: 'd-recovery',
        kind: 'quality',
        category: 'operations',
        statement: `After a failure, lose at most ${hours(proportion.rpoMinutes)} of data and recover within ${hours(proportion.rtoMinutes)} from backup`,
        source: 'assumed',
        measure: {
          metric: 'data loss',
          operator: '<=',
          value: proportion.rpoMinutes,
          unit: 'minutes',
        },
      }),
    );
  if (!has(all, 'security'))
    derived.push(
      derive({
        id: 'd-security',
        kind: 'quality',
        category: 'security',
        statement:
          'Only people with a right to it reach data or functions, over encrypted connections, and secrets stay out of the code',
        priority: 'must',
      }),
    );
  if (!all.some((requirement) => /monitor|alert|observ|notice/i.test(requirement.statement)))
    derived.push(
      derive({
        id: 'd-operate',
        kind: 'quality',
        category: 'operations',
        statement: 'Faults are noticed and located by the team before users report them',
        measure: { metric: 'time from fault to alarm', operator: '<=', value: 5, unit: 'minutes' },
      }),
    );
  if (!has(all, 'team'))
    derived.push(
      derive({
        id: 'd-team',
        kind: 'constraint',
        category: 'team',
        statement: `${proportion.developers === 1 ? 'One developer' : `${proportion.developers} developers`} can build and run it`,
        source: 'assumed',
      }),
    );
  if (
    !has(all, 'usability') &&
    !all.some((requirement) => /wcag|accessib/i.test(requirement.statement))
  )
    derived.push(
      derive({
        id: 'd-usability',
        kind: 'quality',
        category: 'usability',
        statement:
          'Every screen works by keyboard and screen reader and on a small phone (WCAG 2.2 AA)',
      }),
    );
  return [...derived, ...derivePrivacy(ctx)];
}

/** Personal and payment data bring duties of their own, under whatever law. */
function derivePrivacy(ctx: DesignContext): Requirement[] {
  const derived: Requirement[] = [];
  const all = ctx.u.requirements;
  const takesCards = [
    'checkout',
    'subscriptions',
    'donations',
    'point-of-sale',
    'payouts',
    'membership',
    'table-ordering',
    'parking',
    'ride-hailing',
  ].some((id) => ctx.needIds.has(id));
  if (
    takesCards &&
    !ctx.regimeIds.has('pci-dss') &&
    !all.some((requirement) => /pci|card data/i.test(requirement.statement))
  )
    derived.push(
      derive({
        id: 'd-card-data',
        kind: 'compliance',
        category: 'security',
        statement:
          'Card payment data never reach our own systems (PCI DSS scope as small as possible)',
        priority: 'must',
      }),
    );
  if (
    ctx.sensitivities.has('personal') &&
    ![...ctx.regimeIds].some((id) =>
      /gdpr|ccpa|privacy|lgpd|pipl|dpdp|fadp|appi|pipeda/.test(id),
    ) &&
    !all.some((requirement) => requirement.category === 'privacy')
  )
    derived.push(
      derive({
        id: 'd-privacy',
        kind: 'compliance',
        category: 'privacy',
        statement:
          'Personal data are kept no longer than needed and can be given out or deleted on request',
      }),
    );
  return derived;
}
