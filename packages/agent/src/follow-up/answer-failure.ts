import type { ArchitectureComponent } from '@aa/domain';
import { computeSystemAvailability } from '../numbers/availability.ts';
import { type FollowUp, nameAll, nameOf, quoteRequirements } from './follow-up.ts';
import { findComponents } from './find-subject.ts';

/** Parts that cannot do their work without it, over synchronous calls, nearest first. */
function findDependents(f: FollowUp, id: string): ArchitectureComponent[] {
  const { components, connections } = f.architecture;
  const seen = new Set([id]);
  let front = [id];
  while (front.length > 0) {
    const next = connections
      .filter((c) => c.type === 'synchronous' && front.includes(c.to) && !seen.has(c.from))
      .map((c) => c.from);
    front = [...new Set(next)];
    for (const found of front) seen.add(found);
  }
  seen.delete(id);
  return [...seen].flatMap((found) => components.find((c) => c.id === found) ?? []);
}

function tellRecovery(f: FollowUp, component: ArchitectureComponent): string {
  const { proportion } = f;
  const controls = f.architecture.controls.filter(
    (c) =>
      c.componentIds.includes(component.id) &&
      [
        'backup',
        'disaster_recovery',
        'high_availability',
        'graceful_degradation',
        'rollback',
      ].includes(c.kind),
  );
  const copies = component.instances?.min ?? 1;
  const state =
    component.type === 'database'
      ? copies > 1
        ? `It has a standby: it takes over in about a minute and what was confirmed is there.`
        : `It has no standby: it is restored from a backup; at most ${proportion.rpoMinutes} minutes of data are lost and it is back within ${proportion.rtoMinutes} minutes.`
      : component.type === 'external'
        ? 'It is not ours to repair: what counts is what people see meanwhile.'
        : copies > 1
          ? `${copies} copies run, so the loss of one is not seen; all at once fail through a bad release, which is taken back.`
          : 'One copy runs; the platform starts it again within a minute or two.';
  return `${state}${
    controls.length > 0
      ? ` Prepared: ${controls
          .slice(0, 3)
          .map((c) => c.name)
          .join(', ')}.`
      : ''
  }`;
}

function tellLoss(f: FollowUp, component: ArchitectureComponent): string {
  const dependents = findDependents(f, component.id);
  const calls = f.architecture.connections.filter((c) => c.to === component.id && c.onFailure);
  const duties = new Set(
    f.architecture.requirements
      .filter((r) => r.kind === 'functional' || r.kind === 'quality')
      .map((r) => r.id),
  );
  const broken = new Set(
    [component, ...dependents].flatMap((c) => c.requirementIds.filter((id) => duties.has(id))),
  );
  const alone = [...broken].filter(
    (id) =>
      !f.architecture.components.some(
        (c) =>
          c.id !== component.id &&
          !dependents.some((d) => d.id === c.id) &&
          c.requirementIds.includes(id),
      ),
  );
  const untouched = f.architecture.components.filter(
    (c) => c.type === 'service' && c.id !== component.id && !dependents.some((d) => d.id === c.id),
  );
  return [
    `**If ${nameOf(component)} is gone:**`,
    dependents.length > 0
      ? `${dependents.length} ${dependents.length === 1 ? 'part stops' : 'parts stop'} or answer${dependents.length === 1 ? 's' : ''} with less: ${nameAll(dependents)}.`
      : 'Nothing waits for it in the moment; what it does is late, not lost.',
    ...calls
      .slice(0, 4)
      .map(
        (c) =>
          `- ${f.architecture.components.find((x) => x.id === c.from)?.name ?? c.from}: ${c.onFailure}`,
      ),
    alone.length > 0
      ? `Not met meanwhile: ${quoteRequirements(f.architecture, alone, 4)}.`
      : 'No requirement rests on it alone.',
    untouched.length > 0 && dependents.length > 0 ? `Goes on: ${nameAll(untouched, 4)}.` : '',
    tellRecovery(f, component),
  ]
    .filter((line) => line.length > 0)
    .join('\n');
}

/** What gives way first when it grows or when something breaks. */
function tellFirst(f: FollowUp): string {
  const near = f.architecture.components
    .flatMap((component) =>
      component.scalingFactors
        .filter((s) => s.expectedValue !== undefined && s.thresholdValue > 0)
        .map((s) => ({ component, s, share: (s.expectedValue ?? 0) / s.thresholdValue })),
    )
    .sort((a, b) => b.share - a.share);
  const [first, second] = near;
  const availability = computeSystemAvailability(f.structure, f.proportion);
  const weakest = [...availability.parts].sort((a, b) => a.percent - b.percent)[0];
  return [
    first
      ? `**With growth:** ${nameOf(first.component)} comes first: ${Number((first.s.expectedValue ?? 0).toPrecision(3))} of ${Number(first.s.thresholdValue.toPrecision(3))} ${first.s.unit} (${first.s.metric}), ${Math.round(first.share * 100)} % of its bound. Then: ${first.s.action}`
      : '**With growth:** nothing is near a bound at the size you named.',
    second
      ? `After it ${nameOf(second.component)} (${Math.round(second.share * 100)} % of its bound in ${second.s.metric}).`
      : '',
    `**By failure:** ${availability.explanation}`,
    weakest ? `So ${weakest.name} is what will most likely wake somebody: ${weakest.basis}.` : '',
    '**By people:** half or more of all outages follow a change of our own; that is why releases can be taken back and are small.',
  ]
    .filter((line) => line.length > 0)
    .join('\n\n');
}

/** "What if we lose the database?", "what breaks first?". */
export function answerFailure(f: FollowUp): string {
  if (/\b(first|weakest|bottleneck|most likely)\b/i.test(f.question)) return tellFirst(f);
  const [component] = findComponents(f.architecture, f.subject || f.question);
  return component ? tellLoss(f, component) : tellFirst(f);
}
