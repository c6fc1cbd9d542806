import { registerInput } from '@aa/domain';
import type { ExpertiseLevel, RegisterInput } from '@aa/domain';
import { Button, Input, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { trpcClient } from '../../api.ts';
import { ExpertiseChoice } from '../../components/expertise-choice.tsx';
import { AccountFrame } from './account-frame.tsx';
import classes from './account.module.css';
import { fieldErrorsOf } from './field-errors.ts';
import { useEntry } from './use-entry.ts';

const minPassword = 8;
const words = { password: 'Use 8 characters or more, at most 128.' };

/** Registers, and logs in at once with what was typed. */
export function RegisterScreen() {
  const entry = useEntry();
  const [level, setLevel] = useState<ExpertiseLevel>('INTERMEDIATE');
  const [password, setPassword] = useState('');
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const input = registerInput.safeParse({
      email: fields.get('email'),
      password: fields.get('password'),
      firstName: fields.get('firstName') || undefined,
      lastName: fields.get('lastName') || undefined,
      expertiseLevel: level,
    });
    if (!input.success) {
      entry.refuse(form, fieldErrorsOf(input.error, words));
      return;
    }
    void entry.enter(form, () => register(input.data));
  };
  return (
    <AccountFrame
      title="Create your account"
      lead="On this server. Nothing you write leaves it unless a language model is switched on."
    >
      <form className={classes.fields} onSubmit={onSubmit} noValidate>
        <div className={classes.names}>
          <TextInput
            label={<Optional>First name</Optional>}
            name="firstName"
            autoComplete="given-name"
            size="md"
            maxLength={100}
            error={entry.errors['firstName']}
          />
          <TextInput
            label={<Optional>Last name</Optional>}
            name="lastName"
            autoComplete="family-name"
            size="md"
            maxLength={100}
            error={entry.errors['lastName']}
          />
        </div>
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          size="md"
          error={entry.errors['email']}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="new-password"
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          error={entry.errors['password']}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          description={passwordHint(password)}
        />
        <Input.Wrapper
          labelElement="div"
          label="How should I explain things?"
          description="Changes the explanations, never the architecture. You can switch at any time."
          inputWrapperOrder={['label', 'input', 'description']}
        >
          <ExpertiseChoice value={level} onChange={setLevel} isCompact />
        </Input.Wrapper>
        {entry.problem && (
          <div className={classes.notice} data-kind="error" role="alert">
            {entry.problem}
          </div>
        )}
        <Button type="submit" size="md" loading={entry.isBusy} fullWidth>
          Create account
        </Button>
      </form>
    </AccountFrame>
  );
}

async function register(input: RegisterInput) {
  await trpcClient.auth.register.mutate(input);
  const { email, password } = input;
  return (await trpcClient.auth.login.mutate({ email, password })).user;
}

function passwordHint(password: string): string {
  const length = password.length;
  if (length === 0) return '8 characters or more. A few words are easier than signs.';
  if (length < minPassword) return `${length} of at least ${minPassword} characters.`;
  return `${length} characters. Long enough.`;
}

function Optional({ children }: { children: string }) {
  return (
    <>
      {children} <span style={{ color: 'var(--aa-text-2)', fontWeight: 400 }}>optional</span>
    </>
  );
}
