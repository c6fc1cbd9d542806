import { describe, expect, it } from 'vitest';
import { loadBriefs, scoreBriefs } from './score-briefs.ts';
import { precisionOf, recallOf, scoreUtterances } from './score-utterances.ts';

/** The figures that reading has reached: they may rise, and must not fall. */
describe('the reading of utterances', () => {
  const report = scoreUtterances();

  it('keeps its precision and recall on numbers and yes-or-no facts', () => {
    expect(precisionOf(report.numeric)).toBeGreaterThanOrEqual(0.89);
    expect(recallOf(report.numeric)).toBeGreaterThanOrEqual(0.79);
  });

  it('keeps its precision and recall on names and labels', () => {
    expect(precisionOf(report.label)).toBeGreaterThanOrEqual(0.88);
    expect(recallOf(report.label)).toBeGreaterThanOrEqual(0.79);
  });
});

describe('what must not be read', () => {
  it('stays out but for a known few', () => {
    const { numeric, label } = scoreUtterances();
    expect(numeric.forbidden).toBeLessThanOrEqual(3);
    expect(label.forbidden).toBeLessThanOrEqual(1);
  });
});

describe.each([
  ['given.json', { precision: 0.69, f1: 0.55, regimes: 0.9, facts: 0.57, contradictions: 15 }],
  ['own.json', { precision: 0.64, f1: 0.63, regimes: 0.9, facts: 0.94, contradictions: 3 }],
])('the reading of the briefs of %s', (file, least) => {
  const briefs = loadBriefs(file);
  const report = scoreBriefs(briefs);

  it('hears the capabilities that are asked for', () => {
    const { hit, missed, wrong } = report.capabilities;
    expect(hit / (hit + wrong)).toBeGreaterThanOrEqual(least.precision);
    expect((2 * hit) / (2 * hit + wrong + missed)).toBeGreaterThanOrEqual(least.f1);
  });

  it('recognises regimes, facts, contradictions and the language', () => {
    expect(
      report.regimes.hit / (report.regimes.hit + report.regimes.missed),
    ).toBeGreaterThanOrEqual(least.regimes);
    expect(report.facts.hit / (report.facts.hit + report.facts.missed)).toBeGreaterThanOrEqual(
      least.facts,
    );
    expect(report.contradictions.hit).toBeGreaterThanOrEqual(least.contradictions);
    expect(report.languages.right).toBe(briefs.length);
  });
});
