import { SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { areSingleKeysOn, setSingleKeys } from '../../components/use-shortcuts.ts';
import { colorSchemes } from '../../frame/user-menu.tsx';
import { useMe } from '../../frame/use-me.ts';
import classes from './settings.module.css';
import { useSaveProfile } from './use-save-profile.ts';

/** Theme and keys: at once in this browser, and kept with the account. */
export function PreferencesSection() {
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [areKeysOn, setKeysOn] = useState(areSingleKeysOn);
  const { save, problem } = useSaveProfile();
  return (
    <section id="preferences" aria-labelledby="preferences-title">
      <div className={classes.head}>
        <h2 id="preferences-title">Preferences</h2>
      </div>
      <div className={classes.card}>
        <div className={classes.line}>
          <div>
            <strong>Theme</strong>
            <span>Follows the system unless you choose.</span>
          </div>
          <SegmentedControl
            aria-label="Theme"
            data={colorSchemes}
            value={colorScheme}
            onChange={(value) => {
              const theme = value === 'light' || value === 'dark' ? value : 'system';
              setColorScheme(theme === 'system' ? 'auto' : theme);
              void save({ preferences: { ...me.preferences, theme } });
            }}
          />
        </div>
        <div className={classes.line}>
          <div>
            <strong id="keys-label">Single-letter keys</strong>
            <span>N, J, K, G and the like. They never fire while you type.</span>
          </div>
          <Switch
            aria-labelledby="keys-label"
            checked={areKeysOn}
            onChange={(event) => {
              const isOn = event.currentTarget.checked;
              setKeysOn(isOn);
              setSingleKeys(isOn);
              void save({ preferences: { ...me.preferences, singleKeyShortcuts: isOn } });
            }}
          />
        </div>
      </div>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
