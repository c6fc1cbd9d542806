import type { Question } from '@aa/domain';
import { Button, TextInput } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useShortcuts } from '../../../components/use-shortcuts.ts';
import { isDefaultOption, optionsOf } from './question-model.ts';
import type { GivenAnswer } from './question-model.ts';
import classes from './questions.module.css';

interface QuestionCardProps {
  number: number;
  question: Question;
  isOpen: boolean;
  /** Move the focus here when the card opens: the person came by the keyboard from the one before. */
  takesFocus: boolean;
  onOpen: () => void;
  onAnswer: (answer: GivenAnswer) => void;
}

/** One question: why it is asked, likely answers, own words, "I don't know", and what holds else. */
export function QuestionCard(props: QuestionCardProps) {
  const { number, question, isOpen, takesFocus, onOpen, onAnswer } = props;
  const options = optionsOf(question);
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const card = useRef<HTMLFormElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (!isOpen || !takesFocus) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [isOpen, takesFocus]);

  const submit = (event?: SubmitEvent) => {
    event?.preventDefault();
    const text = words.trim() || chosen;
    if (text) onAnswer({ kind: 'words', text });
  };
  const choose = (option: string) => {
    if (!isOpen) onOpen();
    setChosen(option === chosen ? null : option);
  };
  useShortcuts(
    isOpen
      ? {
          ...Object.fromEntries(
            options.slice(0, 9).map((option, index) => [String(index + 1), () => choose(option)]),
          ),
          Enter: () => submit(),
          u: () => onAnswer({ kind: 'unknown' }),
        }
      : {},
  );

  return (
    <form
      ref={card}
      className={classes.card}
      data-open={isOpen || undefined}
      tabIndex={-1}
      aria-labelledby={titleId}
      onSubmit={submit}
    >
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.content}>
        <h2 id={titleId} className={classes.question}>
          {isOpen ? (
            question.text
          ) : (
            <button type="button" className={classes.opener} onClick={onOpen}>
              {question.text}
            </button>
          )}
        </h2>
        <p className={classes.why}>{question.why}</p>
        {options.length > 0 && (
          <div className={classes.options} role="group" aria-label="Likely answers">
            {options.map((option, index) => (
              <button
                key={option}
                type="button"
                className={classes.option}
                aria-pressed={option === chosen && words.trim() === ''}
                onClick={() => choose(option)}
              >
                {isOpen && <KeyHint keys={String(index + 1)} />}
                {option}
                {isDefaultOption(question, option) && (
                  <span className={classes.default}>default</span>
                )}
              </button>
            ))}
          </div>
        )}
        {isOpen && (
          <>
            <div className={classes.own}>
              <TextInput
                className={classes.words}
                aria-label="Or in your own words"
                placeholder={options.length > 0 ? 'Or in your own words' : 'In your own words'}
                maxLength={2000}
                value={words}
                onChange={(event) => setWords(event.currentTarget.value)}
              />
              <Button
                variant="subtle"
                color="gray"
                className={classes.unknown}
                leftSection={<IconHelpCircle size={16} stroke={1.6} />}
                onClick={() => onAnswer({ kind: 'unknown' })}
              >
                I don’t know
              </Button>
              <Button type="submit" disabled={words.trim() === '' && chosen === null}>
                Answer <KeyHint keys="↵" onInk />
              </Button>
            </div>
            <p className={classes.fallback}>
              <strong>If you skip it</strong> {question.defaultAssumption}
            </p>
          </>
        )}
      </div>
    </form>
  );
}
