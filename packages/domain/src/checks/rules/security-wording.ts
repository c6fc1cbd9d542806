import { CLIENT, STORE, DATABASE, COMPUTE, PROVIDER, SENSITIVE } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Security, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const securityWordingChecks: Readonly<Record<string, Predicate>> = {
  'SEC-002': ({ has, asks }) =>
    (() => {
      const r = asks(
        'role|permission|admin|only (the|their|his|her|own)|approve|moderator|manager (can|may)|access right',
      )[0];
      return r && !has('authorization') ? [{ requirement: r.id, statement: r.statement }] : [];
    })(),

  'SEC-007': ({ connections, comp, n, says }) =>
    connections
      .map((x) => ({ x, a: comp(x.from), d: comp(x.to) }))
      .filter(
        (v) =>
          v.a &&
          v.d &&
          (CLIENT.includes(v.a.kind) ||
            v.a.kind === 'device' ||
            (v.a.type === 'external' && PROVIDER.includes(v.a.kind))) &&
          DATABASE.concat('cache', 'data_warehouse', 'data_lake', 'audit_store').includes(
            v.d.kind,
          ) &&
          !says(
            [v.x, v.d],
            'firestore|firebase|supabase|row level|row-level|local|sqlite|indexeddb|embedded|search-only key|algolia',
          ),
      )
      .map((v) => ({ client: n(v.a?.id), store: n(v.d?.id), connection: v.x.id })),

  'SEC-009': ({ components, controls, n, says, asks }) =>
    (asks('admin|back office|back-office|operator console').length ||
      components.some((c) =>
        says([c.name, c.responsibilities], 'admin|back office|back-office'),
      )) &&
    !controls.some(
      (x) =>
        ['authentication', 'authorization', 'network_isolation', 'segregation_of_duties'].includes(
          x.kind,
        ) && says(x, 'admin|mfa|multi-factor|second factor|privileged|back office|passkey|step-up'),
    )
      ? [
          {
            where:
              components
                .filter((c) => says([c.name, c.responsibilities], 'admin|back office|back-office'))
                .map((c) => n(c?.id))
                .join(', ') || asks('admin|back office|back-office|operator console')[0]?.id,
          },
        ]
      : [],

  'SEC-010': ({ n, of, has, says, asks }) =>
    (() => {
      const r = asks(
        'upload|attachment|attach (file|photo|picture|document)|send (photo|picture|file|document)',
      )[0];
      const t = of(COMPUTE.concat('object_storage')).filter((c) =>
        says([c.responsibilities, c.stores, c.description], 'upload|attachment|user file'),
      );
      return (t.length || r) && !has('malware_scanning')
        ? [{ where: t.map((c) => n(c?.id)).join(', ') || r?.id, componentId: t[0]?.id ?? null }]
        : [];
    })(),

  'SEC-011': ({ has, anywhere, asks }) =>
    (asks(
      'tenant|multi-tenant|each (company|organisation|organization|customer|school|clinic|club) (has|sees|gets|with)|white-label|saas for',
    ).length ||
      anywhere('multi-tenant|multitenant')) &&
    !has('tenant_isolation')
      ? [
          {
            basis:
              asks(
                'tenant|multi-tenant|each (company|organisation|organization|customer|school|clinic|club) (has|sees|gets|with)|white-label|saas for',
              )
                .map((r) => r.id)
                .join(', ') || 'the design',
          },
        ]
      : [],

  'SEC-013': ({ components, n, covered, says }) =>
    (() => {
      const t = components.filter(
        (c) =>
          c.kind === 'sandbox_runner' ||
          (COMPUTE.includes(c.kind) &&
            says(
              [c.responsibilities, c.description],
              'runs? (user|customer|student|submitted|untrusted)|execut[a-z]* (user|submitted|untrusted)|plug-?ins? of|user scripts',
            )),
      );
      return t
        .filter((c) => !covered('sandboxing', c.id))
        .map((c) => ({ component: n(c.id), componentId: c.id }));
    })(),

  'SEC-014': ({ connections, n, of, covered, says }) =>
    of(STORE)
      .filter(
        (s) =>
          s.type !== 'external' &&
          connections.some(
            (x) =>
              x.to === s.id &&
              x.dataFlow?.sensitivity === 'payment' &&
              says(x.dataFlow?.dataKinds, 'card!|cards!|pan!|cvv|cvc'),
          ) &&
          !covered('tokenization', s.id),
      )
      .map((s) => ({ component: n(s.id), componentId: s.id })),

  'SEC-015': ({ connections, controls, comp, n, ours, says }) =>
    connections
      .filter(
        (x) =>
          comp(x.from)?.type === 'external' &&
          ['payment_provider', 'notification_provider', 'third_party_api', 'llm_provider'].includes(
            comp(x.from)?.kind ?? 'other',
          ) &&
          ours(comp(x.to)) &&
          !says(x, 'signed|signature|hmac|mtls|verified|mutual tls|jwt') &&
          !controls.some(
            (q) =>
              q.componentIds.includes(x.to) && says(q, 'signature|hmac|webhook|mutual tls|mtls'),
          ),
      )
      .map((x) => ({ from: n(x.from), to: n(x.to), connection: x.id, componentId: x.to })),

  'SEC-016': ({ connections, comp, n, says }) =>
    connections
      .filter(
        (x) =>
          x.type === 'synchronous' &&
          CLIENT.includes(comp(x.from)?.kind ?? 'other') &&
          ['llm_provider', 'notification_provider', 'third_party_api'].includes(
            comp(x.to)?.kind ?? 'other',
          ) &&
          !says(
            x,
            'publishable|public key|oauth|pkce|user.s own|short-lived|ephemeral|embed|widget|redirect',
          ),
      )
      .map((x) => ({ client: n(x.from), provider: n(x.to), connection: x.id })),

  'SEC-017': ({ diagrams, n, of, covered, says, sens }) =>
    of(DATABASE.concat('cache'))
      .filter(
        (s) =>
          s.type !== 'external' &&
          sens(s.id).some((v) => SENSITIVE.includes(v)) &&
          !covered('network_isolation', s.id) &&
          !diagrams.some(
            (d) =>
              ['NETWORK', 'SECURITY'].includes(d.type) &&
              d.groups.some(
                (g) =>
                  ['network', 'trust_zone', 'boundary'].includes(g.kind) &&
                  says(g.label, 'private|data|internal|isolated') &&
                  d.nodes.some((o) => o.componentId === s.id && o.groupId === g.id),
              ),
          ),
      )
      .map((s) => ({ component: n(s.id), componentId: s.id })),

  'SEC-018': ({ n, of, covered, says }) =>
    of(COMPUTE)
      .filter(
        (c) =>
          says(
            [c.responsibilities, c.description],
            'link preview|fetch[a-z]* (url|page|link|feed)|import from url|webhook deliver|deliver[a-z]* webhooks|crawl|unfurl|scrape',
          ) && !covered('network_isolation|sandboxing|input_validation', c.id),
      )
      .map((c) => ({ component: n(c.id), componentId: c.id })),

  'SEC-020': ({ has, asks }) =>
    (() => {
      const r = asks(
        'post!|posts!|comment|reviews!|chat|forum|profile picture|listing|user-generated|community|marketplace',
      )[0];
      return r && r.kind === 'functional' && !has('content_moderation|human_review')
        ? [{ requirement: r.id, statement: r.statement }]
        : [];
    })(),

  'SEC-021': ({ has, asks }) =>
    asks('payout|pay out|marketplace|transfer money|wallet|gift card|instant credit').length > 0 &&
    !has('fraud_detection|human_review')
      ? [
          {
            requirement: asks(
              'payout|pay out|marketplace|transfer money|wallet|gift card|instant credit',
            )[0]?.id,
          },
        ]
      : [],
};
