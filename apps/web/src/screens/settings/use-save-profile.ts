import type { UpdateProfileInput } from '@aa/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, trpcClient } from '../../api.ts';
import { describeError } from '../../components/describe-error.ts';

interface SaveProfile {
  save: (change: UpdateProfileInput) => Promise<void>;
  state: 'idle' | 'saving' | 'saved';
  problem: string | undefined;
}

/** Saves a part of the profile and keeps the person that every page sees true to it. */
export function useSaveProfile(): SaveProfile {
  const queryClient = useQueryClient();
  const [state, setState] = useState<SaveProfile['state']>('idle');
  const [problem, setProblem] = useState<string>();
  const save = async (change: UpdateProfileInput) => {
    setState('saving');
    setProblem(undefined);
    try {
      const answer = await trpcClient.users.updateMe.mutate(change);
      queryClient.setQueryData(trpc.users.me.queryKey(), answer);
      setState('saved');
    } catch (error) {
      const shown = describeError(error);
      setProblem(shown.fields[0]?.message ?? shown.message);
      setState('idle');
    }
  };
  return { save, state, problem };
}
