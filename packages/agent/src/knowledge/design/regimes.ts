import { componentKinds, controlKinds } from '@aa/domain';
import { z } from 'zod';
import regimeData from '../../../data/design/compliance.json' with { type: 'json' };

const text = z.string().min(1);
const texts = z.array(text);

const regimeSchema = z.looseObject({
  id: text,
  name: text,
  jurisdiction: text,
  sensitivity: texts,
  controls: z.array(
    z.strictObject({
      kind: z.enum(controlKinds),
      name: text,
      requirement: text,
      article: text,
      componentKinds: z.array(z.enum(componentKinds)),
      howToBuild: text,
      evidence: text,
    }),
  ),
  asOf: text,
});

export type Regime = z.infer<typeof regimeSchema>;

/** Regulations and standards with their controls by article. */
export const regimes: readonly Regime[] = z.array(regimeSchema).parse(regimeData.entries);

const byId = new Map(regimes.map((regime) => [regime.id, regime]));

/** A regime by its id. */
export function findRegime(id: string): Regime | undefined {
  return byId.get(id);
}
