import type { User } from '@aa/domain';
import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import { describeError } from '../../components/describe-error.ts';
import { setSingleKeys } from '../../components/use-shortcuts.ts';
import { focusFirstError, serverFieldErrors } from './field-errors.ts';
import type { FieldErrors } from './field-errors.ts';
import { useCountdown } from './use-countdown.ts';

interface Entry {
  errors: FieldErrors;
  /** One sentence over the button: what was refused as a whole. */
  problem: string | undefined;
  isBusy: boolean;
  refuse: (form: HTMLFormElement, errors: FieldErrors) => void;
  /** Runs the call that gives the person, and goes on to where they wanted to be. */
  enter: (form: HTMLFormElement, call: () => Promise<User>) => Promise<void>;
}

/** What log-in and register share: sending, refusals, the countdown, and going on. */
export function useEntry(): Entry {
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [secondsLeft, startCountdown] = useCountdown();
  const { next } = useSearch({ strict: false });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();

  const refuse = (form: HTMLFormElement, refused: FieldErrors) => {
    setErrors(refused);
    setProblem(undefined);
    focusFirstError(form, refused);
  };
  const enter = async (form: HTMLFormElement, call: () => Promise<User>) => {
    setErrors({});
    setProblem(undefined);
    setBusy(true);
    try {
      const user = await call();
      queryClient.clear();
      const { theme, singleKeyShortcuts } = user.preferences;
      if (theme) setColorScheme(theme === 'system' ? 'auto' : theme);
      if (singleKeyShortcuts !== undefined) setSingleKeys(singleKeyShortcuts);
      queryClient.setQueryData(trpc.users.me.queryKey(), { user });
      await navigate({ href: next ?? '/' });
    } catch (error) {
      const shown = describeError(error);
      const fields = serverFieldErrors(shown);
      if (Object.keys(fields).length > 0) refuse(form, fields);
      else if (shown.code === 'RATE_LIMITED') startCountdown(shown.retryAfterSeconds ?? 60);
      else setProblem(shown.message);
    } finally {
      setBusy(false);
    }
  };
  const wait =
    secondsLeft > 0
      ? `Too many attempts. The next one is possible in ${secondsLeft} s.`
      : undefined;
  return { errors, problem: wait ?? problem, isBusy, refuse, enter };
}
