/** Of long requirements only the beginning is searched: it names what the system is. */
const searchedLength = 4000;

/** The words by which a conversation is found. */
export function toSearchWords(title: string, requirements: string): string {
  return `${title}\n${requirements.slice(0, searchedLength).toWellFormed()}`.toLowerCase();
}

/** What was typed, as a LIKE pattern that finds it anywhere. */
export function toSearchPattern(typed: string): string {
  return `%${typed.toLowerCase().replace(/[\\%_]/g, String.raw`\$&`)}%`;
}
