import type { AgentResponse } from '../packages/domain/src/index.ts';
import { aComponent, anArchitecture } from '../packages/testkit/src/index.ts';

const words =
  `checkout catalogue queue region latency budget consistency replica schema event order payment stock search index
cache gateway token tenant ledger invoice refund audit contract deadline traffic peak outage recovery backup keeps
splits moves reads writes delays protects reduces limits allows needs costs isolates replaces survives carries measures
because although while unless after before under between across against within despite each every most few`.split(
    /\s+/,
  );

/** Sentences over a vocabulary by a fixed generator: they compress about as prose does. */
function createWriter() {
  let state = 20_251;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return (length: number) =>
    Array.from({ length }, () => words[Math.floor(next() * words.length)] ?? 'order').join(' ');
}

/** A valid answer of about 20 KB with a whole architecture: what the peer's stub sends, in our protocol. */
export function createBenchAnswer(): AgentResponse {
  const write = createWriter();
  const base = anArchitecture();
  const components = Array.from({ length: 11 }, (_, index) =>
    aComponent({
      id: `part-${index}`,
      name: `Part ${index}`,
      description: write(110),
      responsibilities: [write(8), write(8), write(8)],
      businessValue: write(10),
    }),
  );
  const connections = components.map((component, index) => ({
    id: `c-${index}`,
    from: component.id,
    to: index === 0 ? 'app' : `part-${index - 1}`,
    type: 'synchronous' as const,
    protocol: 'HTTPS',
    description: write(12),
  }));
  const [layer, ...layers] = base.layers;
  if (!layer) throw new Error('The built architecture has a layer.');
  const ids = components.map((component) => component.id);
  return {
    content: write(40),
    messageType: 'ARCHITECTURE_UPDATE',
    architectureUpdate: {
      ...base,
      components: [...base.components, ...components],
      connections: [...base.connections, ...connections],
      layers: [{ ...layer, componentIds: [...layer.componentIds, ...ids] }, ...layers],
    },
    suggestedActions: ['Review the data flow', 'Price the deployment'],
    interview: { status: 'complete', round: 6, knownFacts: [], openTopics: [] },
  };
}
