import { findRegime } from '../knowledge/design/regimes.ts';
import { carriersOf, type Site } from './gather-controls.ts';
import { clip, clipName } from './word-duty.ts';

/** Short name of a regulation as people say it: what stands in brackets, else the name up to the comma. */
function shortRegime(name: string): string {
  return /\(([A-Z][A-Za-z/ ]{1,14})\)/.exec(name)?.[1] ?? name.split(/[,(:]/)[0]?.trim() ?? name;
}

/** What the regulations that apply ask for, by article; the same duty under two of them is one control. */
export function addRegimes({ ctx, components, requirements, gathering }: Site): void {
  for (const reading of ctx.u.regimes) {
    const regime = reading.standing === 'applies' ? findRegime(reading.id) : undefined;
    if (!regime) continue;
    const own = [...reading.requirementIds, `d-regime-${reading.id}`].filter((id) =>
      requirements.some((requirement) => requirement.id === id),
    );
    const seen = new Set<string>();
    for (const control of regime.controls) {
      const key = control.kind === 'other' ? `other-${control.name}` : control.kind;
      if (seen.has(key) || (control.kind === 'other' && seen.has('other'))) continue;
      seen.add(key).add(control.kind);
      const id = control.kind === 'other' ? `ctl-${regime.id}-duty` : `ctl-law-${control.kind}`;
      gathering.add({
        id,
        kind: control.kind,
        name: clipName(control.name),
        description: clip(`${control.requirement}. ${control.howToBuild}`, 900),
        componentIds: carriersOf(control.kind, components),
        requirementIds: own,
        standard: `${shortRegime(regime.name)} ${control.article}`,
      });
    }
  }
}

/** Rules that may apply: somebody has to find out, and the design says what it would add then. */
export function addPossibleRegimes({ ctx, components, requirements, gathering }: Site): void {
  for (const reading of ctx.u.regimes) {
    const regime = reading.standing === 'possible' ? findRegime(reading.id) : undefined;
    const own = reading.requirementIds.filter((id) =>
      requirements.some((requirement) => requirement.id === id),
    );
    if (!regime || own.length === 0) continue;
    const name = shortRegime(regime.name);
    const kinds = [
      ...new Set(regime.controls.map((control) => control.kind).filter((kind) => kind !== 'other')),
    ];
    const held = kinds.filter((kind) => gathering.ofKind(kind).length > 0);
    const open = regime.controls
      .filter((control) => !held.some((kind) => kind === control.kind))
      .slice(0, 3);
    const say = (list: readonly string[]): string =>
      list.map((kind) => kind.replaceAll('_', ' ')).join(', ');
    gathering.add({
      id: `ctl-maybe-${reading.id}`.slice(0, 64),
      kind: 'other',
      name: clipName(`Find out whether ${name} applies`),
      description: clip(
        `Counsel says before launch whether ${name} applies. ${held.length > 0 ? `The design already holds ${say(held.slice(0, 5))}. ` : ''}${open.length > 0 ? `It would add: ${open.map((control) => `${control.name} (${control.article})`).join('; ')}.` : ''}`,
        900,
      ),
      componentIds: carriersOf('data_deletion', components).slice(0, 3),
      requirementIds: own,
      standard: name,
    });
  }
}
