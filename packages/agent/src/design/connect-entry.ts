import type { DesignComponent } from '../model/design.ts';
import type { Lines } from './connect-components.ts';
import { drawLine, type Plot } from './plot.ts';

const entryOrder = ['waiting-room', 'cdn', 'waf', 'api-gateway', 'load-balancer'];

/** From the screens over the entry to the modules, in at most three steps. */
export function connectEntry(lines: Lines, plot: Plot): void {
  const chain = entryOrder.filter((id) => plot.components.has(id));
  const last = chain.at(-1);
  const peakPerSecond = Math.round(plot.ctx.load.peakRps * 100) / 100;
  for (const screen of plot.screens) {
    if (screen.kind === 'bi_dashboard') continue;
    if (last === undefined) connectScreen(lines, plot, screen);
    else
      for (const first of chain.filter(
        (id) => id === last || id === 'cdn' || id === 'waiting-room',
      ))
        lines.add(
          drawLine(plot, {
            from: screen.id,
            to: first,
            description:
              first === 'cdn'
                ? 'Loads pages, files and cacheable answers'
                : first === 'waiting-room'
                  ? 'Waits for its turn, then enters with a token'
                  : 'Sends every request through the entry',
            data: ['pages, requests and answers'],
            onFailure: 'The screen keeps what was typed and offers to send it again',
            ...(first === last && screen === plot.screens[0] ? { peakPerSecond } : {}),
          }),
        );
  }
  for (const first of chain.slice(0, -1))
    if (last !== undefined)
      lines.add(
        drawLine(plot, {
          from: first,
          to: last,
          description: 'Passes on what was let through',
          onFailure: 'A copy of the last good public page is shown; writing waits',
        }),
      );
  if (last === undefined) return;
  for (const module of plot.modules)
    lines.add(
      drawLine(plot, {
        from: last,
        to: module.id,
        description: `Routes requests to ${module.name.toLowerCase()}`,
        onFailure: 'A copy that fails its health check gets no more requests',
      }),
    );
}

/** Each screen to the modules that it works with; the main screen to all of them. */
function connectScreen(lines: Lines, plot: Plot, screen: DesignComponent): void {
  const main = plot.screens.find((candidate) => candidate.kind !== 'bi_dashboard');
  const wanted = plot.modules.filter(
    (module) =>
      screen.id === main?.id ||
      module.id === 'mod-access' ||
      module.capabilityIds.some((id) => screen.capabilityIds.includes(id)),
  );
  for (const module of wanted.length > 0 ? wanted : plot.modules.slice(0, 4))
    lines.add(
      drawLine(plot, {
        from: screen.id,
        to: module.id,
        description: `Works with ${module.name.toLowerCase()}`,
        data: [module.name.toLowerCase()],
        onFailure: 'The screen keeps what was typed and offers to send it again',
      }),
    );
}
