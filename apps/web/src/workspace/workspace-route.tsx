import { Outlet, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useShortcuts } from '../components/use-shortcuts.ts';
import { PhoneBar } from './phone-bar.tsx';
import { railItems } from './rail-items.ts';
import { Rail } from './rail.tsx';
import { useWorkspace } from './workspace-context.ts';
import { WorkspaceProvider } from './workspace-provider.tsx';
import classes from './workspace-route.module.css';

/** The frame of one conversation: rail, the screen, and the bottom bar of a phone. */
export function WorkspaceRoute() {
  return (
    <WorkspaceProvider>
      <WorkspaceKeys />
      <div className={classes.workspace}>
        <Rail />
        <div className={classes.screen}>
          <Outlet />
        </div>
      </div>
      <PhoneBar />
    </WorkspaceProvider>
  );
}

const prefixMs = 1_500;

/** `G` and then a letter goes to a screen. */
function WorkspaceKeys() {
  const { conversationId } = useWorkspace();
  const navigate = useNavigate();
  const prefixAt = useRef(-prefixMs);
  const goTo = (key: string) => (event: KeyboardEvent) => {
    if (event.timeStamp - prefixAt.current > prefixMs) return false;
    prefixAt.current = -prefixMs;
    const screen = railItems.find((item) => item.key === key)?.screen;
    if (screen) {
      void navigate({ to: `/c/$conversationId/${screen}`, params: { conversationId } });
    }
    return true;
  };
  const shortcuts = Object.fromEntries(railItems.map(({ key }) => [key, goTo(key)]));
  useShortcuts({
    ...shortcuts,
    g: (event) => {
      prefixAt.current = event.timeStamp;
    },
  });
  return null;
}
