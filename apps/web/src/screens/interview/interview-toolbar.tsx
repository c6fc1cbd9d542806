import { Button, Progress } from '@mantine/core';
import { IconPlayerSkipForward } from '@tabler/icons-react';
import { KeyHint } from '../../components/key-hint.tsx';
import { useShortcuts } from '../../components/use-shortcuts.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import classes from './interview.module.css';

/** How much of what matters is known, and the way to stop being asked. */
export function InterviewToolbar({ canDesign }: { canDesign: boolean }) {
  const { conversation, designNow } = useWorkspace();
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
      <Button
        variant="default"
        disabled={!canDesign}
        leftSection={<IconPlayerSkipForward size={15} stroke={1.6} />}
        onClick={designNow}
      >
        Design it now <KeyHint keys="Ctrl Shift ↵" />
      </Button>
    </>
  );
}
