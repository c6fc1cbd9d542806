import type { Topic } from '@aa/domain';
import type { ReadFact, Understanding } from '../model/understanding.ts';
import { readCapabilities } from './capabilities/read-capabilities.ts';
import { readFacts, toReadFact, type HeardFact } from './facts/read-facts.ts';
import { sayFact } from './facts/say-fact.ts';
import { readText, type ReadText } from './language/read-text.ts';
import type { FactChange, HeardMessage, Setting } from './reading.ts';
import { numberRequirements, readDuties } from './requirements/read-requirements.ts';
import { readTitle } from './requirements/title.ts';

/** Everything that the stated messages say, in one value; pure. */
export function understand(
  heard: readonly HeardMessage[],
  setting: Setting,
  changes: readonly FactChange[] = [],
): Understanding {
  const texts: ReadText[] = heard.map((entry) => readText(entry.message, entry.text));
  const drafts: HeardFact[] = texts.flatMap((text) =>
    readFacts(text, (): Topic | undefined => undefined),
  );
  const facts: ReadFact[] = drafts.map((fact, index) =>
    toReadFact(fact, `f${index + 1}`, sayFact(fact)),
  );
  for (const change of changes) {
    for (const fact of facts.filter((entry) => entry.metric === change.metric)) {
      if (change.value !== undefined) fact.value = change.value;
      if (change.label !== undefined) fact.label = change.label;
    }
  }
  const requirements = numberRequirements(readDuties(texts));
  const { title, purpose } = readTitle(texts);
  return {
    title,
    purpose,
    expertise: setting.expertise,
    businessRole: setting.businessRole,
    facts,
    capabilities: readCapabilities(texts),
    actors: [],
    dataKinds: [],
    domains: [],
    regimes: [],
    technologies: [],
    outsideSystems: [],
    requirements,
    assumptions: [],
    findings: [],
    openQuestions: [],
    openTopics: [],
    coverage: 0.5,
    messages: heard.map((entry) => entry.text),
  };
}
