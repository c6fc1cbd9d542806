import { Button, Progress } from '@mantine/core';
import { IconPlayerSkipForward } from '@tabler/icons-react';
import { ButtonLink } from '../../components/links.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { useShortcuts } from '../../components/use-shortcuts.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import classes from './interview.module.css';

interface InterviewToolbarProps {
  canDesign: boolean;
  /** Nothing is left to ask, and there is an architecture. */
  isComplete: boolean;
}

/** How much of what matters is known, and the way to stop being asked. */
export function InterviewToolbar({ canDesign, isComplete }: InterviewToolbarProps) {
  const { conversation, conversationId, designNow } = useWorkspace();
  const { progress } = conversation;
  useShortcuts({ 'mod+shift+Enter': () => canDesign && designNow() });
  return (
    <>
      <h1 className={classes.title}>Interview</h1>
      <span className={`${classes.known} figures`}>
        <span className={classes.knownWords}>What matters is </span>
        {progress}&#8239;% known
      </span>
      <Progress
        className={classes.progress}
        value={progress}
        size={4}
        aria-label={`What matters is ${progress} % known`}
      />
      <span className={classes.space} />
      {isComplete ? (
        <ButtonLink
          variant="default"
          to="/c/$conversationId/architecture"
          params={{ conversationId }}
        >
          Show the architecture
        </ButtonLink>
      ) : (
        <Button
          variant="default"
          disabled={!canDesign}
          leftSection={<IconPlayerSkipForward size={15} stroke={1.6} />}
          onClick={designNow}
        >
          Design it now <KeyHint keys="Ctrl Shift ↵" />
        </Button>
      )}
    </>
  );
}
