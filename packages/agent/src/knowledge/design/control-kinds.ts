import { componentKinds, type ControlKind, controlKinds } from '@aa/domain';
import { z } from 'zod';
import controlData from '../../../data/design/control-kinds.json' with { type: 'json' };

const text = z.string();

const controlKindSchema = z.strictObject({
  kind: z.enum(controlKinds),
  name: text,
  /** What is done; `{x}` are filled from the design. */
  how: text,
  /** Components that carry it: kinds, most important first. */
  kinds: z.array(z.enum(componentKinds)),
  /** Modules that carry it, by what they are for. */
  capabilityIds: z.array(text),
  /** A requirement in such words asks for it. */
  asks: text.transform((pattern) => new RegExp(pattern, 'i')),
});

export type ControlKindInfo = z.infer<typeof controlKindSchema>;

const infos = z.array(controlKindSchema).parse(controlData.entries);

/** How a kind of control is done where nobody prescribes more, on what, and by which words it is asked for. */
export function getControlKind(kind: ControlKind): ControlKindInfo {
  const info = infos.find((entry) => entry.kind === kind);
  if (!info) throw new Error(`The knowledge lacks the control ${kind}.`);
  return info;
}
