import { CLIENT, SENSITIVE } from '../kind-sets.ts';
import type { Predicate } from '../check.ts';

/** Ai, from the words of the model: questions rather than faults. Texts, parameters and sources: ../data/checks.json. */
export const aiWordingChecks: Readonly<Record<string, Predicate>> = {
  'AIM-002': ({ components, decisions, controls, qualityScenarios, timeToMarket, n, of, says }) =>
    of(['llm_provider', 'ml_serving'])
      .filter(
        () =>
          !says(
            [
              controls,
              decisions,
              qualityScenarios,
              components.map((c) => c.responsibilities),
              timeToMarket?.phases,
            ],
            'evaluat|eval set|golden|test set|benchmark|offline test|accuracy|precision|hallucinat|a/b test|quality of (the )?answers',
          ),
      )
      .map((l) => ({ component: n(l.id), componentId: l.id })),

  'AIM-003': ({ patterns, n, ins, of, covered, says }) =>
    of(['llm_provider', 'ml_serving'])
      .filter(
        (l) =>
          ins(l.id).some((x) => x.type === 'synchronous') &&
          !covered('graceful_degradation', l.id) &&
          !ins(l.id).some((x) => covered('graceful_degradation', x.from)) &&
          !says(
            [l, ins(l.id), patterns],
            'fallback|fall back|second model|second provider|cached answer|queue|without the model',
          ),
      )
      .map((l) => ({
        component: n(l.id),
        componentId: l.id,
        callers: ins(l.id)
          .map((x) => n(x.from))
          .join(', '),
      })),

  'AIM-004': ({ connections, decisions, controls, cost, n, ins, of, says }) =>
    of(['llm_provider'])
      .filter(
        (l) =>
          !says(
            [
              controls,
              connections.filter((x) => x.to === l.id),
              cost.assumptions,
              cost.lines,
              decisions,
              l,
            ],
            'cost cap|spending limit|budget per|token limit|token budget|max tokens|quota|cap per|daily limit|monthly cap|tokens per user|limit per user',
          ) &&
          !controls.some(
            (q) =>
              q.kind === 'rate_limiting' &&
              (q.componentIds.includes(l.id) ||
                ins(l.id).some((x) => q.componentIds.includes(x.from))),
          ),
      )
      .map((l) => ({
        component: n(l.id),
        componentId: l.id,
        caller:
          ins(l.id)
            .map((x) => n(x.from))
            .join(', ') || 'the system',
      })),

  'AIM-006': ({ components, controls, comp, n, outs, ours, covered, says }) =>
    (() => {
      const a = components.filter(
        (c) =>
          ours(c) &&
          outs(c.id).some((x) => comp(x.to)?.kind === 'llm_provider') &&
          says(
            [c.responsibilities, c.description],
            'agent|tool call|tool use|function call|acts on|executes|autonomous|sends (mail|email|money)|books|mcp',
          ),
      );
      return a
        .filter(
          (c) =>
            !covered('authorization', c.id) ||
            !controls.some(
              (q) =>
                ['human_review', 'sandboxing'].includes(q.kind) && q.componentIds.includes(c.id),
            ),
        )
        .map((c) => ({
          component: n(c.id),
          componentId: c.id,
          missing: [
            covered('authorization', c.id) ? '' : 'authorization',
            controls.some(
              (q) =>
                ['human_review', 'sandboxing'].includes(q.kind) && q.componentIds.includes(c.id),
            )
              ? ''
              : 'human_review or sandboxing',
          ]
            .filter(Boolean)
            .join(' and '),
        }));
    })(),

  'AIM-007': ({ n, of, covered, asks, sens }) =>
    of(['vector_db'])
      .filter(
        (v) =>
          (sens(v.id).some((s) => SENSITIVE.includes(s)) ||
            asks('tenant|each (company|customer|organisation|organization)|role|permission')
              .length) &&
          !covered('authorization|tenant_isolation', v.id),
      )
      .map((v) => ({ component: n(v.id), componentId: v.id })),

  'AIM-008': ({ n, ins, says, latencyMs, requestPath }, p) =>
    latencyMs !== null && latencyMs < p.answerMs
      ? requestPath()
          .filter((c) => c.kind === 'llm_provider')
          .filter((l) => !says([ins(l.id), l], 'stream|background|batch'))
          .map((l) => ({ component: n(l.id), goal: latencyMs, answer: p.answerMs }))
      : [],

  'AIM-009': ({ decisions, controls, n, of, says }) =>
    of(['ml_serving'])
      .filter(
        (s) =>
          !says(
            [s, controls, decisions, of(['ml_training', 'monitoring'])],
            'drift|retrain|re-train|model version|registry|shadow|champion|canary',
          ),
      )
      .map((s) => ({ component: n(s.id), componentId: s.id })),

  'AIM-010': ({ requirements, decisions, controls, n, of, says, asks }) =>
    of(['llm_provider']).length &&
    asks('chat|assistant|bot!|bots!|answers questions|voice').length &&
    !says(
      [controls, decisions, requirements, of(CLIENT)],
      'disclos|label|is an ai|an ai|transparen|ai act|machine-generated|ai-generated',
    )
      ? [
          {
            requirement: asks('chat|assistant|bot!|bots!|answers questions|voice')[0]?.id,
            model: n(of(['llm_provider'])[0]?.id),
          },
        ]
      : [],

  'AIM-011': ({ cost, n, of, says }) =>
    cost.lines.length
      ? of(['llm_provider'])
          .filter(
            (l) =>
              !cost.lines.some(
                (x) =>
                  x.componentIds.includes(l.id) ||
                  says([x.item, x.basis], 'token|llm|model|gpt|claude|gemini|openai|anthropic'),
              ),
          )
          .map((l) => ({ component: n(l.id), componentId: l.id }))
      : [],
};
