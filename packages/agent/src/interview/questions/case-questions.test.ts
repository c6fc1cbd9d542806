import { topics } from '@aa/domain';
import { describe, expect, it } from 'vitest';
import data from '../../../data/reading/capability-questions.json' with { type: 'json' };
import names from '../../../data/reading/capability-names.json' with { type: 'json' };
import type { CapabilityNeed } from '../../model/understanding.ts';
import { findCaseQuestion } from './case-questions.ts';

const need = (id: string, confidence = 0.9): CapabilityNeed => ({
  id,
  standing: 'said',
  confidence,
  evidence: [],
  requirementIds: [],
});

describe('questions of the case', () => {
  it('knows only capabilities with a name and topics of the protocol', () => {
    for (const [id, questions] of Object.entries(data.capabilities)) {
      expect(Object.keys(names.names)).toContain(id);
      for (const topic of Object.keys(questions))
        expect(topics as readonly string[]).toContain(topic);
    }
  });

  it('asks in the words of the clearest capability, with what it assumes', () => {
    const question = findCaseQuestion('integrations', [need('notifications'), need('booking')]);
    expect(question?.text).toBe(
      'Booking: is it also sold or planned elsewhere (portals, calendars)?',
    );
    expect(question?.default).toBe('Only here.');
  });

  it('offers yes and no where the question can be answered so', () => {
    expect(findCaseQuestion('payment', [need('booking')])?.options.slice(0, 2)).toEqual([
      'Yes',
      'No',
    ]);
  });

  it('asks nothing of what was only guessed at', () => {
    expect(findCaseQuestion('payment', [need('booking', 0.4)])).toBeUndefined();
  });
});
