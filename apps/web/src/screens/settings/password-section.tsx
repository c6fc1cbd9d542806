import { changePasswordInput } from '@aa/domain';
import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { trpc, trpcClient } from '../../api.ts';
import { describeError } from '../../components/describe-error.ts';
import { showToast } from '../../components/toasts.tsx';
import { fieldErrorsOf, focusFirstError, serverFieldErrors } from '../account/field-errors.ts';
import type { FieldErrors } from '../account/field-errors.ts';
import classes from './settings.module.css';

const words = {
  currentPassword: 'Write the password you have now.',
  newPassword: 'Use 8 characters or more, at most 128.',
};

/** Changes the password; ends the other sessions. */
export function PasswordSection() {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="password-title">
      <div className={classes.head}>
        <h2 id="password-title">Password</h2>
      </div>
      <div className={classes.card}>
        {isOpen ? (
          <PasswordForm onDone={() => setOpen(false)} />
        ) : (
          <div className={classes.line}>
            <div>
              <strong>Change password</strong>
              <span>Ends the other sessions.</span>
            </div>
            <Button variant="default" onClick={() => setOpen(true)}>
              Change the password
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const queryClient = useQueryClient();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setBusy] = useState(false);
  const refuse = (form: HTMLFormElement, refused: FieldErrors) => {
    setErrors(refused);
    focusFirstError(form, refused);
  };
  const change = async (form: HTMLFormElement) => {
    const input = changePasswordInput.safeParse(Object.fromEntries(new FormData(form)));
    if (!input.success) {
      refuse(form, fieldErrorsOf(input.error, words));
      return;
    }
    setBusy(true);
    try {
      await trpcClient.auth.changePassword.mutate(input.data);
      showToast('The password is changed. The other sessions are ended.');
      await queryClient.invalidateQueries({ queryKey: trpc.auth.sessions.queryKey() });
      onDone();
    } catch (error) {
      const shown = describeError(error);
      const fields = serverFieldErrors(shown);
      const isWrong = shown.code === 'LOGIN_FAILED';
      if (isWrong) refuse(form, { currentPassword: 'This is not your password.' });
      else refuse(form, Object.keys(fields).length > 0 ? fields : { newPassword: shown.message });
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void change(event.currentTarget);
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <PasswordInput
        autoFocus
        label="Password now"
        name="currentPassword"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        error={errors['currentPassword']}
      />
      <PasswordInput
        label="New password"
        name="newPassword"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        error={errors['newPassword']}
      />
      <div className={classes.formFoot}>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" loading={isBusy}>
          Change the password
        </Button>
      </div>
    </form>
  );
}
