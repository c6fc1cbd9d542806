import { loginInput } from '@aa/domain';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { trpcClient } from '../../api.ts';
import { AccountFrame } from './account-frame.tsx';
import classes from './account.module.css';
import { fieldErrorsOf } from './field-errors.ts';
import { useEntry } from './use-entry.ts';

/** Log in with e-mail and password. */
export function LogInScreen() {
  const { ended } = useSearch({ from: '/login' });
  const entry = useEntry();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const input = loginInput.safeParse(Object.fromEntries(new FormData(form)));
    if (!input.success) {
      entry.refuse(form, fieldErrorsOf(input.error));
      return;
    }
    void entry.enter(form, async () => (await trpcClient.auth.login.mutate(input.data)).user);
  };
  return (
    <AccountFrame title="Log in" lead="To your conversations, on this server.">
      <form className={classes.fields} onSubmit={onSubmit} noValidate>
        {ended && !entry.problem && (
          <div className={classes.notice} data-kind="info" role="status">
            You were logged out. Log in to go on; your draft is kept.
          </div>
        )}
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          size="md"
          autoFocus
          error={entry.errors['email']}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          error={entry.errors['password']}
        />
        {entry.problem && (
          <div className={classes.notice} data-kind="error" role="alert">
            {entry.problem}
          </div>
        )}
        <Button type="submit" size="md" loading={entry.isBusy} fullWidth>
          Log in
        </Button>
      </form>
    </AccountFrame>
  );
}
