import type { ConversationSummary } from '@aa/domain';
import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { plural } from '../../components/format.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { useShortcuts } from '../../components/use-shortcuts.ts';
import { ConversationRow } from './conversation-row.tsx';
import classes from './home.module.css';
import { useArchive } from './use-archive.ts';

interface ConversationListProps {
  rows: readonly ConversationSummary[];
  nothing: ReactNode;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

/** The rows, moved through with J and K, paged as one scrolls. */
export function ConversationList(props: ConversationListProps) {
  const { rows, nothing, hasMore, isLoadingMore, onMore } = props;
  const list = useRef<HTMLUListElement>(null);
  const { ref: end, entry } = useIntersection({ rootMargin: '400px' });
  const archive = useArchive();
  const isEndNear = entry?.isIntersecting === true;
  useEffect(() => {
    if (isEndNear && hasMore && !isLoadingMore) onMore();
  });

  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
  const focusedIndex = () => links().findIndex((link) => link === document.activeElement);
  useShortcuts({
    j: () => links()[Math.min(focusedIndex() + 1, rows.length - 1)]?.focus(),
    k: () => links()[Math.max(focusedIndex() - 1, 0)]?.focus(),
    e: () => {
      const row = rows[focusedIndex()];
      if (row) void archive(row);
    },
  });

  if (rows.length === 0) return nothing;
  return (
    <>
      <div className={classes.table}>
        <div className={classes.tableHead} aria-hidden>
          <span>Conversation</span>
          <span>Known</span>
          <span>State</span>
          <span>Activity</span>
        </div>
        <ul ref={list} className={classes.rows}>
          {rows.map((row) => (
            <ConversationRow key={row.id} row={row} />
          ))}
        </ul>
      </div>
      <div className={classes.foot}>
        <span>
          {plural(rows.length, 'conversation')}
          {hasMore ? ' so far' : ''}
        </span>
        {hasMore && (
          <Button
            ref={end}
            variant="default"
            size="compact-sm"
            loading={isLoadingMore}
            onClick={onMore}
          >
            Load more
          </Button>
        )}
        <span className={classes.keys} aria-hidden>
          <KeyHint keys="J" /> <KeyHint keys="K" /> move <KeyHint keys="↵" /> open{' '}
          <KeyHint keys="E" /> archive
        </span>
      </div>
    </>
  );
}
