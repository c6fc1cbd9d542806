import type {
  ArchitectureComponent,
  ArchitectureData,
  EducationalContent,
  ExpertiseLevel,
} from '@aa/domain';
import type { ConceptExercise } from '../knowledge/education/catalogue.ts';
import type { SelectedConcept } from './select-concepts.ts';

type Exercise = EducationalContent['exercises'][number];

const removableKinds = new Set([
  'cache',
  'message_queue',
  'event_stream',
  'relational_db',
  'document_db',
  'search_index',
  'object_storage',
  'cdn',
  'payment_provider',
  'identity_provider',
  'worker',
]);

/** Exercises on this very architecture, each with the answer that the model gives. */
export function makeExercises(
  selected: readonly SelectedConcept[],
  data: ArchitectureData,
  level: ExpertiseLevel,
): Exercise[] {
  const ids = selected.map((s) => s.concept.id);
  return [
    ...removalExercise(data, level, ids),
    ...capacityExercise(data, level, ids),
    ...selected.flatMap((s) => catalogueExercise(s, level)).slice(0, 3),
  ];
}

function removalExercise(data: ArchitectureData, level: ExpertiseLevel, ids: string[]): Exercise[] {
  const target = data.components
    .filter((component) => removableKinds.has(component.kind))
    .map((component) => ({ component, dependents: dependentsOf(component, data) }))
    .sort(
      (a, b) =>
        b.dependents.length - a.dependents.length || (a.component.id < b.component.id ? -1 : 1),
    )[0];
  if (!target || target.dependents.length === 0) return [];
  const { component, dependents } = target;
  const broken = data.requirements.filter((r) => component.requirementIds.includes(r.id));
  return [
    {
      id: `remove-${component.id}`.slice(0, 64),
      title: `What falls when ${component.name} is gone?`,
      goal: `Find out by the model which requirements rest on ${component.name}.`,
      steps: [
        `Find ${component.name} in the system overview and follow each line that ends in it.`,
        'Write down which parts wait for it and which only send to it.',
        'Name the requirements that can no longer be kept, then compare.',
      ],
      expectedOutcome: [
        `Directly affected: ${dependents.map((d) => d.name).join(', ')}.`,
        broken.length > 0
          ? `Requirements that break: ${broken.map((r) => `${r.id} (${r.statement})`).join('; ')}.`
          : '',
      ]
        .join(' ')
        .trim()
        .slice(0, 1900),
      estimatedMinutes: 10,
      difficulty: level,
      relatedConceptIds: ids.slice(0, 2),
    },
  ];
}

function dependentsOf(component: ArchitectureComponent, data: ArchitectureData) {
  const callers = new Set(data.connections.filter((c) => c.to === component.id).map((c) => c.from));
  return data.components.filter((c) => callers.has(c.id));
}

function capacityExercise(
  data: ArchitectureData,
  level: ExpertiseLevel,
  ids: string[],
): Exercise[] {
  const line =
    data.capacity.lines.find((l) => l.metric.startsWith('peak')) ?? data.capacity.lines[0];
  const input = data.capacity.inputs.find((i) => line && wordsOf(line.formula).has(i.name));
  if (!line || !input) return [];
  return [
    {
      id: `double-${input.name}`.slice(0, 64).replaceAll(/[^A-Za-z0-9_.-]/g, '-'),
      title: `Double ${input.name.replaceAll('_', ' ')}`,
      goal: `Compute by hand what ${line.metric.replaceAll('_', ' ')} becomes.`,
      steps: [
        `Take the formula ${line.id} = ${line.formula}.`,
        `Put in ${input.name} = ${input.value * 2} ${input.unit} in place of ${input.value}.`,
        'Compare with the thresholds of the parts that carry the load: which one is passed first?',
      ],
      expectedOutcome: `Today the line gives ${line.value} ${line.unit}. ${line.explanation} The what-if view computes the doubled figure; check yours against it.`,
      estimatedMinutes: 15,
      difficulty: level,
      relatedConceptIds: ids.slice(0, 1),
    },
  ];
}

function wordsOf(formula: string): Set<string> {
  return new Set(formula.match(/[a-z][a-z0-9_]*/g) ?? []);
}

function catalogueExercise(selected: SelectedConcept, level: ExpertiseLevel): Exercise[] {
  const wanted = level === 'BEGINNER' ? ['choose', 'compute'] : ['compute', 'choose'];
  const exercise = wanted
    .map((kind) => selected.concept.exercises.find((e) => e.kind === kind))
    .find((e) => e !== undefined);
  if (!exercise) return [];
  return [
    {
      id: exercise.id,
      title: `${selected.concept.title}: ${exercise.kind === 'compute' ? 'compute' : 'choose'}`,
      goal: exercise.prompt,
      steps: stepsOf(exercise),
      expectedOutcome: `${answerOf(exercise)} ${exercise.explanation}`,
      estimatedMinutes: 5,
      difficulty: level,
      relatedConceptIds: [selected.concept.id],
    },
  ];
}

function stepsOf(exercise: ConceptExercise): string[] {
  const { options, inputs } = exercise.check;
  if (options) return ['Read the options and say why each other one is wrong.', ...options];
  const given = Object.entries(inputs ?? {}).map(([name, value]) => `${name} = ${value}`);
  return [`Given: ${given.join(', ')}.`, 'Write the formula first, then the figure with its unit.'];
}

function answerOf(exercise: ConceptExercise): string {
  const { answer, options, unit, formula } = exercise.check;
  if (options && typeof answer === 'number') return `Answer: ${options[answer]}.`;
  return `Answer: ${answer} ${unit ?? ''}${formula ? ` (${formula})` : ''}.`;
}
