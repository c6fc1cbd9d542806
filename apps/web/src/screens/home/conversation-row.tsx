import type { ConversationSummary } from '@aa/domain';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatActivity } from '../../components/format.ts';
import { describeState } from './conversation-state.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import classes from './home.module.css';
import { RenameDialog } from './rename-dialog.tsx';
import { useArchive } from './use-archive.ts';
import { useChangeConversation } from './use-conversations.ts';

/** One conversation: what it is, where it stands, and what can be done with it. */
export function ConversationRow({ row }: { row: ConversationSummary }) {
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null);
  const state = describeState(row);
  const screen = row.phase === 'requirements_gathering' ? 'interview' : 'architecture';
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link
          to={`/c/$conversationId/${screen}`}
          params={{ conversationId: row.id }}
          className={classes.rowLink}
          data-row
        >
          {row.title}
        </Link>
        <div className={classes.line}>{state.line}</div>
      </div>
      <div className={`${classes.known} figures`}>{row.progress}&#8239;%</div>
      <div>
        <span className={classes.tag} data-tone={state.tone}>
          {state.tag}
        </span>
      </div>
      <time className={classes.activity} dateTime={row.updatedAt}>
        {formatActivity(row.updatedAt, new Date())}
      </time>
      <RowMenu
        row={row}
        onRename={() => setDialog('rename')}
        onDelete={() => setDialog('delete')}
      />
      {dialog === 'rename' && <RenameDialog row={row} onClose={() => setDialog(null)} />}
      {dialog === 'delete' && <DeleteDialog row={row} onClose={() => setDialog(null)} />}
    </li>
  );
}

interface RowMenuProps {
  row: ConversationSummary;
  onRename: () => void;
  onDelete: () => void;
}

function RowMenu({ row, onRename, onDelete }: RowMenuProps) {
  const change = useChangeConversation();
  const archive = useArchive();
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.rowMenu}
          aria-label={`Actions for ${row.title}`}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>Rename</Menu.Item>
        {row.status === 'ACTIVE' && (
          <Menu.Item onClick={() => void change(row, { status: 'PAUSED' })}>Pause</Menu.Item>
        )}
        {row.status === 'PAUSED' && (
          <Menu.Item onClick={() => void change(row, { status: 'ACTIVE' })}>Go on</Menu.Item>
        )}
        <Menu.Item onClick={() => void archive(row)}>
          {row.status === 'ARCHIVED' ? 'Bring back' : 'Archive'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item c="var(--aa-err)" onClick={onDelete}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
