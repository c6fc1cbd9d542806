import { Button, Input, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { ExpertiseChoice } from '../../components/expertise-choice.tsx';
import { useMe } from '../../frame/use-me.ts';
import classes from './settings.module.css';
import { useSaveProfile } from './use-save-profile.ts';

/** Name, role, business, and at which level things are explained. */
export function ProfileSection() {
  const me = useMe();
  const { save, state, problem } = useSaveProfile();
  const [level, setLevel] = useState(me.expertiseLevel);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    void save({
      firstName: text('firstName'),
      lastName: text('lastName'),
      businessRole: text('businessRole'),
      expertiseLevel: level,
      businessContext: {
        ...me.businessContext,
        industry: text('industry') || undefined,
        companySize: text('companySize') || undefined,
      },
    });
  };
  return (
    <section id="profile" aria-labelledby="profile-title">
      <div className={classes.head}>
        <h2 id="profile-title">Profile</h2>
        <span>{me.email}</span>
      </div>
      <form className={`${classes.card} ${classes.form}`} onSubmit={onSubmit}>
        <TextInput
          label="First name"
          name="firstName"
          autoComplete="given-name"
          maxLength={100}
          defaultValue={me.firstName ?? ''}
        />
        <TextInput
          label="Last name"
          name="lastName"
          autoComplete="family-name"
          maxLength={100}
          defaultValue={me.lastName ?? ''}
        />
        <TextInput
          label="Role"
          name="businessRole"
          maxLength={200}
          defaultValue={me.businessRole ?? ''}
        />
        <TextInput
          label="Industry"
          name="industry"
          maxLength={200}
          defaultValue={me.businessContext?.industry ?? ''}
        />
        <TextInput
          label="Company size"
          name="companySize"
          maxLength={100}
          defaultValue={me.businessContext?.companySize ?? ''}
        />
        <Input.Wrapper
          labelElement="div"
          label="How should I explain things?"
          className={classes.wide}
        >
          <ExpertiseChoice value={level} onChange={setLevel} isCompact />
        </Input.Wrapper>
        <div className={classes.formFoot}>
          <span role="status">{state === 'saved' ? 'Saved.' : ''}</span>
          {problem && (
            <span className={classes.problem} role="alert">
              {problem}
            </span>
          )}
          <Button type="submit" loading={state === 'saving'}>
            Save the profile
          </Button>
        </div>
      </form>
    </section>
  );
}
