import type { ArchitectureData, BusinessImpact, Finding } from '@aa/domain';
import type { Understanding } from '../model/understanding.ts';
import { type SpokenMoney, speakMoney } from '../numbers/spoken-money.ts';

const mostShown = 3;

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** The first sentence, told without what stands in brackets and after a semicolon: the record has it all. */
function leadOf(text: string): string {
  const end = text.search(/[.!?](\s|$)/);
  const sentence = end === -1 ? text : text.slice(0, end);
  const whole = sentence.replace(/ \([^()]*\)/g, '');
  const [first = whole] = whole.split(';');
  const plain = first.length < 60 ? whole : first;
  return `${plain.trim()}.`;
}

function firstSentence(text: string): string {
  const end = text.search(/[.!?](\s|$)/);
  return end === -1 ? text : text.slice(0, end + 1);
}

/** What it costs a month beside what was named for it, in the person's currency. */
function tellCost(data: ArchitectureData, business: BusinessImpact, money: SpokenMoney): string {
  const { totalLowUsd, totalHighUsd, budget, lines } = data.cost;
  const rate = money.rate ? ` (${money.rate})` : '';
  const over = data.findings.find((finding) => finding.id === 'finding-over-budget');
  const dearest = [...lines].sort((a, b) => b.highUsd - a.highUsd)[0];
  const verdict =
    budget.monthlyUsd === null
      ? 'No budget for it was named.'
      : budget.verdict === 'over'
        ? totalLowUsd > budget.monthlyUsd
          ? `That is more than the ${money.formatBudget(budget.monthlyUsd)} you have for it.`
          : `The upper end is more than the ${money.formatBudget(budget.monthlyUsd)} you have for it.`
        : `You have ${money.formatBudget(budget.monthlyUsd)} for it, so it fits.`;
  const { buildEffortPersonMonths: effort, buildCostUsd: build } = business.implementationCost;
  return [
    `**Cost.** Running it takes ${money.format(totalLowUsd)} to ${money.format(totalHighUsd)} a month${rate}.`,
    verdict,
    over?.suggestion ?? '',
    dearest ? `Most of it is ${dearest.item} (up to ${money.format(dearest.highUsd)}).` : '',
    `Building it takes ${effort.low} to ${effort.high} person-months, ${money.format(build.low)} to ${money.format(build.high)} at market pay.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Rules about how the record is written: for whoever keeps it, not for the talk. */
const ofTheRecord = /^(?:DOC|REQ|STR|TEC)-/;
/** Told with the cost already. */
const ofTheCost = new Set(['budget', 'CST-001']);

const isOfRules = (finding: Finding): boolean => /^[A-Z]{3}-/.test(finding.ruleId ?? '');

function wordFinding(finding: Finding): string {
  return finding.suggestion
    ? `${finding.message.trim()} *${firstSentence(finding.suggestion)}*`
    : finding.message;
}

/** The weakest points of the design, each with what to do about it; of several of one kind the first. */
function tellWeakest(data: ArchitectureData): string[] {
  const seen = new Set<string>();
  const grave = data.findings
    .filter(
      ({ severity, ruleId }) =>
        severity !== 'info' && !ofTheRecord.test(ruleId ?? '') && !ofTheCost.has(ruleId ?? ''),
    )
    .filter((finding) => {
      const key = finding.ruleId ?? finding.id;
      return seen.has(key) ? false : seen.add(key);
    })
    .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const feared = data.risks
    .filter(({ id, impact }) => impact !== 'low' && id !== 'risk-cost')
    .filter(({ id }) => id !== 'risk-availability' || data.availability?.goalSource === 'stated')
    .map((risk) => `${firstSentence(risk.description)} *${firstSentence(risk.mitigation)}*`);
  const isFirst = (finding: Finding): boolean =>
    finding.severity === 'error' || !isOfRules(finding);
  return [
    ...grave.filter(isFirst).map(wordFinding),
    ...feared,
    ...grave.filter((finding) => !isFirst(finding)).map(wordFinding),
  ].slice(0, mostShown);
}

/** What to confirm first: the least certain, with what it would change. */
function tellOpen(data: ArchitectureData): string[] {
  return data.assumptions
    .toSorted((a, b) => a.confidence - b.confidence)
    .slice(0, mostShown)
    .map(
      (assumption) =>
        `${assumption.statement.replace(/[.\s]*$/, '.')} If not: ${assumption.impactIfWrong.charAt(0).toLowerCase()}${assumption.impactIfWrong.slice(1)}`,
    );
}

/** The answer that brings an architecture: what it is, why so, what it costs, where it is weak, what to confirm. */
export function wordArchitecture(
  data: ArchitectureData,
  around: { business: BusinessImpact; u: Understanding; changes: readonly string[] },
): string {
  const { business, u, changes } = around;
  const title = data.metadata.title;
  const heading = changes.length > 0 ? `Version ${data.metadata.version ?? 1}. ${title}` : title;
  const decisions = data.decisions
    .slice(0, mostShown)
    .map((decision) => `**${decision.title}: ${decision.chosen}.** ${leadOf(decision.rationale)}`);
  const weakest = tellWeakest(data);
  const open = tellOpen(data);
  return [
    `**${heading}.** ${data.metadata.summary}`,
    changes.length > 0 ? `What has changed:\n${bullets(changes)}` : '',
    decisions.length > 0 ? `Three decisions shape it:\n${bullets(decisions)}` : '',
    tellCost(data, business, speakMoney(u)),
    weakest.length > 0 ? `Its weakest points, and what to do:\n${bullets(weakest)}` : '',
    open.length > 0
      ? `It stands on ${data.assumptions.length} assumptions. Please confirm first:\n${bullets(open)}`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
