import type { Risk } from '@aa/domain';
import type { DesignSoFar } from './design-so-far.ts';

/** What systems with a capability are known to fail by, told on a part of this design. */
export interface Trap {
  id: string;
  capabilities: readonly string[];
  kinds: readonly string[];
  statements: RegExp;
  category: Risk['category'];
  likelihood: Risk['likelihood'];
  impact: Risk['impact'];
  owner: string;
  describe(design: DesignSoFar, part: string): string;
  mitigate(design: DesignSoFar, part: string): string;
}
