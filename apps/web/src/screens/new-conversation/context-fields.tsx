import type { User } from '@aa/domain';
import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import type { BriefDraft } from './brief-draft.ts';
import classes from './new-conversation.module.css';

interface ContextFieldsProps {
  draft: BriefDraft;
  change: (part: Partial<BriefDraft>) => void;
  me: User;
}

const roles = [
  'Tech lead',
  'Software architect',
  'Developer',
  'Product owner',
  'Founder',
  'Head of IT',
  'Student',
];
const sizes = [
  '1 to 10 people',
  '11 to 50 people',
  '51 to 250 people',
  '251 to 1,000 people',
  'over 1,000 people',
];

/** What surrounds the brief: who asks, for which business, under which constraints. All optional. */
export function ContextFields({ draft, change, me }: ContextFieldsProps) {
  return (
    <>
      <h2 className={classes.label}>
        Context <span className={classes.optional}>optional, used for every question</span>
      </h2>
      <div className={classes.context}>
        <Autocomplete
          label="Your role"
          placeholder={me.businessRole ?? 'Tech lead'}
          data={roles}
          maxLength={200}
          value={draft.businessRole}
          onChange={(businessRole) => change({ businessRole })}
        />
        <TextInput
          label="Industry"
          placeholder={me.businessContext?.industry ?? 'Retail, insurance, logistics'}
          maxLength={200}
          value={draft.industry}
          onChange={(event) => change({ industry: event.currentTarget.value })}
        />
        <Autocomplete
          label="Company size"
          placeholder={me.businessContext?.companySize ?? '38 people'}
          data={sizes}
          maxLength={100}
          value={draft.companySize}
          onChange={(companySize) => change({ companySize })}
        />
        <TextInput
          label="Budget"
          placeholder="€3,000 a month, €120,000 to build"
          maxLength={500}
          value={draft.budget}
          onChange={(event) => change({ budget: event.currentTarget.value })}
        />
        <TextInput
          label="Timeline"
          placeholder="Live before October"
          maxLength={500}
          value={draft.timeline}
          onChange={(event) => change({ timeline: event.currentTarget.value })}
        />
        <Textarea
          className={classes.wide}
          label="Constraints, one a line"
          placeholder={
            'Hosting must stay in the EU\nTwo of the developers know Node.js, two know PHP'
          }
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4_000}
          value={draft.constraints}
          onChange={(event) => change({ constraints: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
