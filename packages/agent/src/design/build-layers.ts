import type { ArchitectureLayer } from '@aa/domain';
import { findSlot, type LayerId, layerNames, layerOrder } from '../knowledge/design/slots.ts';
import type { DesignComponent } from '../model/design.ts';

function layerOf(component: DesignComponent): LayerId {
  // The worker is the application's own code: its calls into modules go to its equals.
  if (component.id === 'background-worker') return 'application';
  const slot = findSlot(component.id);
  if (slot) return slot.layer;
  if (component.type === 'ui' || component.kind === 'device') return 'clients';
  return component.type === 'external' ? 'outside' : 'application';
}

/** Every component in exactly one layer, nearest to the person first; empty layers are left out. */
export function buildLayers(components: readonly DesignComponent[]): ArchitectureLayer[] {
  return layerOrder
    .map((id) => ({
      id,
      componentIds: components
        .filter((component) => layerOf(component) === id)
        .map((component) => component.id),
    }))
    .filter((layer) => layer.componentIds.length > 0)
    .map((layer, order) => ({
      id: `layer-${layer.id}`,
      name: layerNames[layer.id][0],
      description: layerNames[layer.id][1],
      order,
      componentIds: layer.componentIds,
    }));
}
