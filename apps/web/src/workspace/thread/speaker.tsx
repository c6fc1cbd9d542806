import { Logo } from '../../components/logo.tsx';
import { initialsOf, useMe } from '../../frame/use-me.ts';
import classes from './thread.module.css';

interface SpeakerProps {
  who: 'you' | 'architect';
  /** When it was said, or how far it is on its way. */
  time: string;
}

/** Who speaks, over the words. */
export function Speaker({ who, time }: SpeakerProps) {
  const me = useMe();
  return (
    <header className={classes.speaker}>
      <span className={classes.sign} data-who={who} aria-hidden>
        {who === 'you' ? initialsOf(me) : <Logo size={14} />}
      </span>
      <strong>{who === 'you' ? 'You' : 'Architect'}</strong>
      <span className={classes.time}>{time}</span>
    </header>
  );
}
