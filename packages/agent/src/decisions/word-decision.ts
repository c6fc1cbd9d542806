import { decisionTables, type DecisionTable } from '../knowledge/decisions/decision-tables.ts';
import type { Choice } from '../model/design.ts';
import { caseDriver, usualDriver } from './score-decision.ts';

type Scored = Choice['scoring'][number];
type Score = Scored['scores'][number];

const tableById = new Map(decisionTables.map((table) => [table.id, table]));

/** The table of a choice. Throws for a choice that no table made. */
export function getDecisionTable(id: string): DecisionTable {
  const table = tableById.get(id);
  if (!table) throw new Error(`No decision table "${id}".`);
  return table;
}

/** A driver in words: its meaning in the table. */
export function wordDriver(table: DecisionTable, id: string): string {
  if (id === usualDriver || id === caseDriver) return id;
  const meaning = table.drivers.find((driver) => driver.id === id)?.meaning ?? id;
  // The note on the direction of the score is for those who fill the tables.
  return meaning.replace(/ \(1 = [^)]*\)/, '');
}

const plainNames: Readonly<Record<string, string>> = {
  speed: 'an early first release',
  ops: 'little to run and patch',
  cost: 'a low bill',
  correct: 'results that stay right when two act at once',
  scale: 'room to grow',
  skills: 'people who know it',
  avail: 'going on through faults and peaks',
  flex: 'rules that may still change',
  safe: 'little to attack',
};

/** A driver as one says it to somebody who has not seen the table. */
export function nameDriver(table: DecisionTable, id: string): string {
  return plainNames[id] ?? wordDriver(table, id);
}

function findScore(option: Scored, driver: string): Score | undefined {
  return option.scores.find((score) => score.driver === driver);
}

/** Drivers on which one option beats another, by what they weigh here, strongest first. */
export function compareOptions(
  better: Scored,
  worse: Scored,
): { driver: string; gain: number; better?: Score; worse?: Score }[] {
  const drivers = new Set([...better.scores, ...worse.scores].map((score) => score.driver));
  return [...drivers]
    .map((driver) => {
      const [a, b] = [findScore(better, driver), findScore(worse, driver)];
      return {
        driver,
        gain: (a ? a.weight * a.score : 0) - (b ? b.weight * b.score : 0),
        better: a,
        worse: b,
      };
    })
    .sort((a, b) => b.gain - a.gain || a.driver.localeCompare(b.driver));
}

/** Strengths or weaknesses of an option on the drivers of its table, as short entries. */
export function listPoints(table: DecisionTable, option: Scored, side: 'good' | 'bad'): string[] {
  return option.scores
    .filter((score) => score.driver !== usualDriver && score.driver !== caseDriver)
    .filter((score) => (side === 'good' ? score.score >= 0.7 : score.score <= 0.5))
    .sort((a, b) => (side === 'good' ? b.score - a.score : a.score - b.score))
    .slice(0, 4)
    .map((score) =>
      `${capitalize(score.reason)} (${wordDriver(table, score.driver)}: ${score.score})`.slice(
        0,
        200,
      ),
    );
}

/** First letter large. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
