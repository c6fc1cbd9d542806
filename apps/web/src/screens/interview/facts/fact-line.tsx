import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ProvenanceMark } from '../../../components/provenance-mark.tsx';
import { useTouchedSource } from '../../../workspace/thread/touched-source.ts';
import { useWorkspace } from '../../../workspace/workspace-context.ts';
import type { ShownFact } from './fact-model.ts';
import classes from './facts.module.css';

const maxStatement = 300;

/** One fact. Touching it marks its source in the conversation; pressing it makes it a field. */
export function FactLine({ fact }: { fact: ShownFact }) {
  const { touch } = useTouchedSource();
  const { conversation } = useWorkspace();
  const [isEditing, setEditing] = useState(false);
  const show = () => touch(fact.span ?? null);
  const hide = () => touch(null);
  if (isEditing) return <FactField fact={fact} onDone={() => setEditing(false)} />;
  return (
    <div className={classes.fact} onPointerEnter={show} onPointerLeave={hide}>
      <button
        type="button"
        className={classes.statement}
        data-provenance={fact.provenance}
        aria-label={`${fact.statement}. Correct it`}
        disabled={conversation.status !== 'ACTIVE'}
        onFocus={show}
        onBlur={hide}
        onClick={() => setEditing(true)}
      >
        {fact.statement}
      </button>
      {fact.isPending && <span className={classes.pending}>taken over</span>}
      <ProvenanceMark provenance={fact.provenance} detail={fact.detail} />
    </div>
  );
}

function FactField({ fact, onDone }: { fact: ShownFact; onDone: () => void }) {
  const { send } = useWorkspace();
  const [text, setText] = useState(fact.statement);
  const isDone = useRef(false);
  const leave = () => {
    isDone.current = true;
    onDone();
  };
  const save = () => {
    if (isDone.current) return;
    const statement = text.trim();
    if (statement !== '' && statement !== fact.statement) {
      send({
        content: `Correction: ${statement}`,
        context: { corrections: [{ factId: fact.id, statement }] },
      });
    }
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') {
      event.stopPropagation();
      leave();
    }
  };
  return (
    <TextInput
      autoFocus
      size="xs"
      className={classes.field}
      aria-label={`Correct: ${fact.statement}`}
      description="Enter keeps it, Esc leaves it as it was"
      inputWrapperOrder={['input', 'description']}
      maxLength={maxStatement}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={save}
    />
  );
}
