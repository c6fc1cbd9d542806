import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ConversationStatus } from '@aa/domain';
import { ErrorState } from '../../components/error-state.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { LoadingLines } from '../../components/loading-lines.tsx';
import { useShortcuts } from '../../components/use-shortcuts.ts';
import frame from '../../frame/app-frame.module.css';
import { TemplateList } from '../../templates/template-list.tsx';
import { ConversationList } from './conversation-list.tsx';
import { DueReviews } from './due-reviews.tsx';
import { FirstVisit } from './first-visit.tsx';
import classes from './home.module.css';
import { useConversationList } from './use-conversations.ts';

const filters: readonly { status: ConversationStatus | undefined; label: string }[] = [
  { status: undefined, label: 'All' },
  { status: 'ACTIVE', label: 'Active' },
  { status: 'PAUSED', label: 'Paused' },
  { status: 'COMPLETED', label: 'Completed' },
  { status: 'ARCHIVED', label: 'Archived' },
];

/** All conversations, what is due for review, and templates to begin with. */
export function HomeScreen() {
  const { q, status } = useSearch({ from: '/authed/' });
  const navigate = useNavigate({ from: '/' });
  const searchField = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q ?? '');
  const [settledText] = useDebouncedValue(text.trim(), 200);
  const { query, rows } = useConversationList({ q: q || undefined, status });

  useEffect(() => {
    if (settledText === (q ?? '')) return;
    void navigate({
      search: (search) => ({ ...search, q: settledText || undefined }),
      replace: true,
    });
  }, [settledText, q, navigate]);
  useShortcuts({
    n: () => void navigate({ to: '/new' }),
    '/': () => searchField.current?.focus(),
  });

  const isUnfiltered = !q && !status;
  if (query.isSuccess && rows.length === 0 && isUnfiltered && text === '') return <FirstVisit />;

  return (
    <main id="main" className={frame.page} tabIndex={-1}>
      <div className={classes.columns}>
        <section className={classes.list}>
          <div className={classes.head}>
            <h1 className={classes.title}>Conversations</h1>
            <Button
              component={Link}
              to="/new"
              className={classes.newButton}
              leftSection={<IconPlus size={16} />}
            >
              New conversation <KeyHint keys="N" onInk />
            </Button>
          </div>
          <div className={classes.filters}>
            <TextInput
              ref={searchField}
              type="search"
              className={classes.search}
              aria-label="Search titles and briefs"
              placeholder="Search titles and briefs"
              leftSection={<IconSearch size={15} stroke={1.6} />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <div className={classes.chips} role="radiogroup" aria-label="Show">
              {filters.map((filter) => (
                <label key={filter.label} className={classes.chip}>
                  <input
                    type="radio"
                    name="status"
                    checked={filter.status === status}
                    onChange={() =>
                      void navigate({ search: (search) => ({ ...search, status: filter.status }) })
                    }
                  />
                  {filter.label}
                </label>
              ))}
            </div>
          </div>
          {query.isPending && <LoadingLines label="Loading the conversations" />}
          {query.isError && (
            <ErrorState
              title="The conversations were not loaded."
              error={query.error}
              onRetry={() => void query.refetch()}
            />
          )}
          {query.isSuccess && (
            <ConversationList
              rows={rows}
              nothing={
                <NoHit
                  q={q}
                  onClear={() => {
                    setText('');
                    void navigate({ search: {} });
                  }}
                />
              }
              hasMore={query.hasNextPage}
              isLoadingMore={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          )}
        </section>
        <aside className={classes.side} aria-label="To begin with">
          <h2 className={classes.sideTitle}>Start from a template</h2>
          <TemplateList />
          <p className={classes.hint}>
            A template is only a brief you can edit. It adds no components by itself.
          </p>
          <DueReviews />
        </aside>
      </div>
      <Button
        component={Link}
        to="/new"
        className={classes.round}
        leftSection={<IconPlus size={18} />}
      >
        New
      </Button>
    </main>
  );
}

function NoHit({ q, onClear }: { q: string | undefined; onClear: () => void }) {
  return (
    <div className={classes.nothing} role="status">
      {q ? `Nothing with “${q}”.` : 'Nothing in this state.'}{' '}
      <Button variant="transparent" size="compact-md" p={0} onClick={onClear}>
        {q ? 'Clear the search' : 'Show all'}
      </Button>
    </div>
  );
}
