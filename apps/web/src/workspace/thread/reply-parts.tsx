import type { Message } from '@aa/domain';
import { IconCornerDownRight, IconSitemap } from '@tabler/icons-react';
import { ButtonLink } from '../../components/links.tsx';
import { useWorkspace } from '../workspace-context.ts';
import classes from './thread.module.css';
import { useComposerDraft } from './use-composer-draft.ts';

/** What a reply brought beside its words: a version of the architecture, and what one could ask. */
export function ReplyParts({ message }: { message: Message }) {
  const { conversation, conversationId } = useWorkspace();
  const [, setDraft] = useComposerDraft(conversationId);
  const version = conversation.architectures.find(
    ({ id }) => id === message.metadata?.architectureId,
  );
  const isNewest = conversation.messages.at(-1)?.id === message.id;
  const suggestions = message.metadata?.agentResponse?.suggestedActions ?? [];
  const isAsking = (message.metadata?.agentResponse?.questions ?? []).length > 0;
  return (
    <>
      {version && (
        <div className={classes.version}>
          <IconSitemap size={18} stroke={1.5} aria-hidden />
          <span className={classes.versionWords}>
            <strong>Version {version.version}</strong>
            <span>{version.title}</span>
          </span>
          <ButtonLink
            size="compact-md"
            to="/c/$conversationId/architecture"
            params={{ conversationId }}
            search={{ version: version.version }}
          >
            Show the architecture
          </ButtonLink>
        </div>
      )}
      {isNewest && !isAsking && suggestions.length > 0 && (
        <div className={classes.suggestions}>
          <div className={classes.suggestionsTitle}>What you could do next</div>
          {suggestions.slice(0, 4).map((text) => (
            <button
              key={text}
              type="button"
              className={classes.suggestion}
              onClick={() => setDraft(text)}
            >
              <IconCornerDownRight size={14} stroke={1.6} aria-hidden />
              {text}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
