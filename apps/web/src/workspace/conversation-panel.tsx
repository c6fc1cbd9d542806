import { TextLink } from '../components/links.tsx';
import classes from './conversation-panel.module.css';
import { Composer } from './thread/composer.tsx';
import { Thread } from './thread/thread.tsx';
import { useStickToEnd } from './thread/use-stick-to-end.ts';
import { useWorkspace } from './workspace-context.ts';

interface ConversationPanelProps {
  /** The component that is selected on the picture; messages are sent about it. */
  selection?: { componentId: string; name: string; clear: () => void };
}

/** The conversation as a panel beside another screen. */
export function ConversationPanel({ selection }: ConversationPanelProps) {
  const { conversation, conversationId } = useWorkspace();
  const end = useStickToEnd();
  const open = conversation.messages.at(-1)?.metadata?.agentResponse?.questions?.length ?? 0;
  return (
    <div className={classes.panel}>
      <div ref={end} className={classes.thread} tabIndex={0} role="group" aria-label="Messages">
        <Thread isCompact />
        {open > 0 && (
          <TextLink to="/c/$conversationId/interview" params={{ conversationId }}>
            {open} open questions in the interview
          </TextLink>
        )}
      </div>
      <div className={classes.composer}>
        <Composer isNarrow placeholder="Ask or change something" selection={selection} />
      </div>
    </div>
  );
}
