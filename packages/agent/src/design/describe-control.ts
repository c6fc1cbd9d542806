import type { ControlKind } from '@aa/domain';
import { getControlKind } from '../knowledge/design/control-kinds.ts';
import type { DesignComponent } from '../model/design.ts';
import type { DesignContext } from './design-context.ts';

const list = (names: readonly string[], fallback: string): string => {
  if (names.length === 0) return fallback;
  const last = names.at(-1) ?? fallback;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
};

const tenancies: Readonly<Record<string, string>> = {
  'pooled-rows':
    'Every table carries the customer and the database itself refuses rows of another (row-level rights)',
  'schema-per-tenant': 'Each customer has a schema of its own with a role that sees nothing else',
  'database-per-tenant': 'Each customer has a database of its own with credentials of its own',
  'stack-per-tenant': 'Each customer has a stack of its own, network included',
};

/** How a control is done in this design, with the names of its own parts. */
export function describeControl(
  kind: ControlKind,
  ctx: DesignContext,
  components: readonly DesignComponent[],
): string {
  const named = (test: (component: DesignComponent) => boolean, most = 3): string[] =>
    components
      .filter(test)
      .slice(0, most)
      .map((component) => component.name.toLowerCase());
  const first = (ids: readonly string[], fallback: string): string => {
    const found = ids.flatMap((id) => components.filter((component) => component.id === id))[0];
    return found
      ? `${found.name.toLowerCase()} (${found.technologies[0] ?? 'own code'})`
      : fallback;
  };
  const copies = Math.max(
    1,
    ...components
      .filter((component) => component.id.startsWith('mod-'))
      .map((component) => component.instances?.min ?? 1),
  );
  const values: Record<string, string> = {
    signin:
      ctx.needIds.has('user-accounts') ||
      ctx.needIds.has('single-sign-on') ||
      ctx.needIds.has('roles-permissions')
        ? `Sign-in with ${first(['identity-provider', 'mod-access'], 'the accounts of the application')}`
        : 'What is public needs no account; whoever runs, moderates or changes it signs in',
    session: ctx.regulated ? '15 minutes' : '12 hours',
    stores: list(
      named((component) => component.type === 'database' || component.kind === 'object_storage'),
      'the stores',
    ),
    store: first(
      ['main-database', 'time-series-store', 'object-store', 'static-site'],
      'the store',
    ),
    secrets: first(['secrets'], 'the platform’s own secret store'),
    sensitive: list(
      [
        ...new Set(
          ctx.u.dataKinds
            .filter(
              (data) =>
                ['health', 'payment', 'personal', 'confidential'].includes(data.sensitivity) &&
                data.standing !== 'refused',
            )
            .map((data) => data.name.toLowerCase()),
        ),
      ].slice(0, 3),
      'sensitive',
    ),
    entry: first(['load-balancer', 'api-gateway', 'waf', 'cdn'], 'the platform’s own entry'),
    audit: first(['audit-store', 'main-database'], 'an append-only store'),
    payment: first(['payment-provider'], 'the payment provider'),
    regions: list(
      ctx.proportion.regions,
      ctx.regimeIds.has('gdpr') ? 'the EU' : 'the country of the users',
    ),
    rpo: String(ctx.proportion.rpoMinutes),
    rto: String(ctx.proportion.rtoMinutes),
    copies: `${copies} copies`,
    availability: String(ctx.proportion.availabilityPercent),
    tenancy:
      tenancies[ctx.choices.optionOf('tenancy-model') ?? 'pooled-rows'] ??
      'Each record carries its customer',
    weak: list(
      named(
        (component) =>
          component.type === 'external' &&
          component.kind !== 'monitoring' &&
          component.kind !== 'device',
        2,
      ),
      'the network',
    ),
  };
  if (kind === 'high_availability' && copies < 2)
    return `One copy of the application that is restarted by itself when it does not answer, and ${values['store']} restored from its copies within ${ctx.proportion.rtoMinutes} minutes: enough for ${ctx.proportion.availabilityPercent} %, and without the price of a second copy`;
  return getControlKind(kind).how.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? key);
}
