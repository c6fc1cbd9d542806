import type { Conversation } from '@aa/domain';
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import classes from './top-bar.module.css';

const statusWords = {
  DRAFT: 'Draft',
  REVIEW: 'In review',
  APPROVED: 'Approved',
  IMPLEMENTED: 'Implemented',
} as const;

/** The version that is looked at, and the way to the others. */
export function VersionMenu({ conversation }: { conversation: Conversation }) {
  const { version } = useSearch({ from: '/authed/c/$conversationId' });
  const navigate = useNavigate();
  const versions = conversation.architectures.toSorted((a, b) => b.version - a.version);
  const shown = versions.find((item) => item.version === version) ?? versions[0];
  if (!shown) return <span className={classes.version}>no version yet</span>;
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <button type="button" className={classes.version}>
          v{shown.version} · {statusWords[shown.status]}
          <IconChevronDown size={13} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {versions.map((item, index) => (
          <Menu.Item
            key={item.id}
            onClick={() =>
              void navigate({
                to: '.',
                search: (search) => ({
                  ...search,
                  version: index === 0 ? undefined : item.version,
                }),
              })
            }
          >
            Version {item.version} · {statusWords[item.status]}
            {index === 0 ? ' · newest' : ''}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
