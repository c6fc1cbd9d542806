import { EDGE, PEOPLE } from '../kind-sets.ts';
import { unique } from '../model-parts.ts';
import type { Predicate } from '../check.ts';

/** Compliance, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const complianceWordingChecks: Readonly<Record<string, Predicate>> = {
  'CMP-002': ({ facts, has, says, asks }, p) =>
    asks('gdpr|dsgvo|rgpd|data protection regulation').length ||
    facts.some(
      (f) =>
        f.topic === 'compliance' &&
        says(f.statement, 'gdpr|dsgvo|rgpd|data protection regulation') &&
        !says(f.statement, 'not |no '),
    )
      ? [p.controls.split('|').filter((k) => !has(k))]
          .filter((m) => m.length)
          .map((m) => ({ missing: m.join(', '), count: m.length, first: m[0] }))
      : [],

  'CMP-003': ({ facts, has, says, asks }, p) =>
    asks('hipaa').length ||
    facts.some(
      (f) =>
        f.topic === 'compliance' && says(f.statement, 'hipaa') && !says(f.statement, 'not |no '),
    )
      ? [p.controls.split('|').filter((k) => !has(k))]
          .filter((m) => m.length)
          .map((m) => ({ missing: m.join(', '), count: m.length, first: m[0] }))
      : [],

  'CMP-004': ({ facts, has, says, asks }, p) =>
    asks('pci[ -]?dss|pci compliance|card data').length ||
    facts.some(
      (f) =>
        f.topic === 'compliance' &&
        says(f.statement, 'pci[ -]?dss|pci compliance|card data') &&
        !says(f.statement, 'not |no '),
    )
      ? [p.controls.split('|').filter((k) => !has(k))]
          .filter((m) => m.length)
          .map((m) => ({ missing: m.join(', '), count: m.length, first: m[0] }))
      : [],

  'CMP-005': ({ components, n, has, asks }) =>
    (() => {
      const r = asks(
        'data (must|has to|should)? ?(stay|remain|be kept|be stored|reside)|data residen|residency|eu only|only in (the )?(eu|europe|germany|switzerland|india|china|russia|canada|australia)|sovereign|in our country|on our own servers',
      )[0];
      return r && !has('data_residency')
        ? [
            {
              requirement: r.id,
              statement: r.statement,
              externals:
                components
                  .filter((c) => c.type === 'external')
                  .map((c) => n(c?.id))
                  .join(', ') || 'none',
            },
          ]
        : [];
    })(),

  'CMP-006': ({ connections, controls, comp, n, says }) =>
    connections
      .filter(
        (x) =>
          ['personal', 'health'].includes(x.dataFlow?.sensitivity ?? 'public') &&
          comp(x.to)?.type === 'external' &&
          !EDGE.includes(comp(x.to)?.kind ?? 'other') &&
          !controls.some(
            (q) =>
              q.componentIds.includes(x.to) &&
              (q.kind === 'baa' || says(q, 'processor|dpa|contract|agreement|art. 28')),
          ),
      )
      .map((x) => ({
        connection: x.id,
        provider: n(x.to),
        componentId: x.to,
        sensitivity: x.dataFlow?.sensitivity,
      })),

  'CMP-007': ({ has, asks }) =>
    (() => {
      const r = asks(
        'newsletter|marketing|ad tracking|track (users|visitors|people|behaviou?r)|advert|personali[sz]ed (offer|ad|recommend)|user behaviou?r|biometric|face recognition|fingerprint|location of (people|users|drivers|staff)',
      )[0];
      return r && !has('consent') ? [{ requirement: r.id, statement: r.statement }] : [];
    })(),

  'CMP-008': ({ has, asks }) =>
    (() => {
      const r = asks(
        'child|kid!|kids!|pupil|minor!|minors!|teen|under 1[0-8]|primary school|kindergarten',
      )[0];
      return r && !(has('consent') && has('content_moderation|human_review|safety'))
        ? [
            {
              requirement: r.id,
              missing: [
                has('consent') ? '' : 'consent of the parents',
                has('content_moderation|human_review|safety')
                  ? ''
                  : 'protection from harmful contact and content',
              ]
                .filter(Boolean)
                .join(' and '),
            },
          ]
        : [];
    })(),

  'CMP-009': ({ n, of, has, asks }) =>
    (() => {
      const ai = of(['ml_serving', 'llm_provider']);
      const r = asks(
        'credit (score|scoring|decision|worth|check|limit|risk)|creditworth|loan|applicant|hiring|recruit|admission|insurance (claim|price|premium)|social benefit|benefit claim|diagnos|triage|eligib|dismiss|score (people|customers|tenants)',
      )[0];
      return ai.length && r && !has('human_review')
        ? [
            {
              component: ai.map((c) => n(c?.id)).join(', '),
              componentId: ai[0]?.id,
              requirement: r.id,
              statement: r.statement,
            },
          ]
        : [];
    })(),

  'CMP-011': ({ controls, says, asks }) =>
    (() => {
      const r = asks('keep|kept|retain|retention|archive').find((q) =>
        says(q.statement, '[0-9]+ (years?|months?)'),
      );
      const d = controls.filter((x) => x.kind === 'data_deletion');
      return r &&
        d.length &&
        !says(
          [d, controls.filter((x) => x.kind === 'retention')],
          'except|unless|legal hold|restrict|block|pseudonym|law demands|statutory|duty to keep|lock',
        )
        ? [{ requirement: r.id, statement: r.statement, control: d[0]?.name || d[0]?.id }]
        : [];
    })(),

  'CMP-012': ({ has, asks }) =>
    (() => {
      const r = asks('four.eyes|dual control|approv|sox|segregation|second signature')[0];
      return r && !has('segregation_of_duties')
        ? [{ requirement: r.id, statement: r.statement }]
        : [];
    })(),

  'CMP-013': ({ connections, controls, says }) =>
    connections.some((x) => PEOPLE.includes(x.dataFlow?.sensitivity ?? 'public')) &&
    !controls.some(
      (x) =>
        ['monitoring', 'audit_log', 'other'].includes(x.kind) &&
        says(x, 'alert|alarm|incident|breach|detect|anomal|siem'),
    )
      ? [
          {
            sensitivity: unique(
              connections.map((x) => x.dataFlow?.sensitivity).filter((s) => PEOPLE.includes(s)),
            ).join(', '),
          },
        ]
      : [],
};
