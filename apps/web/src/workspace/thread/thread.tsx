import type { Message } from '@aa/domain';
import { useMemo } from 'react';
import { useWorkspace } from '../workspace-context.ts';
import { EarlierMessages, useEarlierMessages } from './earlier-messages.tsx';
import { findSpanMessage } from './highlight.ts';
import { MessageLine } from './message-line.tsx';
import { RunningTurn } from './running-turn.tsx';
import classes from './thread.module.css';
import { useTouchedSource } from './touched-source.ts';
import { UnsentLine } from './unsent-line.tsx';

interface ThreadProps {
  /** Without signs, for a narrow column. */
  isCompact?: boolean;
  /** Open questions stand as cards below the thread. */
  hasCards?: boolean;
}

/** The conversation: what is stored, what is on its way, and the reply as it comes. */
export function Thread({ isCompact = false, hasCards = false }: ThreadProps) {
  const { conversation, outbox } = useWorkspace();
  const earlier = useEarlierMessages();
  const messages = useMemo(
    () => mergeMessages(earlier.messages, conversation.messages),
    [earlier.messages, conversation.messages],
  );
  const questionTexts = useMemo(() => questionTextsOf(messages), [messages]);
  const { span } = useTouchedSource();
  const marked = span ? findSpanMessage(messages, span) : undefined;
  return (
    <div className={classes.thread} data-compact={isCompact || undefined}>
      <EarlierMessages earlier={earlier} first={messages[0]} />
      <div role="log" aria-label="Conversation" className={classes.messages}>
        {messages.map((message) => (
          <MessageLine
            key={message.id}
            message={message}
            questionTexts={questionTexts}
            hasCards={hasCards}
            range={marked?.id === message.id ? span : null}
          />
        ))}
      </div>
      {outbox.map((item) => (
        <UnsentLine key={item.key} item={item} questionTexts={questionTexts} />
      ))}
      <RunningTurn />
    </div>
  );
}

function mergeMessages(earlier: readonly Message[], latest: readonly Message[]): Message[] {
  const byId = new Map([...earlier, ...latest].map((message) => [message.id, message]));
  return [...byId.values()].toSorted((a, b) => a.sequenceNumber - b.sequenceNumber);
}

function questionTextsOf(messages: readonly Message[]): ReadonlyMap<string, string> {
  return new Map(
    messages.flatMap(({ metadata }) =>
      (metadata?.agentResponse?.questions ?? []).map(({ id, text }) => [id, text] as const),
    ),
  );
}
