import { type ArchitectureData, type Finding, runChecks } from '@aa/domain';
import { createDesignContext } from '../design/design-context.ts';
import { repairControls } from '../design/repair-controls.ts';
import type { Choices, Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import type { Crew } from './specialists.ts';

const mostRounds = 3;
const mostNotes = 12;
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

/**
 * Reviewer and architect go round: what a control can close is closed, until nothing more can be or three rounds
 * are done. What is left is answered with the design, never hidden.
 */
export function reviewDesign(reviewed: Reviewed, crew: Crew): Finding[] {
  const { u, structure, load, proportion, choices, architecture } = reviewed;
  const ctx = createDesignContext(u, load, proportion, choices);
  let found: Finding[] = [];
  for (let round = 1; round <= mostRounds; round += 1) {
    found = crew.run('reviewer', {
      title: round === 1 ? 'Checking the design against the rules' : 'Checking what was repaired',
      work: () => runChecks(architecture),
      tell: (findings) =>
        `${count(findings, 'error')} errors, ${count(findings, 'warning')} warnings`,
    });
    if (round === mostRounds) break;
    const controls = repairControls(
      structure,
      found.filter((finding) => finding.severity !== 'info'),
      ctx,
    );
    if (controls === structure.controls) break;
    crew.run('architect', {
      title: 'Closing what the review found',
      work: () => {
        structure.controls = controls;
        architecture.controls = controls;
      },
      tell: () => `${controls.length} controls`,
    });
  }
  return found;
}

/** Not worth a reader's time: the worker is the application's own code, and stores list the main kinds of data only. */
function isMeant(finding: Finding): boolean {
  if (finding.ruleId === 'DAT-019') return true;
  if (finding.ruleId === 'STR-010' && finding.message.startsWith('Background worker')) return true;
  return finding.ruleId === 'STR-008' && finding.message.includes('(app, background-worker)');
}

/** Findings for the person: each matter once, errors first, of the mere notes only the first few. */
export function selectFindings(own: readonly Finding[], reviewed: readonly Finding[]): Finding[] {
  const told = new Set(own.map((finding) => finding.id));
  const fresh = reviewed.filter((finding) => {
    const same = toldBefore[finding.ruleId ?? ''] ?? [finding.id];
    return !isMeant(finding) && !same.some((id) => told.has(id));
  });
  const grave = fresh.filter((finding) => finding.severity !== 'info');
  const notes = fresh.filter((finding) => finding.severity === 'info').slice(0, mostNotes);
  return [...own, ...grave, ...notes].slice(0, mostFindings);
}
