export function SettingsScreen() {
  return <main id="main">Settings</main>;
}
