import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { plural } from '../../../components/format.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useShortcuts } from '../../../components/use-shortcuts.ts';
import { useWorkspace } from '../../../workspace/workspace-context.ts';
import { usePanels } from '../../../workspace/panels-context.ts';
import { AnsweredCard } from './answered-card.tsx';
import { QuestionCard } from './question-card.tsx';
import { messageOfAnswers } from './question-model.ts';
import type { GivenAnswer, OpenQuestions } from './question-model.ts';
import classes from './questions.module.css';
import { useAnswers } from './use-answers.ts';

/** Up to five questions, one of them open; answered ones fold, and all are sent as one message. */
export function QuestionCards({ open }: { open: OpenQuestions }) {
  const { questions, replyId } = open;
  const { send } = useWorkspace();
  const { isPhone } = usePanels();
  const { given, give, takeBack, clear } = useAnswers(replyId);
  const firstUnanswered = questions.find(({ id }) => !given[id])?.id ?? null;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [hasMoved, setHasMoved] = useState(false);
  const isChosenOpen =
    questions.some(({ id }) => id === chosenId) && !(chosenId && given[chosenId]);
  const openId = isChosenOpen ? chosenId : firstUnanswered;
  const openIndex = questions.findIndex(({ id }) => id === openId);
  const count = questions.filter(({ id }) => given[id]).length;

  const answer = (questionId: string, words: GivenAnswer) => {
    give(questionId, words);
    setHasMoved(true);
    setChosenId(null);
  };
  const submit = () => {
    if (count === 0) return;
    send(messageOfAnswers(questions, given));
    clear();
  };
  const step = (by: number) => {
    setHasMoved(true);
    setChosenId(questions[(openIndex + by + questions.length) % questions.length]?.id ?? null);
  };
  useShortcuts({ 'mod+Enter': submit });

  const shown = isPhone && openId ? questions.filter(({ id }) => id === openId) : questions;
  return (
    <section
      data-shown-first={isPhone || undefined}
      className={classes.cards}
      aria-label="Questions for you"
    >
      {isPhone && openId && (
        <div className={classes.stepper}>
          <span>
            Question {openIndex + 1} of {questions.length}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Question before"
            onClick={() => step(-1)}
          >
            <IconArrowLeft size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Next question"
            onClick={() => step(1)}
          >
            <IconArrowRight size={18} />
          </ActionIcon>
        </div>
      )}
      {shown.map((question) => {
        const words = given[question.id];
        const number = questions.indexOf(question) + 1;
        return words ? (
          <AnsweredCard
            key={question.id}
            number={number}
            question={question}
            answer={words}
            onReopen={() => {
              takeBack(question.id);
              setHasMoved(true);
              setChosenId(question.id);
            }}
          />
        ) : (
          <QuestionCard
            key={question.id}
            number={number}
            question={question}
            isOpen={question.id === openId}
            takesFocus={hasMoved}
            onOpen={() => {
              setHasMoved(true);
              setChosenId(question.id);
            }}
            onAnswer={(next) => answer(question.id, next)}
          />
        );
      })}
      {count > 0 && (
        <div className={classes.sendBar}>
          <span>
            {count < questions.length
              ? `${count} of ${questions.length} answered. For the rest I take the default.`
              : 'All answered.'}
          </span>
          <Button
            key={String(count === questions.length)}
            autoFocus={hasMoved && count === questions.length}
            onClick={submit}
          >
            Send {plural(count, 'answer')} <KeyHint keys="Ctrl ↵" onInk />
          </Button>
        </div>
      )}
    </section>
  );
}
