import type { WhyReasoning } from '@aa/domain';
import type { DesignSoFar } from './design-so-far.ts';
import { countUnits } from './estimate-effort.ts';

type Principle = WhyReasoning['principles'][number];

function ids(design: DesignSoFar, kinds: readonly string[]): string[] {
  return design.structure.components
    .filter((component) => kinds.includes(component.kind))
    .slice(0, 8)
    .map((component) => component.id);
}

/** Rules that run through this design, each with what they rest on here. */
export function listPrinciples(design: DesignSoFar): Principle[] {
  const { proportion, structure, load } = design;
  const units = countUnits(design);
  const services = structure.components.filter((component) => component.type === 'service');
  const list: Principle[] = [];
  if (services.length > 0) {
    list.push({
      id: 'principle-borders',
      name: 'Borders inside before borders in the network',
      statement: `${services.length} modules with their own duties ship as ${units} ${units === 1 ? 'unit' : 'units'}; one becomes a service of its own when its load or its releases ask for it.`,
      rationale: `${proportion.developers === 1 ? 'One developer' : `${proportion.developers} developers`} and ${Number(load.peakRps.toPrecision(2))} requests a second at the peak.`,
      appliedTo: services.slice(0, 8).map((component) => component.id),
    });
  }
  const stores = ids(design, [
    'relational_db',
    'document_db',
    'wide_column_db',
    'ledger_db',
    'key_value_db',
  ]);
  if (stores.length > 0)
    list.push({
      id: 'principle-one-truth',
      name: 'One owner for each kind of data',
      statement:
        'Each fact is written in one place; copies (caches, indexes, reports) can be thrown away and made again.',
      rationale: `At most ${proportion.rpoMinutes} minutes of data may be lost, so it must be clear which copy counts.`,
      appliedTo: stores,
    });
  const outside = structure.components.filter((component) => component.type === 'external');
  if (outside.length > 0)
    list.push({
      id: 'principle-outside-fails',
      name: 'What belongs to others will fail',
      statement: `Every call to ${outside
        .slice(0, 3)
        .map((component) => component.name)
        .join(
          ', ',
        )} has a time limit, is safe to repeat, and has an answer for the day on which it does not come.`,
      rationale: 'Their outages are not in our hands, but what people see then is.',
      appliedTo: outside.slice(0, 8).map((component) => component.id),
    });
  if (proportion.prefersManaged && proportion.developers <= 10) {
    const managed = structure.components.filter(
      (component) =>
        component.type === 'database' || component.type === 'gateway' || component.type === 'cache',
    );
    if (managed.length > 0)
      list.push({
        id: 'principle-managed',
        name: 'Rent what others run better',
        statement:
          'Databases, queues and doors are rented; people spend their time on what only they can build.',
        rationale:
          proportion.operations === 'none'
            ? 'Nobody is there to run servers.'
            : 'Operations are done beside the building.',
        appliedTo: managed.slice(0, 8).map((component) => component.id),
      });
  }
  const sensitive = structure.connections.filter((connection) =>
    ['health', 'payment', 'personal'].includes(connection.dataFlow?.sensitivity ?? ''),
  );
  if (sensitive.length > 0)
    list.push({
      id: 'principle-least-data',
      name: 'Least data, shortest way',
      statement: `Personal and stricter data pass ${sensitive.length} connections, each encrypted and with a purpose; what is not needed is not kept.`,
      rationale: 'What is not there cannot be lost.',
      appliedTo: [
        ...new Set(sensitive.flatMap((connection) => [connection.from, connection.to])),
      ].slice(0, 8),
    });
  return list;
}
