import { startConversationInput } from '@aa/domain';
import type { User } from '@aa/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { trpc, trpcClient } from '../../api.ts';
import { describeError } from '../../components/describe-error.ts';
import { templates } from '../../templates/templates.ts';
import { createOutboxItem, writeOutbox } from '../../workspace/outbox.ts';
import { designNowText } from '../../workspace/workspace-provider.tsx';
import { clearDraft, minBriefLength, readDraft, startInputOf, writeDraft } from './brief-draft.ts';
import type { BriefDraft } from './brief-draft.ts';

interface BriefForm {
  draft: BriefDraft;
  change: (part: Partial<BriefDraft>) => void;
  /** Why it can't go on, in one sentence. */
  problem: string | undefined;
  isBusy: boolean;
  start: () => void;
}

/** The brief as it is written: kept in the browser at each change, sent once however often pressed. */
export function useBriefForm(me: User, focusBrief: () => void): BriefForm {
  const { template } = useSearch({ from: '/authed/new' });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<BriefDraft>(() => firstDraft(me.id, template));
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const attempt = useRef({ body: '', key: '' });

  const change = (part: Partial<BriefDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    writeDraft(me.id, next);
    setProblem(undefined);
  };
  const refuse = (sentence: string) => {
    setProblem(sentence);
    focusBrief();
  };
  const start = async () => {
    const input = startConversationInput.safeParse(startInputOf(draft, me));
    if (!input.success) {
      refuse(problemOf(draft, input.error.issues[0]?.message));
      return;
    }
    const body = JSON.stringify(input.data);
    // The same brief sent again after a lost answer must not make a second conversation.
    if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() };
    setBusy(true);
    try {
      const { conversationId } = await trpcClient.conversations.start.mutate(input.data, {
        context: { idempotencyKey: attempt.current.key },
      });
      if (draft.mode === 'design') {
        const item = createOutboxItem(conversationId, {
          content: designNowText,
          context: { designNow: true },
        });
        writeOutbox(conversationId, [item]);
      }
      clearDraft(me.id);
      void queryClient.invalidateQueries({ queryKey: trpc.conversations.list.pathKey() });
      await navigate({ to: '/c/$conversationId/interview', params: { conversationId } });
    } catch (error) {
      refuse(describeError(error).message);
    } finally {
      setBusy(false);
    }
  };
  return { draft, change, problem, isBusy, start: () => void (isBusy || start()) };
}

function firstDraft(userId: string, templateId: string | undefined): BriefDraft {
  const draft = readDraft(userId);
  const template = templates.find(({ id }) => id === templateId);
  return template ? { ...draft, userRequirements: template.brief } : draft;
}

function problemOf(draft: BriefDraft, fallback: string | undefined): string {
  if (draft.userRequirements.trim().length < minBriefLength) {
    return `Write at least ${minBriefLength} characters, so that there is something to design.`;
  }
  return fallback ?? 'A field is too long.';
}
