import { compareAt, findFactor } from './answer-cost.ts';
import { type FollowUp, nameOf } from './follow-up.ts';

/** "Can it take ten times as many?", "how far does it go?". */
export function answerScale(f: FollowUp): string {
  const factor = findFactor(f.question);
  const lines = f.architecture.capacity.lines.filter((line) =>
    ['peak_rps', 'events_per_second', 'concurrent_connections', 'storage_gb_year1'].includes(
      line.metric,
    ),
  );
  const bounds = f.architecture.components
    .flatMap((component) =>
      component.scalingFactors.map((s) => ({
        component,
        s,
        room:
          s.expectedValue && s.expectedValue > 0
            ? s.thresholdValue / s.expectedValue
            : Number.POSITIVE_INFINITY,
      })),
    )
    .filter((entry) => Number.isFinite(entry.room))
    .sort((a, b) => a.room - b.room);
  const told = [
    `**Sized for:** ${lines.map((line) => `${line.id} ${Number(line.value.toPrecision(3)).toLocaleString('en-US')} ${line.unit} (\`${line.formula}\`)`).join('; ')}.`,
    ...bounds
      .slice(0, 4)
      .map(
        (entry) =>
          `- ${nameOf(entry.component)} has room for ${Number(entry.room.toPrecision(2))} times today's ${entry.s.metric} (bound ${Number(entry.s.thresholdValue.toPrecision(3))} ${entry.s.unit}); then: ${entry.s.action}`,
      ),
  ].join('\n');
  return factor === undefined ? told : `${compareAt(f, factor)}\n\n${told}`;
}
