import type { ArchitectureConnection } from '@aa/domain';
import { isExposed, type ThreatSubject, zoneOf } from './threat-subject.ts';

export type Signal = (subject: ThreatSubject) => boolean;

/** One form of the language: the words that it has, and what they ask. */
type Form = readonly [RegExp, (argument: string[], second: string) => Signal];

const forms: readonly Form[] = [
  [
    /^component\.kind (?:in|=) (.+)$/,
    (kinds) => (s) => s.components.some((c) => kinds.includes(c.kind)),
  ],
  [
    /^component\.type (?:in|=) (.+)$/,
    (types) => (s) => s.components.some((c) => types.includes(c.type)),
  ],
  [/^component exposed to internet$/, () => (s) => s.components.some((c) => isExposed(c, s.data))],
  [
    /^component has more than one caller$/,
    () => (s) => s.components.some((c) => callers(s, c.id) > 1),
  ],
  [
    /^component\.instances\.max = (\d+)$/,
    ([n]) =>
      (s) =>
        s.components.some((c) => c.instances?.max === Number(n)),
  ],
  [/^missing control (.+)$/, (kinds) => (s) => !hasControl(s, kinds)],
  [/^has control (.+)$/, (kinds) => (s) => hasControl(s, kinds)],
  [
    /^sensitivity in (.+)$/,
    (levels) => (s) => s.connections.some((x) => levels.includes(x.dataFlow?.sensitivity ?? '')),
  ],
  [
    /^connected to kind (.+)$/,
    (kinds) => (s) =>
      s.connections.some((x) =>
        ends(s, x).some((c) => kinds.includes(c.kind) && !s.components.includes(c)),
      ),
  ],
  [/^text mentions (.+)$/, (words) => (s) => mentions(s, words)],
  [
    /^connection crosses trust zone$/,
    () => (s) => s.connections.some((x) => new Set(ends(s, x).map(zoneOf)).size > 1),
  ],
  [
    /^connection\.encrypted = (.+)$/,
    ([value]) =>
      (s) =>
        s.connections.some(
          (x) => x.dataFlow !== undefined && String(x.dataFlow.encrypted) === value,
        ),
  ],
  [
    /^connection\.type = (.+)$/,
    (types) => (s) => s.connections.some((x) => types.includes(x.type)),
  ],
  [
    /^connection\.direction = (.+)$/,
    (values) => (s) => s.connections.some((x) => values.includes(x.dataFlow?.direction ?? '')),
  ],
  [
    /^connection\.from\.kind (?:in|=) (.+)$/,
    (kinds) => (s) => s.connections.some((x) => kinds.includes(end(s, x.from)?.kind ?? '')),
  ],
  [
    /^connection\.to\.kind (?:in|=) (.+)$/,
    (kinds) => (s) => s.connections.some((x) => kinds.includes(end(s, x.to)?.kind ?? '')),
  ],
  [
    /^connection\.from\.type = (.+)$/,
    (types) => (s) => s.connections.some((x) => types.includes(end(s, x.from)?.type ?? '')),
  ],
  [
    /^connection\.to\.type = (.+)$/,
    (types) => (s) => s.connections.some((x) => types.includes(end(s, x.to)?.type ?? '')),
  ],
  [
    /^system lacks kind (.+)$/,
    (kinds) => (s) => !s.data.components.some((c) => kinds.includes(c.kind)),
  ],
  [
    /^system has kind (.+)$/,
    (kinds) => (s) => s.data.components.some((c) => kinds.includes(c.kind)),
  ],
  [
    /^fact topic (\w+)(?: present)?$/,
    ([topic]) =>
      (s) =>
        s.context.facts.some((f) => f.topic === topic),
  ],
  [
    /^fact (\w+) contains (.+)$/,
    (words, topic) => (s) =>
      s.context.facts.some((f) => f.topic === topic && contains(f.statement, words)),
  ],
  [
    /^capability (.+?)(?: present)?$/,
    (ids) => (s) => ids.some((id) => s.context.capabilityIds.has(id)),
  ],
  [/^domain in (.+)$/, (ids) => (s) => ids.some((id) => s.context.domainIds.has(id))],
  [
    /^tenants > (\d+)$/,
    ([n]) =>
      (s) =>
        s.context.tenants > Number(n),
  ],
  [/^users >= ([\d,]+)$/, (n) => (s) => s.context.users >= Number(n.join(''))],
  [/^devices >= ([\d,]+)$/, (n) => (s) => s.context.devices >= Number(n.join(''))],
  [/^hosting in (.+)$/, (classes) => (s) => classes.includes(s.context.hosting)],
  [/^style in (.+)$/, (styles) => (s) => styles.includes(s.data.metadata.style)],
];

/**
 * Reads a predicate of the threat catalogue ("component.kind in (api, worker)"); alternatives are joined by " or ".
 * Throws on a form that the language does not have: a fault of the catalogue.
 */
export function parseSignal(text: string): Signal {
  const alternatives = text.split(' or ').map((part) => parseForm(part.trim()));
  return (subject) => alternatives.some((signal) => signal(subject));
}

/** As `parseSignal`, but undefined for words that only a person can judge. */
export function tryParseSignal(text: string): Signal | undefined {
  const known = text
    .split(' or ')
    .every((part) => forms.some(([pattern]) => pattern.test(part.trim())));
  return known ? parseSignal(text) : undefined;
}

function parseForm(text: string): Signal {
  for (const [pattern, make] of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const last = match.at(-1) ?? '';
    const list = last
      .replace(/^\(|\)$/g, '')
      .split(',')
      .map((word) => word.trim());
    return make(match.length > 1 ? list : [], match[1] ?? '');
  }
  throw new Error(`The threat catalogue has a signal in no known form: ${text}`);
}

function hasControl(s: ThreatSubject, kinds: readonly string[]): boolean {
  const ids = new Set(s.components.map((c) => c.id));
  return s.data.controls.some(
    (control) =>
      kinds.includes(control.kind) &&
      (s.isSystem || control.componentIds.some((id) => ids.has(id))),
  );
}

function callers(s: ThreatSubject, id: string): number {
  return new Set(s.data.connections.filter((x) => x.to === id).map((x) => x.from)).size;
}

function end(s: ThreatSubject, id: string) {
  return s.data.components.find((component) => component.id === id);
}

function ends(s: ThreatSubject, connection: ArchitectureConnection) {
  return [end(s, connection.from), end(s, connection.to)].filter((c) => c !== undefined);
}

function mentions(s: ThreatSubject, words: readonly string[]): boolean {
  const texts = [
    ...s.components.flatMap((c) => [
      c.name,
      c.description,
      ...c.responsibilities,
      ...(c.stores ?? []),
    ]),
    ...s.connections.flatMap((x) => [x.protocol, ...(x.dataFlow?.dataKinds ?? [])]),
  ];
  return texts.some((text) => contains(text, words));
}

function contains(text: string, words: readonly string[]): boolean {
  const lower = ` ${text.toLowerCase()}`;
  return words.some((word) => lower.includes(` ${word.toLowerCase()}`));
}
