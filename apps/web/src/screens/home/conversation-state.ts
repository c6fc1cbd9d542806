import type { ConversationSummary } from '@aa/domain';

export interface RowState {
  tag: string;
  tone: 'neutral' | 'waiting' | 'ready' | 'quiet';
  /** One line under the title. */
  line: string;
}

/** What a row of the list says about where its conversation stands. */
export function describeState(row: ConversationSummary): RowState {
  const known = `What matters is ${row.progress}\u202f% known`;
  if (row.status === 'ARCHIVED') return { tag: 'Archived', tone: 'quiet', line: known };
  if (row.status === 'PAUSED') return { tag: 'Paused', tone: 'quiet', line: known };
  if (row.status === 'COMPLETED') {
    return { tag: 'Completed', tone: 'ready', line: 'The architecture is taken as it is' };
  }
  switch (row.phase) {
    case 'requirements_gathering':
      return { tag: 'Questions for you', tone: 'waiting', line: known };
    case 'architecture_design':
      return { tag: 'Designing', tone: 'neutral', line: known };
    case 'education_delivery':
    case 'completion':
      return {
        tag: 'Architecture ready',
        tone: 'ready',
        line: 'To look at, argue with and change',
      };
  }
}
