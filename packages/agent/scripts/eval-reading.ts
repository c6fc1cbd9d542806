/** Prints how well texts are read: `pnpm eval:reading [--notes]`. */
import { loadBriefs, scoreBriefs } from './score-briefs.ts';
import { precisionOf, recallOf, scoreUtterances, type Score } from './score-utterances.ts';

const line = (name: string, score: Score) =>
  `${name.padEnd(16)} precision ${precisionOf(score).toFixed(3)}  recall ${recallOf(score).toFixed(3)}  (${score.hit} read, ${score.missed} missed, ${score.wrong} wrong, ${score.forbidden} forbidden)`;

const utterances = scoreUtterances();
console.log('Utterances');
console.log(line('numbers, yes/no', utterances.numeric));
console.log(line('words', utterances.label));
for (const [topic, score] of [...utterances.byTopic].sort(([a], [b]) => a.localeCompare(b)))
  console.log(line(`  ${topic}`, score));
if (process.argv.includes('--notes')) for (const note of utterances.notes) console.log(note);

const share = (hit: number, other: number) => (hit / Math.max(1, hit + other)).toFixed(3);
for (const file of ['given.json', 'own.json']) {
  const briefs = loadBriefs(file);
  if (briefs.length === 0) continue;
  const report = scoreBriefs(briefs);
  const { hit, missed, wrong } = report.capabilities;
  const precision = hit / Math.max(1, hit + wrong);
  const recall = hit / Math.max(1, hit + missed);
  console.log(`\nBriefs of ${file} (${briefs.length})`);
  console.log(
    `capabilities    precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(3)}`,
  );
  console.log(
    `regimes         recall ${share(report.regimes.hit, report.regimes.missed)}  (${report.regimes.hit} of ${report.regimes.hit + report.regimes.missed})`,
  );
  console.log(
    `facts           recall ${share(report.facts.hit, report.facts.missed)}  (${report.facts.hit} of ${report.facts.hit + report.facts.missed})`,
  );
  console.log(
    `contradictions  ${report.contradictions.hit} of ${report.contradictions.hit + report.contradictions.missed}`,
  );
  console.log(`languages       ${report.languages.right} of ${briefs.length} right`);
  if (process.argv.includes('--notes')) for (const note of report.notes) console.log(note);
}
