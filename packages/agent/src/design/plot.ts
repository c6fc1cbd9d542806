import type { DesignComponent } from '../model/design.ts';
import type { Line } from './connect-components.ts';
import type { DesignContext } from './design-context.ts';

/** What the lines of the house itself need to know: screens, entry, modules, stores. */
export interface Plot {
  ctx: DesignContext;
  components: ReadonlyMap<string, DesignComponent>;
  modules: readonly DesignComponent[];
  screens: readonly DesignComponent[];
  /** The component that speaks for each unit where one line a unit is enough. */
  representatives: readonly DesignComponent[];
  store: string | undefined;
}

type Fill = Partial<Line> & Pick<Line, 'from' | 'to' | 'description'>;

/** A line of the house: HTTPS and tried again, unless told otherwise. */
export function drawLine(plot: Plot, fill: Fill): Line {
  const personal = plot.ctx.sensitivities.has('personal') || plot.ctx.sensitivities.has('health');
  return {
    type: 'synchronous',
    protocol: 'HTTPS',
    data: ['requests and answers'],
    sensitivity: personal ? 'personal' : 'internal',
    onFailure:
      'The call is tried again twice with growing pauses, then the person is told what did not happen',
    ...fill,
  };
}
