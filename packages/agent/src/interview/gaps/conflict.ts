import type { Finding } from '@aa/domain';
import type { ReadFact } from '../../model/understanding.ts';
import type { FactView } from './fact-view.ts';

/** Statements that cannot both hold, with the facts that they rest on. */
export interface Conflict {
  id: string;
  kind: Finding['kind'];
  message: string;
  suggestion: string;
  facts: ReadFact[];
}

/** Finds one kind of conflict, or nothing. */
export type ConflictRule = (view: FactView) => Conflict | undefined;
