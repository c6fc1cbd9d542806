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
