import { Button, Group } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import type { OutboxItem } from '../outbox.ts';
import { useWorkspace } from '../workspace-context.ts';
import { AnswerList } from './answer-list.tsx';
import { Speaker } from './speaker.tsx';
import classes from './thread.module.css';

interface UnsentLineProps {
  item: OutboxItem;
  questionTexts: ReadonlyMap<string, string>;
}

/** A message that the server does not have yet, or has refused. */
export function UnsentLine({ item, questionTexts }: UnsentLineProps) {
  const { discardUnsent, send } = useWorkspace();
  const { online } = useNetwork();
  const answers = item.context?.answers ?? [];
  const state = item.refusal ? 'not sent' : online ? 'on its way' : 'sent when you are online';
  return (
    <article className={classes.message} data-unsent>
      <Speaker who="you" time={state} />
      <div className={classes.body}>
        {answers.length > 0 ? (
          <AnswerList answers={answers} questionTexts={questionTexts} />
        ) : (
          <div className={classes.words}>{item.content}</div>
        )}
        {item.refusal && (
          <div className={classes.failed} role="alert">
            <div>{item.refusal}</div>
            <Group gap={8}>
              <Button
                variant="default"
                size="compact-md"
                onClick={() => {
                  discardUnsent(item.key);
                  send({ content: item.content, context: item.context });
                }}
              >
                Send again
              </Button>
              <Button variant="subtle" size="compact-md" onClick={() => discardUnsent(item.key)}>
                Throw it away
              </Button>
            </Group>
          </div>
        )}
      </div>
    </article>
  );
}
