import type { ArchitectureData } from '@aa/domain';
import type { Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';
import { findNumber } from '../numbers/read-numbers.ts';

const styleWords: Record<Structure['style'], string> = {
  static_site: 'a site of files without a server of its own',
  monolith: 'one application with one database',
  modular_monolith: 'one application in modules that share a database',
  service_based: 'a few coarse services, each for one field of the business',
  microservices: 'services that teams release on their own',
  event_driven: 'services that work on a shared stream of events',
  serverless: 'functions that run only while there is work',
  pipeline: 'a pipeline from the sources over cleaning to what people look at',
  edge_cloud: 'a part on site that goes on without the line, and a part in the cloud',
  local_first: 'an application on the person’s own device, with copies elsewhere',
  hybrid: 'parts on own machines and parts in the cloud',
};

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(2)));

/** How many parts the team has to run: units of own code, stores and gateways. */
export function countParts(structure: Structure): number {
  const owned = structure.components.filter(
    (component) =>
      ['service', 'database', 'cache', 'gateway'].includes(component.type) &&
      component.kind !== 'local_store',
  );
  return new Set(
    owned.map((component) =>
      component.type === 'service'
        ? `unit ${component.deploymentUnit ?? component.id}`
        : component.id,
    ),
  ).size;
}

const minutesInWords = (minutes: number): string =>
  minutes >= 2880
    ? `${Math.round(minutes / 1440)} days`
    : minutes >= 120
      ? `${Math.round(minutes / 60)} hours`
      : `${Math.round(minutes)} ${Math.round(minutes) === 1 ? 'minute' : 'minutes'}`;

/** What was promised in so many words: what nobody said is an assumption and stands there. */
function tellGoals(u: Understanding, proportion: Proportion): string {
  const { availabilityPercent, availabilityStated, rpoMinutes } = proportion;
  const loss = findNumber(u, 'rpo_minutes')?.stated
    ? rpoMinutes === 0
      ? 'nothing that was confirmed may be lost'
      : `at most ${minutesInWords(rpoMinutes)} of data may be lost`
    : '';
  const up = availabilityStated ? `It is to be there ${availabilityPercent} % of the time` : '';
  if (up && loss) return `${up}, and ${loss}.`;
  return up ? `${up}.` : loss ? `${loss.charAt(0).toUpperCase()}${loss.slice(1)}.` : '';
}

/** The busiest moment, and whether it rests on a number of the person. */
function tellLoad(u: Understanding, load: Load): string {
  const isSaid = u.facts.some(
    (fact) =>
      fact.source !== 'assumed' &&
      fact.value !== undefined &&
      ['users', 'traffic', 'growth', 'data_volume'].includes(fact.topic),
  );
  const rate =
    load.eventsPerSecond > load.peakRps
      ? `${figure(load.eventsPerSecond)} events per second`
      : `${figure(load.peakRps)} requests per second`;
  return isSaid
    ? `From your numbers follow about ${rate} at the busiest.`
    : `No number of users was named; it is sized for an assumed ${rate} at the busiest.`;
}

function nameModules(structure: Structure): string {
  const names = structure.components
    .filter((component) => component.id.startsWith('mod-'))
    .map(({ name }) =>
      /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1),
    );
  const shown = names.slice(0, 6);
  const rest = names.length - shown.length;
  return shown.join('; ') + (rest > 0 ? `; ${rest} more` : '');
}

/** What it is and why it has this shape, in at most five sentences. */
export function summarize(
  u: Understanding,
  load: Load,
  proportion: Proportion,
  structure: Structure,
): string {
  const who = proportion.developers === 1 ? 'one developer' : `${proportion.developers} developers`;
  const parts = countParts(structure);
  const modules = nameModules(structure);
  const purpose = u.purpose
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]*$/, '.');
  return [
    purpose,
    `It is built as ${styleWords[structure.style]}${modules ? ` (${modules})` : ''}: ${parts} ${parts === 1 ? 'part' : 'parts'} to run for ${who}.`,
    tellLoad(u, load),
    tellGoals(u, proportion),
  ]
    .filter(Boolean)
    .join(' ')
    .slice(0, 1900);
}

/** How far the design can be trusted: what is known, less what had to be assumed. */
export function computeConfidence(
  u: Understanding,
  assumptions: ArchitectureData['assumptions'],
): number {
  const uncertain = assumptions.filter((assumption) => assumption.confidence < 0.7).length;
  const contradictions = u.findings.filter(
    (finding) => finding.kind === 'contradiction' || finding.kind === 'infeasible',
  ).length;
  const known = 0.35 + 0.55 * u.coverage - 0.01 * Math.min(20, assumptions.length);
  // Each uncertain assumption costs a twentieth of what could be claimed at most.
  const honest = 1 - 0.05 * uncertain;
  const value = Math.min(known, honest) - 0.05 * Math.min(3, contradictions);
  return Math.floor(100 * Math.min(0.95, Math.max(0.1, value))) / 100;
}
