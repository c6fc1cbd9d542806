import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { railItems } from './rail-items.ts';
import classes from './phone-bar.module.css';
import { useWorkspace } from './workspace-context.ts';

const shown = railItems.slice(0, 4);
const more = railItems.slice(4);

/** The screens of a conversation on a phone: four of them and the rest behind "More". */
export function PhoneBar() {
  const { conversationId } = useWorkspace();
  const navigate = useNavigate();
  return (
    <nav className={classes.bar} aria-label="Screens of this conversation">
      {shown.map((item) => (
        <Link
          key={item.label}
          to={`/c/$conversationId/${item.screen ?? 'interview'}`}
          params={{ conversationId }}
          className={classes.item}
        >
          <item.icon size={20} stroke={1.5} aria-hidden />
          {item.shortLabel}
        </Link>
      ))}
      <Menu position="top-end" width={240}>
        <Menu.Target>
          <button type="button" className={classes.item}>
            <IconDots size={20} stroke={1.5} aria-hidden />
            More
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {more.map((item) => (
            <Menu.Item
              key={item.label}
              leftSection={<item.icon size={16} stroke={1.5} />}
              disabled={!item.screen}
              onClick={() =>
                item.screen &&
                void navigate({
                  to: `/c/$conversationId/${item.screen}`,
                  params: { conversationId },
                })
              }
            >
              {item.label}
              {item.comes && <div className={classes.comes}>Not in this version yet</div>}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
