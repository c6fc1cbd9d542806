import type { Span } from '@aa/domain';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFilter, IconListCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { plural } from '../../components/format.ts';
import { usePanels } from '../../workspace/panels-context.ts';
import { Composer } from '../../workspace/thread/composer.tsx';
import { Thread } from '../../workspace/thread/thread.tsx';
import { TouchedSourceContext } from '../../workspace/thread/touched-source.ts';
import { useStickToEnd } from '../../workspace/thread/use-stick-to-end.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { panelWidths, WorkspaceScreen } from '../../workspace/workspace-screen.tsx';
import { AtWork } from './at-work.tsx';
import { understandingOf } from './facts/fact-model.ts';
import type { Understanding } from './facts/fact-model.ts';
import { FactsPanel } from './facts/facts-panel.tsx';
import { InterviewToolbar } from './interview-toolbar.tsx';
import classes from './interview.module.css';
import { QuestionCards } from './questions/question-cards.tsx';
import { findOpenQuestions } from './questions/question-model.ts';

/** The interview: conversation with question cards, and beside it what is known. */
export function InterviewScreen() {
  const { architecture, conversation, outbox, isTurnActive } = useWorkspace();
  const [isAssumedOnly, setAssumedOnly] = useState(false);
  const [span, setSpan] = useState<Span | null>(null);
  const touched = useMemo(() => ({ span, touch: setSpan }), [span]);
  const understanding = useMemo(
    () => understandingOf(conversation.messages, outbox, architecture?.architectureData),
    [conversation.messages, outbox, architecture],
  );
  const isDesigning = outbox.some(({ context }) => context?.designNow);
  const isActive = conversation.status === 'ACTIVE';
  const isComplete =
    conversation.architectures.length > 0 && findOpenQuestions(conversation.messages) === null;
  return (
    <TouchedSourceContext value={touched}>
      <WorkspaceScreen
        name="interview"
        scroll={false}
        toolbar={
          <InterviewToolbar
            canDesign={isActive && !isTurnActive && !isDesigning}
            isComplete={isComplete}
          />
        }
        right={{
          label: 'What I know',
          width: panelWidths.inspector,
          header: (
            <>
              <span className={classes.count}>{plural(understanding.facts.length, 'fact')}</span>
              <Button
                size="compact-md"
                variant={isAssumedOnly ? 'light' : 'subtle'}
                color={isAssumedOnly ? 'blueprint' : 'gray'}
                aria-pressed={isAssumedOnly}
                leftSection={<IconFilter size={14} stroke={1.6} />}
                onClick={() => setAssumedOnly(!isAssumedOnly)}
              >
                Assumed only
              </Button>
            </>
          ),
          content: (
            <div className={classes.know}>
              <FactsPanel understanding={understanding} isAssumedOnly={isAssumedOnly} />
              <AtWork />
            </div>
          ),
        }}
      >
        <Conversation understanding={understanding} />
      </WorkspaceScreen>
    </TouchedSourceContext>
  );
}

function Conversation({ understanding }: { understanding: Understanding }) {
  const { conversation, outbox } = useWorkspace();
  const { isPhone } = usePanels();
  const box = useStickToEnd();
  const answeredInOutbox = new Set(
    outbox.flatMap(({ context }) => (context?.answers ?? []).map(({ questionId }) => questionId)),
  );
  const isDesigning = outbox.some(({ context }) => context?.designNow);
  const found = isDesigning ? null : findOpenQuestions(conversation.messages);
  const questions = found?.questions.filter(({ id }) => !answeredInOutbox.has(id)) ?? [];
  return (
    <>
      <div ref={box} className={classes.scroll}>
        <div className={classes.column}>
          <PhoneChips understanding={understanding} />
          <Thread isCompact={isPhone} hasCards />
          {found && questions.length > 0 && conversation.status === 'ACTIVE' && (
            <QuestionCards key={found.replyId} open={{ ...found, questions }} />
          )}
        </div>
      </div>
      <div className={classes.composer}>
        <Composer placeholder="Add something, or correct me" />
      </div>
    </>
  );
}

/** On a phone the panel is a sheet: these chips say what is in it and open it. */
function PhoneChips({ understanding }: { understanding: Understanding }) {
  const { isPhone, open } = usePanels();
  if (!isPhone) return null;
  const assumed = understanding.facts.filter((fact) => fact.provenance === 'assumed').length;
  const contradictions = understanding.findings.filter(
    (finding) => finding.severity !== 'info',
  ).length;
  return (
    <div className={classes.chips}>
      <button type="button" className={classes.chip} onClick={() => open('right')}>
        <IconListCheck size={16} stroke={1.6} aria-hidden />
        {plural(understanding.facts.length, 'fact')}, {assumed} assumed
      </button>
      {contradictions > 0 && (
        <button type="button" className={classes.chip} data-warn onClick={() => open('right')}>
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          {plural(contradictions, 'contradiction')}
        </button>
      )}
    </div>
  );
}
