import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMatch, useNavigate } from '@tanstack/react-router';
import { trpc } from '../api.ts';
import { railItems } from '../workspace/rail-items.ts';

export interface JumpTarget {
  key: string;
  label: string;
  kind: string;
  go: () => void;
}

const maxTargets = 12;

/** Where one can jump from here, filtered by what is typed. */
export function useJumpTargets(text: string): JumpTarget[] {
  const navigate = useNavigate();
  const open = useMatch({ from: '/authed/c/$conversationId', shouldThrow: false });
  const conversationId = open?.params.conversationId;
  const { data } = useQuery(trpc.conversations.list.queryOptions({ limit: 50 }));
  const inside = conversationId ? targetsInside(conversationId) : [];
  const parts = usePartTargets(conversationId);

  function targetsInside(id: string): JumpTarget[] {
    return railItems.flatMap(({ label, screen }) =>
      screen
        ? [
            {
              key: `screen-${screen}`,
              label,
              kind: 'screen',
              go: () =>
                void navigate({
                  to: `/c/$conversationId/${screen}`,
                  params: { conversationId: id },
                }),
            },
          ]
        : [],
    );
  }

  const pages: JumpTarget[] = [
    {
      key: 'new',
      label: 'New conversation',
      kind: 'action',
      go: () => void navigate({ to: '/new' }),
    },
    { key: 'home', label: 'Conversations', kind: 'page', go: () => void navigate({ to: '/' }) },
    {
      key: 'settings',
      label: 'Settings',
      kind: 'page',
      go: () => void navigate({ to: '/settings' }),
    },
  ];
  const conversations: JumpTarget[] = (data?.conversations ?? []).map(({ id, title }) => ({
    key: `conversation-${id}`,
    label: title,
    kind: 'conversation',
    go: () => void navigate({ to: '/c/$conversationId/interview', params: { conversationId: id } }),
  }));
  const needle = text.trim().toLowerCase();
  return [...inside, ...parts, ...pages, ...conversations]
    .filter((target) => target.label.toLowerCase().includes(needle))
    .slice(0, maxTargets);
}

/** Components and decisions of the open architecture, if it is loaded. */
function usePartTargets(conversationId: string | undefined): JumpTarget[] {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  if (!conversationId) return [];
  const loaded = queryClient.getQueryData(
    trpc.conversations.get.queryKey({ id: conversationId }),
  )?.conversation;
  const newest = loaded?.architectures.toSorted((a, b) => b.version - a.version)[0];
  if (!newest) return [];
  const architecture = queryClient.getQueryData(
    trpc.architectures.get.queryKey({ id: newest.id }),
  )?.architecture;
  if (!architecture) return [];
  const { components, decisions } = architecture.architectureData;
  const params = { conversationId };
  return [
    ...components.map(({ id, name }) => ({
      key: `component-${id}`,
      label: name,
      kind: 'component',
      go: () =>
        void navigate({ to: '/c/$conversationId/architecture', params, search: { select: id } }),
    })),
    ...decisions.map(({ id, title }) => ({
      key: `decision-${id}`,
      label: `${id} ${title}`,
      kind: 'decision',
      go: () =>
        void navigate({ to: '/c/$conversationId/decisions', params, search: { decision: id } }),
    })),
  ];
}
