const listItem = /^\s*(?:\d+[.)]|[-*])\s+/;

/**
 * A reply's words without the list of its questions, where these stand as cards below it. A line that
 * only announces the list goes with it.
 */
export function withoutQuestions(content: string, questions: readonly { text: string }[]): string {
  if (questions.length === 0) return content;
  const isQuestion = (line: string) =>
    listItem.test(line) && questions.some(({ text }) => line.includes(text));
  const lines = content.split('\n');
  const kept = lines.filter((line, index) => {
    if (isQuestion(line)) return false;
    const next = lines.slice(index + 1).find((later) => later.trim() !== '');
    const isAnnouncement = line.trimEnd().endsWith(':') && next !== undefined && isQuestion(next);
    return !isAnnouncement;
  });
  const words = kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return words === '' ? content : words;
}
