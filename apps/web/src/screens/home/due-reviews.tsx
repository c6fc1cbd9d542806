import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api.ts';
import classes from './home.module.css';

/** Concepts whose review is due; nothing when there is none. */
export function DueReviews() {
  const { data } = useQuery({ ...trpc.learning.list.queryOptions(), staleTime: 60_000 });
  const now = Date.now();
  const due = (data?.progress ?? []).filter(
    ({ dueAt }) => dueAt !== null && new Date(dueAt).getTime() <= now,
  );
  if (due.length === 0) return null;
  return (
    <>
      <h2 className={classes.sideTitle}>Due for review today</h2>
      <ul className={classes.due}>
        {due.slice(0, 6).map(({ topic }) => (
          <li key={topic}>{topic}</li>
        ))}
      </ul>
    </>
  );
}
