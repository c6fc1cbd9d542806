import { IconAdjustments, IconDatabaseExport, IconShieldLock, IconUser } from '@tabler/icons-react';
import frame from '../../frame/app-frame.module.css';
import { DataSection } from './data-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PreferencesSection } from './preferences-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import classes from './settings.module.css';

const anchors = [
  { id: 'profile', label: 'Profile', icon: IconUser },
  { id: 'preferences', label: 'Preferences', icon: IconAdjustments },
  { id: 'security', label: 'Security', icon: IconShieldLock },
  { id: 'data', label: 'My data', icon: IconDatabaseExport },
] as const;

/** Who one is, how it looks, where one is logged in, and what is stored. */
export function SettingsScreen() {
  return (
    <main id="main" className={frame.page} tabIndex={-1}>
      <div className={classes.columns}>
        <nav className={classes.anchors} aria-label="Settings">
          {anchors.map(({ id, label, icon: Icon }) => (
            <a key={id} href={`#${id}`} className={classes.anchor}>
              <Icon size={17} stroke={1.6} aria-hidden />
              {label}
            </a>
          ))}
        </nav>
        <div className={classes.sections}>
          <h1 className={classes.title}>Settings</h1>
          <ProfileSection />
          <PreferencesSection />
          <SessionsSection />
          <PasswordSection />
          <DataSection />
        </div>
      </div>
    </main>
  );
}
