import { expertiseLevels } from '@aa/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeEvidence,
  computeLevel,
  computeMastery,
  computeProgress,
  createProgress,
  type Evidence,
  type ProgressData,
} from './mastery.ts';

const dayMs = 86_400_000;
const start = new Date('2026-01-01T00:00:00.000Z');

interface State {
  evidence: Evidence;
  progress: ProgressData;
  now: Date;
}

/** Does one graded exercise on the day that it is due. */
function exerciseWhenDue({ evidence, progress, now }: State, correct: boolean): State {
  const due = new Date(Math.max(Date.parse(progress.card.due), now.getTime()));
  const interaction = { kind: 'exercise', correct } as const;
  return {
    evidence: computeEvidence(evidence, interaction),
    progress: computeProgress(progress, interaction, due),
    now: due,
  };
}

const fresh: State = { evidence: {}, progress: createProgress(start), now: start };
const repeat = (times: number, correct: boolean, from = fresh) =>
  Array.from({ length: times }).reduce<State>((state) => exerciseWhenDue(state, correct), from);

describe('mastery', () => {
  it('is none without a graded answer, however much was read', () => {
    const evidence = { read: 500 };
    expect(computeMastery(evidence)).toBe(0);
    expect(computeLevel(evidence, createProgress(start))).toBe('BEGINNER');
  });

  it('is never more than the share of right answers, and grows with the evidence for it', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (right, wrong) => {
        fc.pre(right + wrong > 0);
        const mastery = computeMastery({ quizCorrect: right, quizWrong: wrong });
        expect(mastery).toBeGreaterThanOrEqual(-1e-12);
        expect(mastery).toBeLessThanOrEqual(right / (right + wrong) + 1e-12);
        const doubled = computeMastery({ quizCorrect: 2 * right, quizWrong: 2 * wrong });
        expect(doubled).toBeGreaterThanOrEqual(mastery - 1e-12);
      }),
    );
  });

  it('takes an exercise for more than a quiz', () => {
    expect(computeMastery({ exerciseCorrect: 3 })).toBeGreaterThan(
      computeMastery({ quizCorrect: 3 }),
    );
  });

  it('climbs all levels by right answers on due days, and falls by wrong ones', () => {
    const levels = Array.from({ length: 8 }, (_, times) => {
      const { evidence, progress } = repeat(times, true);
      return computeLevel(evidence, progress);
    });
    expect(new Set(levels)).toEqual(new Set(expertiseLevels));
    expect(levels).toEqual(
      levels.toSorted((a, b) => expertiseLevels.indexOf(a) - expertiseLevels.indexOf(b)),
    );
    const fallen = repeat(3, false, repeat(7, true));
    expect(computeLevel(fallen.evidence, fallen.progress)).not.toBe('EXPERT');
  });
});

describe('the next review', () => {
  it('comes later after each right answer and soon after a wrong one', () => {
    const gap = ({ progress, now }: State) =>
      (Date.parse(progress.card.due) - now.getTime()) / dayMs;
    const gaps = [1, 2, 3, 4].map((times) => gap(repeat(times, true)));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gap(repeat(1, false, repeat(4, true)))).toBeLessThan(gaps[3] ?? 0);
  });

  it('is the same for the same answers, and is not moved by reading again', () => {
    expect(repeat(5, true)).toEqual(repeat(5, true));
    const { progress, now } = repeat(2, true);
    expect(computeProgress(progress, { kind: 'read' }, now)).toEqual(progress);
  });
});
