import { areaGroups } from '../knowledge/design/areas.ts';
import type { Structure } from '../model/design.ts';
import type { Module } from './plan-modules.ts';

/** What ships together: a name, and the modules in it. */
export interface Unit {
  id: string;
  name: string;
  moduleIds: string[];
}

const unitOf = (id: string, name: string, modules: readonly Module[]): Unit => ({
  id,
  name,
  moduleIds: modules.map((module) => module.id),
});

/** One unit a group of areas; the smallest are joined until there are no more than `most`. */
function cutByGroup(modules: readonly Module[], most: number): Unit[] {
  const groups = Object.keys(areaGroups) as (keyof typeof areaGroups)[];
  const units = groups
    .map((group) =>
      unitOf(
        `unit-${group}`,
        areaGroups[group],
        modules.filter((module) => module.group === group),
      ),
    )
    .filter((unit) => unit.moduleIds.length > 0);
  return joinSmallest(units, most);
}

function cutByModule(modules: readonly Module[], most: number): Unit[] {
  return joinSmallest(
    modules.map((module) => unitOf(`unit-${module.id}`, module.name, [module])),
    most,
  );
}

function joinSmallest(units: Unit[], most: number): Unit[] {
  const left = [...units];
  while (left.length > Math.max(1, most)) {
    left.sort((a, b) => b.moduleIds.length - a.moduleIds.length || a.id.localeCompare(b.id, 'en'));
    const last = left.pop();
    const into = left.at(-1);
    if (!last || !into) break;
    into.moduleIds.push(...last.moduleIds);
  }
  return left;
}

/** Cuts the application into units that ship apart, as the style says and no more than `most`. */
export function assignUnits(
  style: Structure['style'],
  modules: readonly Module[],
  most: number,
): Unit[] {
  switch (style) {
    case 'microservices':
      return cutByModule(modules, Math.max(3, most));
    case 'service_based':
    case 'event_driven':
      return cutByGroup(modules, Math.max(2, Math.min(12, most)));
    default:
      return [unitOf('app', 'Application', modules)];
  }
}
