import type { ArchitectureData } from '@aa/domain';
import type { Load, Proportion, Structure } from '../model/design.ts';
import type { Understanding } from '../model/understanding.ts';

const styleWords: Record<Structure['style'], string> = {
  static_site: 'a site of files without a server of its own',
  monolith: 'one application with one database',
  modular_monolith: 'one application cut into modules, with its work in the background beside it',
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

/** What it is and why it has this shape, in at most five sentences. */
export function summarize(
  u: Understanding,
  load: Load,
  proportion: Proportion,
  structure: Structure,
): string {
  const who = proportion.developers === 1 ? 'one developer' : `${proportion.developers} developers`;
  const parts = countParts(structure);
  const modules = structure.components.filter((component) => component.id.startsWith('mod-'));
  const devices = load.eventsPerSecond > load.peakRps;
  const peak = devices
    ? `${figure(load.eventsPerSecond)} events per second`
    : `${figure(load.peakRps)} requests per second`;
  const purpose = u.purpose
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]*$/, '.');
  return [
    purpose,
    `It is built as ${styleWords[structure.style]}: ${parts} ${parts === 1 ? 'part' : 'parts'} to run for ${who}, ${peak} at peak.`,
    modules.length > 0
      ? `Its modules are ${modules
          .slice(0, 6)
          .map((module) => module.name.toLowerCase())
          .join('; ')}${modules.length > 6 ? ' and others' : ''}.`
      : '',
    `The goal is ${proportion.availabilityPercent} % availability and at most ${proportion.rpoMinutes >= 120 ? `${Math.round(proportion.rpoMinutes / 60)} hours` : `${proportion.rpoMinutes} minutes`} of lost data.`,
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
