/** Prints how well texts are read: `pnpm eval:reading [--notes]`. */
import { precisionOf, recallOf, scoreUtterances, type Score } from './score-utterances.ts';

const line = (name: string, score: Score) =>
  `${name.padEnd(16)} precision ${precisionOf(score).toFixed(3)}  recall ${recallOf(score).toFixed(3)}  (${score.hit} read, ${score.missed} missed, ${score.wrong} wrong, ${score.forbidden} forbidden)`;

const utterances = scoreUtterances();
console.log('Utterances');
console.log(line('numbers, yes/no', utterances.numeric));
console.log(line('words', utterances.label));
for (const [topic, score] of [...utterances.byTopic].sort()) console.log(line(`  ${topic}`, score));
if (process.argv.includes('--notes')) for (const note of utterances.notes) console.log(note);
