import type { Message } from '@aa/domain';
import { useEffect, useRef } from 'react';
import { AgentText } from '../../components/agent-text.tsx';
import { formatMoment } from '../../components/format.ts';
import { AnswerList } from './answer-list.tsx';
import { splitAtRange } from './highlight.ts';
import { ReplyParts } from './reply-parts.tsx';
import { Speaker } from './speaker.tsx';
import classes from './thread.module.css';

interface MessageLineProps {
  message: Message;
  /** Texts of all questions that were asked, by id. */
  questionTexts: ReadonlyMap<string, string>;
  /** What of the text is to be marked as the source of a fact. */
  range: { start: number; end: number } | null;
}

/** One stored message. */
export function MessageLine({ message, questionTexts, range }: MessageLineProps) {
  const time = formatMoment(message.timestamp, new Date());
  if (message.role !== 'USER') {
    return (
      <article className={classes.message} data-reply>
        <Speaker who="architect" time={time} />
        <div className={classes.body}>
          <AgentText text={message.content} />
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
