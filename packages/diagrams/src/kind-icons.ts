import type { ComponentKind } from '@aa/domain';
import icons from './data/kind-icons.json' with { type: 'json' };

/**
 * The path of the icon of each kind, drawn as a 2 px line on a field of 24.
 * @see Tabler Icons 3.52.0, https://tabler.io/icons, MIT licence, © Paweł Kuna
 */
export const kindIcons: Readonly<Record<ComponentKind, string>> = icons;
