import { expertiseLevels } from '@aa/domain';
import type { StartConversationInput, User } from '@aa/domain';
import { z } from 'zod';

const briefDraftSchema = z.object({
  userRequirements: z.string(),
  expertise: z.enum(expertiseLevels).nullable(),
  businessRole: z.string(),
  industry: z.string(),
  companySize: z.string(),
  budget: z.string(),
  timeline: z.string(),
  constraints: z.string(),
  mode: z.enum(['interview', 'design']),
});
export type BriefDraft = z.infer<typeof briefDraftSchema>;

export const minBriefLength = 10;

const emptyDraft: BriefDraft = {
  userRequirements: '',
  expertise: null,
  businessRole: '',
  industry: '',
  companySize: '',
  budget: '',
  timeline: '',
  constraints: '',
  mode: 'interview',
};
const storageKey = (userId: string) => `aa.brief.${userId}`;

/** What this person had begun to write in this browser. */
export function readDraft(userId: string): BriefDraft {
  const stored = localStorage.getItem(storageKey(userId));
  if (stored === null) return emptyDraft;
  try {
    return briefDraftSchema.parse(JSON.parse(stored));
  } catch {
    // An older page's draft that can't be read is as good as none.
    return emptyDraft;
  }
}

export function writeDraft(userId: string, draft: BriefDraft): void {
  localStorage.setItem(storageKey(userId), JSON.stringify(draft));
}

export function clearDraft(userId: string): void {
  localStorage.removeItem(storageKey(userId));
}

/** The form as the server takes it: empty fields are left out, the profile fills what is missing. */
export function startInputOf(draft: BriefDraft, me: User): StartConversationInput {
  const text = (value: string) => value.trim() || undefined;
  const constraints = draft.constraints
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const industry = text(draft.industry);
  const companySize = text(draft.companySize);
  const businessContext = {
    ...me.businessContext,
    ...(industry ? { industry } : {}),
    ...(companySize ? { companySize } : {}),
  };
  return {
    userRequirements: draft.userRequirements.trim(),
    userContext: {
      expertise: draft.expertise ?? me.expertiseLevel,
      businessRole: text(draft.businessRole) ?? me.businessRole ?? undefined,
      ...(Object.keys(businessContext).length > 0 ? { businessContext } : {}),
      budget: text(draft.budget),
      timeline: text(draft.timeline),
      ...(constraints.length > 0 ? { existingConstraints: constraints } : {}),
    },
  };
}
