import type { LearningInteractionInput, LearningProgress } from '@aa/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../api.ts';
import { describeError } from '../../components/describe-error.ts';
import { showToast } from '../../components/toasts.tsx';

export interface Learning {
  progressOf: (topic: string) => LearningProgress | undefined;
  record: (interaction: LearningInteractionInput) => void;
}

/** What the person has practised, and how to add to it. */
export function useLearning(): Learning {
  const client = useQueryClient();
  const query = useQuery(trpc.learning.list.queryOptions());
  const record = useMutation({
    ...trpc.learning.recordInteraction.mutationOptions(),
    onSuccess: () => client.invalidateQueries({ queryKey: trpc.learning.list.queryKey() }),
    onError: (error) => showToast(`This was not counted. ${describeError(error).message}`),
  });
  return {
    progressOf: (topic) => query.data?.progress.find((known) => known.topic === topic),
    record: (interaction) => record.mutate(interaction),
  };
}
