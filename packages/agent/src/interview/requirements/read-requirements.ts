import type { Requirement, Topic } from '@aa/domain';
import type { ReadText } from '../language/read-text.ts';
import type { Sentence } from '../language/sentences.ts';
import { passesOn, type AnswerReading } from '../questions/match-answers.ts';
import { topicClasses } from './answer-requirements.ts';
import { classifyDuty, type DutyClass } from './classify.ts';
import { splitDuties, type Duty } from './duties.ts';
import { askAgainst, isSituation } from './situations.ts';
import { standAlone } from './stand-alone.ts';
import { toStatement } from './statements.ts';

/** A requirement before it has its number. */
export interface RequirementDraft {
  kind: Requirement['kind'];
  category?: Requirement['category'];
  statement: string;
  source: Requirement['source'];
  quote?: string;
  priority: Requirement['priority'];
  measure?: Requirement['measure'];
  span?: Requirement['span'];
  derivedFrom?: string;
  /** The words that decide whether two drafts say the same. */
  key: string;
}

/** An answer reads on its own when its question's topic stands before it. */
function answerDraft(
  sentence: Sentence,
  topic: Topic,
  text: ReadText,
): RequirementDraft | undefined {
  const { kind, category, label } = topicClasses[topic];
  const words = sentence.text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[;,:]{1,9}$/, '');
  if (isOnlyNames(words)) return undefined;
  const isNothing = /^(?:none|nothing|no|not really|n\/a|nope)[.!]?$/i.test(words);
  if (isNothing || words.length < 3) return undefined;
  const statement = sayAnswer(isSentence(sentence) ? '' : label, words);
  const draft: RequirementDraft = {
    kind,
    statement,
    source: 'stated',
    quote: text.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200)),
    priority: 'must',
    span: { message: text.message, start: sentence.start, end: sentence.end },
    key: statement.toLowerCase(),
  };
  if (category !== undefined) draft.category = category;
  return draft;
}

/** "GDPR", "SOC 2, HIPAA": the regimes have requirements of their own. */
const oneName = /^(?:[A-Z]{3}[A-Z0-9]*|[0-9]{1,5}|and|or|)$/;
const isOnlyNames = (words: string) => words.split(/[\s,.]/).every((word) => oneName.test(word));
const finite = new Set([
  'is',
  'are',
  'must',
  'may',
  'can',
  'should',
  'shall',
  'will',
  'cannot',
  'has',
  'have',
  'was',
  'were',
]);

/** An answer with a subject and a verb reads on its own: "At most an hour of bookings may be lost." */
function isSentence({ tokens }: Sentence): boolean {
  const at = tokens.findIndex((token) => finite.has(token.lower));
  return at > 0 && at < tokens.length - 1 && tokens.length >= 5;
}

function sayAnswer(label: string, words: string): string {
  const cut = words.length > 260 ? `${words.slice(0, 259)}…` : words;
  const lead = label === '' ? `${cut.charAt(0).toUpperCase()}${cut.slice(1)}` : `${label}: ${cut}`;
  return /[.!?…]$/.test(lead) ? lead : `${lead}.`;
}

const recurrence: DutyClass = { kind: 'quality', category: 'data', priority: 'must' };

/** The duties of a sentence in words that stand alone; one without a subject of its own stays with the one before. */
function wordedDuties(sentence: Sentence, text: ReadText): { duty: Duty; statement: string }[] {
  const duties = splitDuties(sentence, text.text);
  const result: { duty: Duty; statement: string }[] = [];
  for (const [at, statement] of standAlone(duties).entries()) {
    const duty = duties[at];
    const last = result.at(-1);
    if (duty === undefined) continue;
    if (statement !== undefined || last === undefined) {
      result.push({ duty, statement: statement ?? duty.text });
      continue;
    }
    last.statement += text.text.slice(last.duty.end, duty.end);
    last.duty = {
      text: text.text.slice(last.duty.start, duty.end),
      start: last.duty.start,
      end: duty.end,
      tokens: [...last.duty.tokens, ...duty.tokens],
    };
  }
  return result;
}

function dutyDrafts(sentence: Sentence, text: ReadText): RequirementDraft[] {
  const drafts: RequirementDraft[] = [];
  for (const { duty, statement: worded } of wordedDuties(sentence, text)) {
    const against = askAgainst(duty.text);
    const found = against === undefined ? classifyDuty(duty, sentence) : recurrence;
    if (found === undefined || (found.kind === 'functional' && isSituation(duty))) continue;
    const statement = toStatement(against ?? worded, sentence);
    if (statement === undefined) continue;
    const draft: RequirementDraft = {
      kind: found.kind,
      statement,
      source: 'stated',
      quote: text.text.slice(duty.start, Math.min(duty.end, duty.start + 200)),
      priority: found.priority,
      span: { message: text.message, start: duty.start, end: duty.end },
      key: statement.toLowerCase(),
    };
    if (found.category !== undefined) draft.category = found.category;
    drafts.push(draft);
  }
  return drafts;
}

/** Topics whose answers tell what the system does: read duty by duty. */
const dutyTopics: ReadonlySet<Topic> = new Set([
  'goal',
  'features',
  'other',
  'moderation',
  'analytics',
  'search',
  'roles',
]);

/** The duties that the person's sentences state, one requirement each, in the order of the text. */
export function readDuties(
  texts: readonly (ReadText & { answers: AnswerReading })[],
): RequirementDraft[] {
  const drafts: RequirementDraft[] = [];
  for (const text of texts) {
    for (const sentence of text.sentences) {
      if (passesOn(sentence)) continue;
      const topic = text.answers.topicAt(sentence);
      const answer =
        topic === undefined || dutyTopics.has(topic)
          ? undefined
          : answerDraft(sentence, topic, text);
      if (answer !== undefined) drafts.push(answer);
      else if (topic === undefined || dutyTopics.has(topic)) {
        const duties = dutyDrafts(sentence, text);
        if (duties.length === 0 && topic !== undefined) {
          const whole = answerDraft(sentence, topic, text);
          if (whole !== undefined) drafts.push(whole);
        }
        drafts.push(...duties);
      }
    }
  }
  return drafts;
}
