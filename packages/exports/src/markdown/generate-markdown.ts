import type { ArchitectureData, Requirement } from '@aa/domain';
import { type ExportSource, stampOf } from '../export-source.ts';
import { writeDecision } from './write-decisions.ts';
import { blocks, heading, list, table, text } from './write-markdown.ts';
import { writeNumbers } from './write-numbers.ts';
import {
  picture,
  writeBuildingBlocks,
  writeContext,
  writeCrosscutting,
  writeDeployment,
} from './write-structure.ts';

/** An arc42 document with MADR records. @see https://arc42.org and https://adr.github.io/madr */
export function generateMarkdown(source: ExportSource): string {
  const { data } = source;
  const date = source.createdAt.slice(0, 10);
  const markdown = blocks(
    heading(1, source.title),
    `Architecture document after arc42, ${stampOf(source)}.`,
    writeGoals(data),
    writeConstraints(data),
    writeContext(data),
    writeStrategy(source),
    writeBuildingBlocks(data),
    blocks(heading(2, '6. Runtime view'), picture(data, 'DATA_FLOW')),
    writeDeployment(data),
    writeCrosscutting(data),
    heading(2, '9. Architecture decisions'),
    ...data.decisions.map((decision) => writeDecision(decision, date, 3)),
    writeQuality(data),
    writeRisks(data),
    writeGlossary(data),
    writeNumbers(source),
  );
  return `${markdown}\n`;
}

function rowsOf(requirements: readonly Requirement[]): string[][] {
  return requirements.map((requirement) => [
    requirement.id,
    text(requirement.statement),
    requirement.priority,
    requirement.source,
    requirement.quote ? `“${text(requirement.quote)}”` : text(requirement.derivedFrom ?? ''),
  ]);
}

const requirementColumns = ['Id', 'Requirement', 'Priority', 'Source', 'From'];

function writeGoals(data: ArchitectureData): string {
  return blocks(
    heading(2, '1. Introduction and goals'),
    text(data.metadata.summary),
    heading(3, 'What it must do'),
    table(requirementColumns, rowsOf(data.requirements.filter((r) => r.kind === 'functional'))),
    heading(3, 'Quality goals'),
    table(requirementColumns, rowsOf(data.requirements.filter((r) => r.kind === 'quality'))),
  );
}

function writeConstraints(data: ArchitectureData): string {
  const limits = data.requirements.filter((r) => ['constraint', 'compliance'].includes(r.kind));
  return blocks(
    heading(2, '2. Constraints'),
    table(requirementColumns, rowsOf(limits)),
    heading(3, 'Assumptions'),
    list(
      data.assumptions.map(
        (assumption) => `${text(assumption.statement)} If wrong: ${text(assumption.impactIfWrong)}`,
      ),
    ),
  );
}

function writeStrategy({ data, why }: ExportSource): string {
  return blocks(
    heading(2, '4. Solution strategy'),
    `Style: ${data.metadata.style.replaceAll('_', ' ')}.`,
    list((why?.principles ?? []).map((p) => `${text(p.name)}: ${text(p.statement)}`)),
    table(
      ['Decision', 'Chosen', 'Reason'],
      data.decisions.map((d) => [`${d.id} ${text(d.title)}`, text(d.chosen), text(d.rationale)]),
    ),
  );
}

function writeQuality(data: ArchitectureData): string {
  return blocks(
    heading(2, '10. Quality requirements'),
    table(
      ['Scenario', 'For', 'Stimulus', 'Environment', 'Response', 'Measure'],
      (data.qualityScenarios ?? []).map((scenario) => [
        scenario.id,
        scenario.requirementId,
        `${text(scenario.source)}: ${text(scenario.stimulus)}`,
        text(scenario.environment),
        text(scenario.response),
        text(scenario.responseMeasure),
      ]),
    ),
  );
}

function writeRisks(data: ArchitectureData): string {
  return blocks(
    heading(2, '11. Risks and technical debt'),
    table(
      ['Risk', 'What', 'Likelihood', 'Impact', 'Mitigation'],
      data.risks.map((risk) => [
        risk.id,
        text(risk.description),
        risk.likelihood,
        risk.impact,
        text(risk.mitigation),
      ]),
    ),
    heading(3, 'Open findings'),
    list(
      data.findings.map(
        (finding) =>
          `${finding.severity}: ${text(finding.message)}${finding.suggestion ? ` ${text(finding.suggestion)}` : ''}`,
      ),
    ),
  );
}

function writeGlossary(data: ArchitectureData): string {
  return blocks(
    heading(2, '12. Glossary'),
    table(
      ['Term', 'Meaning here'],
      data.technologies.map((technology) => [text(technology.name), text(technology.purpose)]),
    ),
  );
}
