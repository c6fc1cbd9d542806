import { startConversationInput } from '@aa/domain';
import type { User } from '@aa/domain';
import { expect, it } from 'vitest';
import { templates } from '../../templates/templates.ts';
import { startInputOf } from './brief-draft.ts';
import type { BriefDraft } from './brief-draft.ts';

const me: User = {
  id: '0197a000-0000-7000-8000-000000000001',
  email: 'lena@example.com',
  firstName: null,
  lastName: null,
  expertiseLevel: 'ADVANCED',
  businessRole: 'Tech lead',
  businessContext: { industry: 'Retail' },
  preferences: {},
  createdAt: '2026-11-25T10:00:00.000Z',
  lastLogin: null,
};
const draft: BriefDraft = {
  userRequirements: '  A shop for phones.  ',
  expertise: null,
  businessRole: ' ',
  industry: '',
  companySize: '38 people',
  budget: '',
  timeline: 'October',
  constraints: 'Hosting in the EU\n\n  No Kubernetes ',
  mode: 'interview',
};

it('leaves out what is empty and fills it from the profile', () => {
  const input = startConversationInput.parse(startInputOf(draft, me));
  expect(input.userRequirements).toBe('A shop for phones.');
  expect(input.userContext).toEqual({
    expertise: 'ADVANCED',
    businessRole: 'Tech lead',
    businessContext: { industry: 'Retail', companySize: '38 people' },
    timeline: 'October',
    existingConstraints: ['Hosting in the EU', 'No Kubernetes'],
  });
});

it.each(templates)('takes the template "$title" as it stands', ({ brief }) => {
  expect(
    startConversationInput.safeParse(startInputOf({ ...draft, userRequirements: brief }, me))
      .success,
  ).toBe(true);
});
