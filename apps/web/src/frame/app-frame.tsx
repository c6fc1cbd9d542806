import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useShortcuts } from '../components/use-shortcuts.ts';
import classes from './app-frame.module.css';
import { KeysDialog } from './keys-dialog.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { TopBar } from './top-bar.tsx';

/** What stands around every page of a person who is logged in. */
export function AppFrame() {
  const [areKeysShown, setKeysShown] = useState(false);
  useShortcuts({ '?': () => setKeysShown(true) });
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        Skip to the main part
      </a>
      <TopBar />
      <OfflineStrip />
      <div className={classes.body}>
        <Outlet />
      </div>
      <KeysDialog isOpen={areKeysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
