import type { ArchitectureData, Question } from '@aa/domain';
import type { InterviewReading } from '../interview/reading.ts';
import type { Understanding } from '../model/understanding.ts';

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** What was understood, in the shortest form that lets the person correct it. */
function tellUnderstood(u: Understanding): string[] {
  const facts = u.facts.filter((fact) => fact.source !== 'assumed').slice(0, 8);
  const regimes = u.regimes
    .filter((regime) => regime.standing === 'applies')
    .map((regime) => regime.name);
  const functions = u.requirements.filter((requirement) => requirement.kind === 'functional');
  const lines = functions
    .slice(0, 6)
    .map((requirement) => requirement.statement.replace(/[.\s]*$/, ''));
  if (functions.length > 6) lines.push(`and ${functions.length - 6} more functions`);
  if (facts.length > 0)
    lines.push(`Figures: ${facts.map((fact) => fact.statement.replace(/[.\s]*$/, '')).join('; ')}`);
  if (regimes.length > 0) lines.push(`Rules that apply: ${regimes.join(', ')}`);
  return lines;
}

function tellProblems(u: Understanding): string[] {
  return u.findings
    .filter((finding) => finding.severity !== 'info')
    .slice(0, 4)
    .map((finding) => finding.message);
}

function tellQuestion(question: Question, index: number): string {
  return `${index + 1}. **${question.text}** ${question.why} *If you don’t know: ${question.defaultAssumption.replace(/[.\s]*$/, '')}.*`;
}

/** The answer of a round of the interview. */
export function wordQuestions(reading: InterviewReading): string {
  const u = reading.understanding;
  const problems = tellProblems(u);
  const understood = tellUnderstood(u);
  const parts = [
    reading.round === 1 ? `**${u.title}.** ${u.purpose}` : 'Thank you, that helps.',
    reading.round === 1 && understood.length > 0
      ? `What I have understood:\n${bullets(understood)}`
      : '',
    problems.length > 0 ? `To be cleared up:\n${bullets(problems)}` : '',
    `${reading.nextQuestions.length === 1 ? 'One question changes' : `${reading.nextQuestions.length} questions change`} the design most:\n${reading.nextQuestions.map(tellQuestion).join('\n')}`,
    'Say “design it now” at any time; what is open is then assumed and listed.',
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** What a person can do next with an architecture. */
export function suggestActions(data: ArchitectureData): string[] {
  const actions = ['Ask why any part is there, or what happens when it fails'];
  if (data.assumptions[0])
    actions.push(`Confirm or correct: ${data.assumptions[0].statement}`.slice(0, 300));
  if (data.cost.budget.verdict === 'over')
    actions.push('Ask what could be left out to meet the budget');
  actions.push(
    'Try “what if there are ten times as many users?”',
    'Export the architecture for the board or the team',
  );
  return actions;
}
