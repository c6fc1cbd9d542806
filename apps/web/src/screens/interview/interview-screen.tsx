export function InterviewScreen() {
  return <main id="main">Interview</main>;
}
