import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { KeyHint } from '../../components/key-hint.tsx';
import frame from '../../frame/app-frame.module.css';
import { useMe } from '../../frame/use-me.ts';
import { TemplateList } from '../../templates/template-list.tsx';
import { readDraft, writeDraft } from '../new-conversation/brief-draft.ts';
import classes from './home.module.css';

/** Nothing there yet: one field to write into, and templates. */
export function FirstVisit() {
  const me = useMe();
  const navigate = useNavigate();
  const [text, setText] = useState(() => readDraft(me.id).userRequirements);
  const goOn = () => {
    writeDraft(me.id, { ...readDraft(me.id), userRequirements: text });
    void navigate({ to: '/new' });
  };
  return (
    <main id="main" className={frame.page} tabIndex={-1}>
      <div className={classes.first}>
        <h1 className={classes.welcome}>
          {me.firstName
            ? `What do you need to build, ${me.firstName}?`
            : 'What do you need to build?'}
        </h1>
        <p className={classes.welcomeLead}>
          A few sentences are enough. You get an architecture in minutes and can argue with it
          afterwards.
        </p>
        <div className={classes.firstField}>
          <Textarea
            autoFocus
            variant="unstyled"
            autosize
            minRows={4}
            maxRows={12}
            maxLength={20_000}
            aria-label="What do you need to build?"
            placeholder="Who uses it, how many, what exists already, what it may cost, what must never happen"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) goOn();
            }}
          />
          <div className={classes.firstFoot}>
            <KeyHint keys="Ctrl ↵" />
            <Button onClick={goOn}>Start</Button>
          </div>
        </div>
        <div className={classes.firstTemplates}>
          <h2 className={classes.sideTitle}>Or begin with a template</h2>
          <span className={classes.hint}>each is a brief you can edit</span>
        </div>
        <TemplateList isGrid />
      </div>
    </main>
  );
}
