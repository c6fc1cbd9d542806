import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ExpertiseChoice } from '../../components/expertise-choice.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { useShortcuts } from '../../components/use-shortcuts.ts';
import frame from '../../frame/app-frame.module.css';
import { useMe } from '../../frame/use-me.ts';
import { minBriefLength } from './brief-draft.ts';
import { ContextFields } from './context-fields.tsx';
import { HelpfulList } from './helpful-list.tsx';
import classes from './new-conversation.module.css';
import { useBriefForm } from './use-brief-form.ts';

const maxLength = 20_000;
const count = new Intl.NumberFormat();

/** The brief, and a few words on who asks; then the interview, or the design at once. */
export function NewConversationScreen() {
  const me = useMe();
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useBriefForm(me, () => field.current?.focus());
  const { draft, change, problem, isBusy, start } = form;
  useShortcuts({ 'mod+Enter': start });
  useEffect(() => field.current?.focus(), []);

  const length = draft.userRequirements.trim().length;
  const isShort = length < minBriefLength;
  const verb = draft.mode === 'interview' ? 'Start the interview' : 'Design it';
  return (
    <div className={classes.split}>
      <main id="main" className={frame.page} tabIndex={-1}>
        <div className={classes.form}>
          <h1 className={classes.title}>Describe the system</h1>
          <p className={classes.lead}>
            Write as you would to a colleague. I number what I find and keep your words beside it.
          </p>
          <div className={classes.brief} data-error={problem !== undefined || undefined}>
            <Textarea
              ref={field}
              variant="unstyled"
              autosize
              minRows={5}
              maxRows={18}
              maxLength={maxLength}
              aria-label="Describe the system"
              aria-invalid={problem !== undefined}
              aria-describedby="brief-problem"
              placeholder="Who uses it, how many, what exists already, what it may cost, what must never happen"
              value={draft.userRequirements}
              onChange={(event) => change({ userRequirements: event.currentTarget.value })}
            />
            <div className={`${classes.count} figures`}>
              {count.format(draft.userRequirements.length)} of {count.format(maxLength)}
            </div>
          </div>
          <div id="brief-problem" className={classes.problem} role="alert">
            {problem}
          </div>

          <h2 className={classes.label}>How should I explain things?</h2>
          <ExpertiseChoice
            value={draft.expertise ?? me.expertiseLevel}
            onChange={(expertise) => change({ expertise })}
          />
          <h2 className={classes.label}>How do you want to go on?</h2>
          <SegmentedControl
            fullWidth
            aria-label="How do you want to go on?"
            data={[
              { value: 'interview', label: 'Interview me' },
              { value: 'design', label: 'Design at once' },
            ]}
            value={draft.mode}
            onChange={(mode) => change({ mode: mode === 'design' ? 'design' : 'interview' })}
          />
          <p className={classes.hint}>
            {draft.mode === 'interview'
              ? 'A few questions, each with a default. You can stop them at any time.'
              : 'I assume what you did not say and mark it, so that you can correct it.'}
          </p>
          <ContextFields draft={draft} change={change} me={me} />

          <div className={classes.foot}>
            <span className={classes.stays}>
              <IconLock size={15} stroke={1.6} aria-hidden />
              {isShort
                ? `Write at least ${minBriefLength} characters, so that there is something to design.`
                : 'The draft is kept in this browser until you start.'}
            </span>
            <Button variant="default" component={Link} to="/">
              Cancel
            </Button>
            <Button onClick={start} loading={isBusy} className={classes.start}>
              {verb} <KeyHint keys="Ctrl ↵" onInk />
            </Button>
          </div>
        </div>
      </main>
      <HelpfulList text={draft.userRequirements} />
    </div>
  );
}
