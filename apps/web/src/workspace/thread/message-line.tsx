import type { Message } from '@aa/domain';
import { useEffect, useRef } from 'react';
import { AgentText } from '../../components/agent-text.tsx';
import { formatMoment } from '../../components/format.ts';
import { AnswerList } from './answer-list.tsx';
import { splitAtRange } from './highlight.ts';
import { ReplyParts } from './reply-parts.tsx';
import { Speaker } from './speaker.tsx';
import classes from './thread.module.css';
import { withoutQuestions } from './without-questions.ts';

interface MessageLineProps {
  message: Message;
  /** Texts of all questions that were asked, by id. */
  questionTexts: ReadonlyMap<string, string>;
  /** What of the text is to be marked as the source of a fact. */
  range: { start: number; end: number } | null;
  /** The questions of a reply stand as cards below it: its words need not repeat them. */
  hasCards: boolean;
}

/** One stored message. */
export function MessageLine(props: MessageLineProps) {
  const { message, questionTexts, range, hasCards } = props;
  const time = formatMoment(message.timestamp, new Date());
  if (message.role !== 'USER') {
    const questions = message.metadata?.agentResponse?.questions ?? [];
    return (
      <article className={classes.message} data-reply>
        <Speaker who="architect" time={time} />
        <div className={classes.body}>
          <AgentText
            text={hasCards ? withoutQuestions(message.content, questions) : message.content}
          />
          <ReplyParts message={message} />
        </div>
      </article>
    );
  }
  const answers = message.metadata?.context?.answers;
  return (
    <article className={classes.message}>
      <Speaker who="you" time={time} />
      <div className={classes.body}>
        {answers && answers.length > 0 && !range ? (
          <AnswerList answers={answers} questionTexts={questionTexts} />
        ) : (
          <MarkedText text={message.content} range={range} />
        )}
      </div>
    </article>
  );
}

function MarkedText(props: { text: string; range: { start: number; end: number } | null }) {
  const { text, range } = props;
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (range) mark.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [range]);
  return (
    <div className={classes.words}>
      {splitAtRange(text, range).map((part, index) =>
        part.isMarked ? (
          <mark key={index} ref={mark} className={classes.mark}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </div>
  );
}
