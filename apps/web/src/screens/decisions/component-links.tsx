import type { ArchitectureData } from '@aa/domain';
import { TextLink } from '../../components/links.tsx';
import { useWorkspace } from '../../workspace/workspace-context.ts';

/** Names of components, each a way to where it stands on the picture. */
export function ComponentLinks(props: {
  data: Pick<ArchitectureData, 'components'>;
  ids: readonly string[];
}) {
  const { conversationId } = useWorkspace();
  const parts = props.data.components.filter(({ id }) => props.ids.includes(id));
  return parts.map((part, index) => (
    <span key={part.id}>
      {index > 0 && ', '}
      <TextLink
        to="/c/$conversationId/architecture"
        params={{ conversationId }}
        search={(search) => ({ ...search, select: part.id })}
      >
        {part.name}
      </TextLink>
    </span>
  ));
}
