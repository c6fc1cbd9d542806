import type { Predicate } from '../check.ts';

/** Accessibility, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const accessibilityWordingChecks: Readonly<Record<string, Predicate>> = {
  'ACC-001': ({ n, of, has, asks }) =>
    of(['web_app', 'mobile_app', 'static_site', 'desktop_app']).length &&
    !has('accessibility') &&
    !asks('accessib|wcag|screen reader|barrier-free|section 508').length
      ? [
          {
            components: of(['web_app', 'mobile_app', 'static_site', 'desktop_app'])
              .map((c) => n(c?.id))
              .join(', '),
            componentId: of(['web_app', 'mobile_app', 'static_site', 'desktop_app'])[0]?.id,
          },
        ]
      : [],

  'ACC-002': ({ requirements, controls, says }) =>
    requirements
      .filter(
        (r) =>
          says(r.statement, 'accessib|barrier-free|screen reader|blind') &&
          !says(
            [r.statement, r.measure, controls.filter((x) => x.kind === 'accessibility')],
            'wcag|en 301 549|section 508|bitv|rgaa',
          ),
      )
      .map((r) => ({ requirement: r.id, statement: r.statement })),

  'ACC-004': ({ components, requirements, controls, says }) =>
    (() => {
      const need: readonly [string, string, string][] = [
        [
          'video|webinar|lecture|live stream',
          'captions|subtitle|transcript',
          'captions or a transcript for video',
        ],
        [
          'voice|speak|phone call|spoken',
          'text|type|keyboard|chat',
          'a way in text beside the voice',
        ],
        ['map!|maps!', 'list|address|text', 'a list beside the map'],
      ];
      return need
        .filter(
          ([w, alt]) =>
            requirements.some((r) => r.kind === 'functional' && says(r.statement, w)) &&
            !says([requirements, components, controls], alt),
        )
        .map(([w, , what]) => ({
          what,
          requirement: requirements.find((r) => r.kind === 'functional' && says(r.statement, w))
            ?.id,
        }));
    })(),

  'ACC-005': ({ anywhere, asks }) =>
    (() => {
      const r = asks(
        'languages|multilingual|bilingual|translat|locali[sz]|in (english|german|french|spanish|arabic|hindi|chinese) and',
      )[0];
      return r && !anywhere('i18n|internationali|locali[sz]|translat|locale|multilingual')
        ? [{ requirement: r.id, statement: r.statement }]
        : [];
    })(),

  'ACC-006': ({ n, of, anywhere, asks }) =>
    (() => {
      const r = asks(
        'slow (internet|connection|network)|2g!|3g!|rural|old phones|cheap phones|low bandwidth|low-end|expensive data',
      )[0];
      return r &&
        of(['web_app', 'mobile_app']).length &&
        !anywhere(
          'server-side|server side|server-rendered|ssr|pwa|progressive|offline|compress|lite!|low-bandwidth|sms|ussd|small bundle|budget of [0-9]+ kb',
        )
        ? [
            {
              requirement: r.id,
              statement: r.statement,
              component: n(of(['web_app', 'mobile_app'])[0]?.id),
            },
          ]
        : [];
    })(),
};
