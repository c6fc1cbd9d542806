import { Tooltip } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { railItems } from './rail-items.ts';
import type { RailItem } from './rail-items.ts';
import classes from './rail.module.css';
import { useWorkspace } from './workspace-context.ts';

/** The screens of a conversation, at the left edge from tablet width on. */
export function Rail() {
  const { conversation } = useWorkspace();
  const hasArchitecture = conversation.architectures.length > 0;
  return (
    <nav className={classes.rail} aria-label="Screens of this conversation">
      {railItems.map((item) => (
        <RailLink
          key={item.label}
          item={item}
          isEarly={item.screen !== 'interview' && !hasArchitecture}
        />
      ))}
      <span className={classes.space} />
      <Tooltip label="Settings" position="right">
        <Link to="/settings" className={classes.item}>
          <IconSettings size={19} stroke={1.5} aria-hidden />
          <span className={classes.label}>Settings</span>
        </Link>
      </Tooltip>
    </nav>
  );
}

function RailLink({ item, isEarly }: { item: RailItem; isEarly: boolean }) {
  const { conversationId } = useWorkspace();
  const content = (
    <>
      <item.icon size={19} stroke={1.5} aria-hidden />
      <span className={classes.label}>{item.label}</span>
    </>
  );
  if (!item.screen) {
    return (
      <Tooltip label={item.comes} position="right" multiline w={220} events={tooltipEvents}>
        <button
          type="button"
          className={classes.item}
          aria-disabled
          aria-label={`${item.label}. ${item.comes ?? ''}`}
        >
          {content}
        </button>
      </Tooltip>
    );
  }
  return (
    <Tooltip label={`${item.label} (G ${item.key.toUpperCase()})`} position="right">
      <Link
        to={`/c/$conversationId/${item.screen}`}
        params={{ conversationId }}
        search={(search) => ({ version: search.version })}
        className={classes.item}
        data-early={isEarly || undefined}
      >
        {content}
      </Link>
    </Tooltip>
  );
}

const tooltipEvents = { hover: true, focus: true, touch: true };
