import { type FollowUp, nameAll, nameOf, quoteRequirements } from './follow-up.ts';
import { findComponents, findDecision, type FoundDecision, toWords } from './find-subject.ts';

function tellChosen({ decision }: FoundDecision, f: FollowUp): string {
  const parts = f.architecture.components.filter((c) => decision.componentIds.includes(c.id));
  const asked = quoteRequirements(f.architecture, decision.requirementIds);
  const [bad] = decision.consequences.bad;
  return [
    `**${decision.title}: ${decision.chosen}** (decision \`${decision.id}\`, confidence ${decision.confidence}).`,
    decision.rationale,
    asked ? `It answers ${asked}.` : '',
    `What it costs us: ${bad ?? 'nothing that weighs here'}. Carried out by ${nameAll(parts)}.`,
    decision.flipsWhen?.[0] ? `It would turn: ${decision.flipsWhen[0]}.` : '',
  ]
    .filter((line) => line.length > 0)
    .join('\n\n');
}

function tellRejected(found: FoundDecision, f: FollowUp): string {
  const { decision, alternative } = found;
  if (!alternative) return tellChosen(found, f);
  const score = decision.scoring?.find((option) => option.option === alternative.name);
  const chosen = decision.scoring?.find((option) => option.option === decision.chosen);
  return [
    `**${alternative.name}** was weighed in decision \`${decision.id}\` (${decision.title.toLowerCase()}) and lost to **${decision.chosen}**.`,
    alternative.whyRejected,
    alternative.pros.length > 0
      ? `What speaks for it: ${alternative.pros.slice(0, 2).join('; ')}.`
      : '',
    alternative.cons.length > 0
      ? `What speaks against it: ${alternative.cons.slice(0, 2).join('; ')}.`
      : '',
    score && chosen
      ? `In figures: ${score.total} against ${chosen.total}${score.excludedBecause ? ', and it is ruled out by a bound, whatever the sum' : ''}.`
      : '',
    alternative.reconsiderWhen ? `Take it up again when: ${alternative.reconsiderWhen}` : '',
  ]
    .filter((line) => line.length > 0)
    .join('\n\n');
}

function tellComponent(f: FollowUp, text: string): string | undefined {
  const [component] = findComponents(f.architecture, text);
  if (!component) return undefined;
  const asked = quoteRequirements(f.architecture, component.requirementIds);
  const decisions = f.architecture.decisions.filter((d) => d.componentIds.includes(component.id));
  const callers = f.architecture.connections.filter((c) => c.to === component.id);
  const line = f.architecture.cost.lines.find((l) => l.componentIds.includes(component.id));
  return [
    `**${nameOf(component)}** is there because of ${asked || 'what the other parts need of it'}.`,
    `Its duties: ${component.responsibilities.slice(0, 4).join('; ')}.`,
    callers.length > 0
      ? `${callers.length} ${callers.length === 1 ? 'part calls' : 'parts call'} it; without it they stop: ${nameAll(f.architecture.components.filter((c) => callers.some((call) => call.from === c.id)))}.`
      : '',
    decisions.length > 0
      ? `Decided in ${decisions
          .slice(0, 3)
          .map((d) => `\`${d.id}\` (${d.chosen})`)
          .join(', ')}.`
      : '',
    line
      ? `It costs $${line.lowUsd} to $${line.highUsd} a month${line.componentIds.length > 1 ? ' together with what ships with it' : ''}.`
      : '',
  ]
    .filter((text2) => text2.length > 0)
    .join('\n\n');
}

function tellUnknown(f: FollowUp): string {
  const technology = f.architecture.technologies.find((t) =>
    t.alternatives.some((a) =>
      toWords(a.name).some((word) => toWords(f.subject || f.question).includes(word)),
    ),
  );
  const alternative = technology?.alternatives.find((a) =>
    toWords(a.name).some((word) => toWords(f.subject || f.question).includes(word)),
  );
  if (technology && alternative) {
    return `**${alternative.name}** was considered beside **${technology.name}** (${technology.purpose}). ${alternative.whyNot}\n\n${technology.rationale}`;
  }
  const subject = f.subject.trim() || 'it';
  const peak = Number(f.load.peakRps.toPrecision(2));
  const heaviest = [...f.architecture.decisions].slice(0, 3);
  return [
    `**${subject}** is in none of the ${f.architecture.decisions.length} decisions, because no requirement called for what it gives.`,
    `The case as it stands: ${peak} requests a second at the peak, ${Math.round(f.load.storageGbYear1)} GB after a year, ${f.proportion.developers === 1 ? 'one developer' : `${f.proportion.developers} developers`}. One more part has to pay for itself in one of these.`,
    `What shaped it instead: ${heaviest.map((d) => `${d.title.toLowerCase()}: ${d.chosen} (\`${d.id}\`)`).join('; ')}.`,
    `Say what ${subject} should do for you (which requirement, which number), and it will be weighed against them.`,
  ].join('\n\n');
}

/** Why something was chosen, or is there at all. */
export function answerWhy(f: FollowUp): string {
  const text = `${f.subject} ${f.question}`;
  const found =
    findDecision(f.architecture.decisions, f.subject || f.question) ??
    findDecision(f.architecture.decisions, f.question);
  if (found)
    return found.isChosen || !found.alternative ? tellChosen(found, f) : tellRejected(found, f);
  return tellComponent(f, text) ?? tellUnknown(f);
}

/** Why something was not chosen. */
export function answerWhyNot(f: FollowUp): string {
  const found =
    findDecision(f.architecture.decisions, f.subject) ??
    findDecision(f.architecture.decisions, f.question);
  if (found?.isChosen) {
    return `It is chosen. ${tellChosen(found, f)}`;
  }
  return found ? tellRejected(found, f) : tellUnknown(f);
}
