import type { Architecture, Diagram } from '@aa/domain';
import { layoutDiagramWith } from '@aa/diagrams/browser';
import type { DiagramLayout } from '@aa/diagrams/browser';
import { useQuery } from '@tanstack/react-query';
import { loadWorkerEngine } from './worker-engine.ts';

/** The newest layout of each picture of a conversation: the next version starts from it, so that little moves. */
const lastLayouts = new Map<string, DiagramLayout>();

/** Places a picture of a version once; seen again it is there at once. */
export function useDiagramLayout(architecture: Architecture, diagram: Diagram) {
  const { conversationId, contentHash, architectureData } = architecture;
  return useQuery({
    queryKey: ['layout', contentHash, diagram.type],
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    queryFn: async () => {
      const key = `${conversationId} ${diagram.type}`;
      const { components, connections } = architectureData;
      const previous = lastLayouts.get(key);
      const layout = await layoutDiagramWith(
        await loadWorkerEngine(),
        { diagram, components, connections },
        previous === undefined ? {} : { previous },
      );
      lastLayouts.set(key, layout);
      return layout;
    },
  });
}
