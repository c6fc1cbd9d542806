import { requirementSchema, topics } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import derived from '../../../data/reading/derived-requirements.json' with { type: 'json' };
import duties from '../../../data/reading/duty-classes.json' with { type: 'json' };
import factPhrases from '../../../data/reading/fact-phrases.json' with { type: 'json' };
import frames from '../../../data/reading/capability-frames.json' with { type: 'json' };
import model from '../../../data/reading/capability-model.json' with { type: 'json' };
import questions from '../../../data/reading/questions.json' with { type: 'json' };
import topicWords from '../../../data/reading/topic-words.json' with { type: 'json' };
import outside from '../../../data/reading/outside-systems.json' with { type: 'json' };
import people from '../../../data/reading/people-and-data.json' with { type: 'json' };
import technologies from '../../../data/reading/technologies.json' with { type: 'json' };
import { parsePhrase } from '../../interview/language/phrases.ts';
import { metricNames, metricOf } from './metrics.ts';

const capabilities = new Set(model.capabilities);

describe('the data of the reading', () => {
  it('names topics of the protocol', () => {
    for (const entry of questions.entries) expect(topics).toContain(entry.topic);
    for (const topic of Object.keys(topicWords.topics)) expect(topics).toContain(topic);
    for (const metric of metricNames) expect(topics).toContain(metricOf(metric).topic);
  });

  it('names capabilities that exist', () => {
    expect(Object.keys(frames.frames).filter((id) => !capabilities.has(id))).toEqual([]);
    expect(
      derived.entries.flatMap((entry) => entry.capabilities).filter((id) => !capabilities.has(id)),
    ).toEqual([]);
    const asked = questions.entries.flatMap((entry) =>
      (entry.when ?? []).flatMap((rule) =>
        'capabilities' in rule ? (rule.capabilities ?? []) : [],
      ),
    );
    expect(asked.filter((id) => !capabilities.has(id))).toEqual([]);
  });

  it('uses metrics that are known', () => {
    expect(
      factPhrases.entries
        .map((entry) => entry.metric)
        .filter((metric) => !metricNames.includes(metric)),
    ).toEqual([]);
    const assumed = questions.entries
      .flatMap((entry) => entry.assume ?? [])
      .map((fact) => fact.metric);
    expect(assumed.filter((metric) => !metricNames.includes(metric))).toEqual([]);
  });

  it('has requirement kinds and categories of the protocol', () => {
    for (const entry of [
      ...derived.entries,
      ...duties.entries.filter((duty) => duty.kind !== 'none'),
    ]) {
      const kind = 'kind' in entry ? entry.kind : 'quality';
      const category = 'category' in entry ? entry.category : undefined;
      const sample = {
        id: 'R1',
        kind,
        category,
        statement: 'x',
        source: 'stated',
        priority: 'must',
      };
      expect(requirementSchema.safeParse(sample).success, JSON.stringify(entry).slice(0, 80)).toBe(
        true,
      );
    }
  });

  it('keeps to the vocabularies of outside systems, technologies and sensitivities', () => {
    const kinds = [
      'legacy',
      'api',
      'payment',
      'identity',
      'device',
      'file',
      'notification',
      'other',
    ];
    for (const entry of outside.entries) expect(kinds).toContain(entry.kind);
    const technologyKinds = [
      'language',
      'framework',
      'database',
      'messaging',
      'platform',
      'cloud',
      'hosting',
      'tool',
      'outside',
      'payment',
      'identity',
      'legacy',
      'protocol',
    ];
    for (const entry of technologies.entries) expect(technologyKinds).toContain(entry.kind);
    const sensitivities = ['public', 'internal', 'confidential', 'personal', 'health', 'payment'];
    for (const [, sensitivity] of Object.values(people.capabilityData))
      expect(sensitivities).toContain(sensitivity);
  });

  it('has phrases that can be read', () => {
    const phrases = [
      ...factPhrases.entries.flatMap((entry) => entry.phrases),
      ...duties.entries.flatMap((entry) => entry.phrases),
      ...Object.values(frames.frames).flat(),
      ...outside.entries.flatMap((entry) => entry.phrases),
    ];
    for (const phrase of phrases)
      expect(parsePhrase(phrase).steps.length, phrase).toBeGreaterThan(0);
  });

  it('has a default, a reason and options for every question', () => {
    for (const entry of questions.entries) {
      expect(entry.default.length, entry.id).toBeGreaterThan(10);
      expect(entry.why.length, entry.id).toBeGreaterThan(30);
      expect(entry.options.length, entry.id).toBeGreaterThan(2);
    }
  });
});
