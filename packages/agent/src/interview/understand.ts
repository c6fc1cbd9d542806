import type { Topic } from '@aa/domain';
import type { ReadFact, TechnologyReading, Understanding } from '../model/understanding.ts';
import { readCapabilities } from './capabilities/read-capabilities.ts';
import { contextLists, readContextFacts } from './context-facts.ts';
import { mergeFacts } from './facts/merge-facts.ts';
import { readFacts, toReadFact, type FactReading } from './facts/read-facts.ts';
import { sayFact } from './facts/say-fact.ts';
import { findGaps } from './gaps/find-gaps.ts';
import { setInstructionsApart } from './gaps/instructions.ts';
import { detectLanguage, languageName } from './language/detect-language.ts';
import { withoutBoilerplate } from './language/boilerplate.ts';
import { readText, type ReadText } from './language/read-text.ts';
import type { Sentence } from './language/sentences.ts';
import { assumeGaps } from './questions/assume.ts';
import { knownTopics } from './questions/known-topics.ts';
import { matchAnswers, type AnswerReading } from './questions/match-answers.ts';
import { openQuestions, valueQuestions, type QuestionCase } from './questions/select-questions.ts';
import type { FactChange, InterviewMemory, Setting } from './reading.ts';
import { buildRequirements } from './requirements/build-requirements.ts';
import { readTitle } from './requirements/title.ts';
import { readDomains } from './situation/read-domains.ts';
import { readOutsideSystems } from './situation/read-outside-systems.ts';
import { readActors, readDataKinds } from './situation/read-people-and-data.ts';
import { readRegimes, situationOf } from './situation/read-regimes.ts';

interface Heard {
  texts: (ReadText & { answers: AnswerReading })[];
  planted: Sentence[];
  answered: Topic[];
}

function listen(memory: InterviewMemory): Heard {
  const heard: Heard = { texts: [], planted: [], answered: [] };
  for (const entry of memory.heard) {
    const { text, planted } = setInstructionsApart(
      withoutBoilerplate(readText(entry.message, entry.text)),
    );
    const answers = matchAnswers(entry, text);
    heard.texts.push({ ...text, answers });
    heard.planted.push(...planted);
    heard.answered.push(...answers.answered);
  }
  return heard;
}

function stanceOf(
  stance: FactReading['technologies'][number]['stance'],
): TechnologyReading['stance'] | undefined {
  if (stance === 'integration') return undefined;
  return stance === 'legacy' ? 'existing' : stance;
}

function listTechnologies(
  heard: FactReading['technologies'],
  facts: readonly ReadFact[],
  existing: readonly string[],
): TechnologyReading[] {
  const found = new Map<string, TechnologyReading>();
  for (const name of existing)
    found.set(name, {
      name,
      stance: 'existing',
      evidence: { rule: 'From the business context of the profile.', confidence: 0.7 },
    });
  for (const technology of heard) {
    const stance = stanceOf(technology.stance);
    const isOut = !facts.some(
      (fact) =>
        fact.label === technology.name && fact.evidence.span?.message === technology.message,
    );
    if (stance === undefined || isOut) continue;
    found.set(technology.name, {
      name: technology.name,
      stance,
      evidence: {
        quote: technology.quote,
        span: { message: technology.message, start: technology.start, end: technology.end },
        confidence: 0.85,
      },
    });
  }
  return [...found.values()];
}

function applyChanges(facts: ReadFact[], changes: readonly FactChange[]): ReadFact[] {
  let result = facts;
  for (const [index, change] of changes.entries()) {
    result = result.filter((fact) => fact.metric !== change.metric);
    const draft = {
      metric: change.metric,
      value: change.value,
      label: change.label,
      negated: false,
      hedge: 'exact' as const,
    };
    const fact = toReadFact(
      { ...draft, when: 'unspecified', start: 0, end: 0, confidence: 1, message: 0, quote: '' },
      `whatif${index + 1}`,
      change.statement ?? sayFact(draft),
    );
    fact.evidence = { rule: 'Set for this what-if.', confidence: 1 };
    result.push(fact);
  }
  return result;
}

/** Corrected facts of the page: the new words are read like any others, the old fact goes. */
function correctedIds(memory: InterviewMemory): Set<string> {
  return new Set(
    memory.heard.flatMap((entry) =>
      (entry.corrections ?? []).map((correction) => correction.factId),
    ),
  );
}

function readAllFacts(
  memory: InterviewMemory,
  heard: Heard,
): { raw: FactReading; facts: ReadFact[]; changed: ReturnType<typeof mergeFacts>['changes'] } {
  const raw: FactReading = { facts: [], technologies: [] };
  for (const text of heard.texts) {
    const reading = readFacts(text, text.answers.topicAt);
    raw.facts.push(...reading.facts);
    raw.technologies.push(...reading.technologies);
  }
  const gone = correctedIds(memory);
  const all = raw.facts
    .map((fact, index) => toReadFact(fact, `f${index + 1}`, sayFact(fact)))
    .filter((fact) => !gone.has(fact.id));
  const merged = mergeFacts(all);
  return { raw, facts: merged.facts, changed: merged.changes };
}

