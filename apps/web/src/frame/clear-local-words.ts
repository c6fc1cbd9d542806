const keptPrefixes = ['aa.composer.', 'aa.answers.', 'aa.outbox.', 'aa.brief.'];

/** Forgets every draft, answer and unsent message of this browser. */
export function clearLocalWords(): void {
  const keys = Object.keys(localStorage);
  for (const key of keys) {
    if (keptPrefixes.some((prefix) => key.startsWith(prefix))) localStorage.removeItem(key);
  }
}
