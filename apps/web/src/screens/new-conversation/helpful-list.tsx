import { IconCheck, IconCircleDotted } from '@tabler/icons-react';
import { helpfulTopics } from './helpful-topics.ts';
import classes from './new-conversation.module.css';

/** What helps a brief, with a mark on what it seems to say already. */
export function HelpfulList({ text }: { text: string }) {
  return (
    <aside className={classes.side} aria-label="What helps">
      <h2 className={classes.sideTitle}>Not needed, but it helps</h2>
      <ul className={classes.helpful}>
        {helpfulTopics.map(({ question, signs }) => {
          const isSaid = signs.some((sign) => sign.test(text));
          return (
            <li key={question} data-said={isSaid || undefined}>
              {isSaid ? (
                <IconCheck size={15} stroke={1.8} aria-label="seems to be said" />
              ) : (
                <IconCircleDotted size={15} stroke={1.6} aria-hidden />
              )}
              {question}
            </li>
          );
        })}
      </ul>
      <p className={classes.hint}>
        What you leave out becomes a question or an assumption that you can correct. Nothing is
        filled in silently.
      </p>
    </aside>
  );
}
