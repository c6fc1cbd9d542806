import type { ArchitectureData } from '@aa/domain';
import type { Snapshot } from './memory.ts';

const usd = (value: number): string => `$${Math.round(value).toLocaleString('en-US')}`;

function names(entries: readonly { name: string }[]): string {
  const shown = entries.slice(0, 6).map((entry) => entry.name);
  const rest = entries.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** What a new version changes against the one before, a line each; empty where nothing does. */
export function tellChange(before: Snapshot, now: ArchitectureData): string[] {
  const old = new Map(before.components.map((component) => [component.id, component]));
  const ids = new Set(now.components.map((component) => component.id));
  const added = now.components.filter((component) => !old.has(component.id));
  const gone = before.components.filter((component) => !ids.has(component.id));
  const turned = now.decisions.flatMap((decision) => {
    const was = before.decisions.find((other) => other.id === decision.id);
    return was && was.chosen !== decision.chosen
      ? [`${decision.title}: ${decision.chosen} instead of ${was.chosen}`]
      : [];
  });
  const { low, high } = before.monthlyUsd;
  const lines: string[] = [];
  if (added.length > 0) lines.push(`New: ${names(added)}.`);
  if (gone.length > 0) lines.push(`Gone: ${names(gone)}.`);
  for (const line of turned) lines.push(`Decided anew: ${line}.`);
  if (Math.abs(now.cost.totalHighUsd - high) >= 1 || Math.abs(now.cost.totalLowUsd - low) >= 1)
    lines.push(
      `Monthly cost: ${usd(now.cost.totalLowUsd)} to ${usd(now.cost.totalHighUsd)}, before ${usd(low)} to ${usd(high)}.`,
    );
  if (now.controls.length !== before.controlCount)
    lines.push(`Controls: ${now.controls.length}, before ${before.controlCount}.`);
  return lines;
}