/** What the words say, before anything is asked or assumed. */
export interface Heeding {
  questionCase: QuestionCase;
  purpose: string;
  language: string;
  actors: Understanding['actors'];
  dataKinds: Understanding['dataKinds'];
}

/** Reads all that was stated: the one place where texts become facts, needs, regimes and findings. */
export function heed(
  memory: InterviewMemory,
  setting: Setting,
  changes: readonly FactChange[] = [],
): Heeding {
  const heard = listen(memory);
  const lists = contextLists(setting.businessContext);
  const language = readLanguage(heard.texts[0]);
  const { raw, facts: stated, changed } = readAllFacts(memory, heard);
  const context = readContextFacts(setting.businessContext).map((fact, index) => ({
    ...fact,
    id: `c${index + 1}`,
  }));
  const facts = [...applyChanges(stated, changes), ...context];
  const capabilities = readCapabilities(heard.texts);
  const situation = situationOf(heard.texts, raw.facts, capabilities, {
    industry: lists.industry,
    language,
  });
  const regimes = readRegimes(heard.texts, situation, lists.compliance);
  const outsideSystems = readOutsideSystems(heard.texts, raw.technologies);
  const technologies = listTechnologies(raw.technologies, facts, lists.existingTech);
  const built = buildRequirements({
    texts: heard.texts,
    facts,
    capabilities,
    regimes,
    outsideSystems,
  });
  const functionalCount = built.requirements.filter(
    (requirement) => requirement.kind === 'functional',
  ).length;
  const view = {
    facts,
    capabilities,
    regimes,
    technologies,
    functionalCount,
    outsideCount: outsideSystems.length,
  };
  const findings = findGaps(view, changed, heard.planted);
  if (language !== 'en') findings.push(languageFinding(language, stated.length, findings.length));
  const domains = readDomains(heard.texts, capabilities);
  const { title, purpose } = readTitle(heard.texts, built.capabilities, domains);
  const questionCase: QuestionCase = {
    title,
    facts,
    capabilities: built.capabilities,
    domains,
    regimes: built.regimes,
    technologies,
    outsideSystems: built.outsideSystems,
    requirements: built.requirements,
    findings,
    messages: memory.heard.map((entry) => entry.text),
    known: knownTopics(facts, regimes, heard.answered),
  };
  return {
    questionCase,
    purpose,
    language,
    actors: readActors(heard.texts),
    dataKinds: readDataKinds(raw.facts, capabilities),
  };
}

/** The understanding at this point of the interview: what was heard, and defaults for what stays open. */
export function understand(
  heeding: Heeding,
  memory: InterviewMemory,
  setting: Setting,
): Understanding {
  const { known: _known, ...base } = heeding.questionCase;
  const settledIds = memory.askedIds.filter((id) => !memory.openIds.includes(id));
  const gaps = assumeGaps(heeding.questionCase, settledIds);
  const open = openQuestions(heeding.questionCase, settledIds);
  const setMetrics = new Set(base.facts.map((fact) => fact.metric));
  return {
    ...base,
    purpose: heeding.purpose,
    language: heeding.language,
    expertise: setting.expertise,
    businessRole: setting.businessRole,
    facts: [...base.facts, ...gaps.facts.filter((fact) => !setMetrics.has(fact.metric))],
    actors: heeding.actors,
    dataKinds: heeding.dataKinds,
    assumptions: gaps.assumptions,
    openQuestions: open.map(({ question }) => question),
    openTopics: [...new Set(open.map(({ question }) => question.topic))],
    coverage: coverageOf(heeding.questionCase),
  };
}

function readLanguage(first: ReadText | undefined): string {
  return first === undefined ? 'en' : detectLanguage(first.text, first.sentences);
}

function languageFinding(
  language: string,
  count: number,
  index: number,
): Understanding['findings'][number] {
  return {
    id: `F${index + 1}`,
    severity: 'warning',
    kind: 'missing_information',
    message: `The brief is in ${languageName(language)}. Without a language model only its numbers, names and technologies could be used (${count} facts); what the system has to do is asked for in English.`,
    componentIds: [],
    requirementIds: [],
    suggestion: 'Answer the questions in English, or configure a language model.',
  };
}

/** Share of what could change the design that is known. */
function coverageOf(questionCase: QuestionCase): number {
  const valued = valueQuestions(questionCase).filter(({ value }) => value >= 2.4);
  const total = valued.reduce((sum, entry) => sum + entry.value, 0);
  const have = valued
    .filter(({ question }) => questionCase.known.has(question.topic))
    .reduce((sum, entry) => sum + entry.value, 0);
  return total === 0 ? 1 : Math.round((have / total) * 100) / 100;
}
