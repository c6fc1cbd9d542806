import { Menu, SegmentedControl, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconLogout, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useLogOut } from './use-log-out.ts';
import { initialsOf, nameOf, useMe } from './use-me.ts';
import classes from './top-bar.module.css';

export const colorSchemes = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Who is logged in, the theme, settings, and the way out. */
export function UserMenu() {
  const me = useMe();
  const logOut = useLogOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className={classes.avatar}>
          <span aria-hidden>{initialsOf(me)}</span>
          <VisuallyHidden>Account of {nameOf(me)}</VisuallyHidden>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {nameOf(me)}
          <br />
          {me.email}
        </Menu.Label>
        <div style={{ padding: '4px 8px 8px' }}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Theme"
            data={colorSchemes}
            value={colorScheme}
            onChange={(value) =>
              setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')
            }
          />
        </div>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to="/settings"
          leftSection={<IconSettings size={16} stroke={1.5} />}
        >
          Settings
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={logOut}>
          Log out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
