import {
  type ArchitectureData,
  type Control,
  type Finding,
  runChecks,
  type Requirement,
} from '@aa/domain';
import { createDesignContext } from '../design/design-context.ts';
import { repairControls } from '../design/repair-controls.ts';
import type { Choices, Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import type { Crew, Task } from './specialists.ts';

const mostRounds = 3;
const mostNotes = 3;
const mostGrave = 8;
const mostFindings = 60;

/** Rules that say again, in general words, what the numbers have said with their sums. */
const toldBefore: Readonly<Record<string, readonly string[]>> = {
  'CST-001': ['finding-over-budget'],
  'SCH-001': ['finding-over-schedule'],
  'SCH-002': ['finding-over-schedule'],
  'AVL-002': ['finding-availability', 'finding-availability-goal'],
};

interface Reviewed {
  u: Understanding;
  structure: Structure;
  load: Load;
  proportion: Proportion;
  choices: Choices;
  architecture: ArchitectureData;
}

const count = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

interface Review {
  findings: Finding[];
  rounds: number;
  /** Controls that were added or spread to further parts. */
  closed: number;
}

const tellFound = (findings: readonly Finding[]): string =>
  `${count(findings, 'error')} errors, ${count(findings, 'warning')} warnings`;

function countChanged(before: readonly Control[], after: readonly Control[]): number {
  return after.filter((control) => !before.includes(control)).length;
}

/** Does a piece of the round: as a step of its own, or within a step that is already told. */
type Perform = <T>(agent: 'reviewer' | 'architect', task: Task<T>) => T;

function goRound(reviewed: Reviewed, perform: Perform): Review {
  const { u, structure, load, proportion, choices, architecture } = reviewed;
  const ctx = createDesignContext(u, load, proportion, choices);
  const review: Review = { findings: [], rounds: 0, closed: 0 };
  for (let round = 1; round <= mostRounds; round += 1) {
    review.rounds = round;
    review.findings = perform('reviewer', {
      title: `Round ${round}: checking the design against the rules`,
      work: () => runChecks(architecture),
      tell: tellFound,
    });
    if (round === mostRounds) break;
    const grave = review.findings.filter((finding) => finding.severity !== 'info');
    const controls = repairControls(structure, grave, ctx);
    if (controls === structure.controls) break;
    review.closed += perform('architect', {
      title: `Round ${round}: closing what the review found`,
      work: () => {
        const changed = countChanged(structure.controls, controls);
        structure.controls = controls;
        architecture.controls = controls;
        return changed;
      },
      tell: (changed) => `${changed} of ${controls.length} controls added or widened`,
    });
  }
  return review;
}

/**
 * Reviewer and architect go round: what a control can close is closed, until nothing more can be or three rounds
 * are done. What is left is answered with the design, never hidden. ITERATIVE tells every round; the other workflows
 * tell the whole review as one step.
 */
export async function reviewDesign(reviewed: Reviewed, crew: Crew): Promise<Finding[]> {
  if (crew.workflowType === 'ITERATIVE')
    return goRound(reviewed, (agent, task) => crew.run(agent, task)).findings;
  const review = await crew.start('reviewer', {
    title: 'Checking the design against the rules',
    work: () => goRound(reviewed, (_agent, task) => task.work()),
    tell: ({ findings, rounds, closed }) =>
      `${tellFound(findings)}${closed > 0 ? `; ${closed} controls added or widened in ${rounds} rounds` : ''}`,
  });
  return review.findings;
}

/** Matters that the answer already shows in a place of its own, or that nobody can act on. */
const shownElsewhere = new Set([
  // Stores list the main kinds of data only; technologies stand with their alternatives or follow from another choice.
  'DAT-019',
  'DOC-008',
  // Each decision says when to look again, each assumption what it would change.
  'DOC-005',
  'REQ-011',
]);

/** Not worth a reader's time: the worker is the application's own code, and what was derived has its measure in a scenario. */
function isMeant(finding: Finding, derived: ReadonlySet<string>): boolean {
  if (shownElsewhere.has(finding.ruleId ?? '')) return true;
  if (finding.ruleId === 'REQ-005') return finding.requirementIds.every((id) => derived.has(id));
  if (finding.ruleId === 'STR-010' && finding.message.startsWith('Background worker')) return true;
  return finding.ruleId === 'STR-008' && finding.message.includes('(app, background-worker)');
}

const bySeverity = (a: Finding, b: Finding): number =>
  Number(b.severity === 'error') - Number(a.severity === 'error');

/** Findings for the person: each matter once, errors first, of the mere notes only the first few. */
export function selectFindings(
  own: readonly Finding[],
  reviewed: readonly Finding[],
  requirements: readonly Requirement[],
): Finding[] {
  const derived = new Set(
    requirements.filter((r) => r.source !== 'stated').map((requirement) => requirement.id),
  );
  const told = new Set(own.map((finding) => finding.id));
  const fresh = reviewed.filter((finding) => {
    const same = toldBefore[finding.ruleId ?? ''] ?? [finding.id];
    return !isMeant(finding, derived) && !same.some((id) => told.has(id));
  });
  const grave = fresh
    .filter((finding) => finding.severity !== 'info')
    .toSorted(bySeverity)
    .slice(0, mostGrave);
  const notes = fresh.filter((finding) => finding.severity === 'info').slice(0, mostNotes);
  return [...own, ...grave, ...notes].slice(0, mostFindings);
}
