import type { ArchitectureData, EducationalContent, ExpertiseLevel } from '@aa/domain';
import { Anchor, Button } from '@mantine/core';
import { IconCheck, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { plural } from '../../components/format.ts';
import { ComponentLinks } from '../decisions/component-links.tsx';
import classes from './learn.module.css';
import type { Learning } from './use-learning.ts';

type Concept = EducationalContent['concepts'][number];

interface ConceptTextProps {
  concept: Concept;
  content: EducationalContent;
  data: Pick<ArchitectureData, 'components'>;
  level: ExpertiseLevel;
  learning: Learning;
}

/** One concept at a level: what it is, why it matters in this system, what goes wrong, where to read on. */
export function ConceptText({ concept, content, data, level, learning }: ConceptTextProps) {
  const explanation = concept.explanations?.[level] ?? concept.explanation;
  const examples = content.examples.filter((example) =>
    example.relatedConceptIds.includes(concept.id),
  );
  const resources = content.resources.filter((resource) =>
    resource.relatedConceptIds.includes(concept.id),
  );
  return (
    <article className={classes.text}>
      <div className={classes.muted}>
        {concept.topic} · {plural(Math.round(concept.readingMinutes), 'minute')}
        {concept.componentIds.length > 0 && (
          <>
            {' '}
            · used by <ComponentLinks data={data} ids={concept.componentIds} />
          </>
        )}
      </div>
      <h1 className={classes.title}>{concept.title}</h1>
      {concept.prerequisites.length > 0 && (
        <p className={classes.muted}>Know first: {concept.prerequisites.join(', ')}</p>
      )}
      <p className={classes.lead}>{explanation}</p>
      {concept.analogy && <p className={classes.analogy}>{concept.analogy}</p>}
      <h2 className={classes.subTitle}>In your system</h2>
      <p className={classes.lead}>{concept.whyItMattersHere}</p>
      {concept.pitfalls.length > 0 && (
        <>
          <h2 className={classes.subTitle}>What goes wrong</h2>
          <ul className={classes.plainList}>
            {concept.pitfalls.map((pitfall) => (
              <li key={pitfall}>{pitfall}</li>
            ))}
          </ul>
        </>
      )}
      <ReadButton key={concept.id} concept={concept} learning={learning} />
      {examples.map((example) => (
        <section key={example.id} className={classes.box}>
          <h2 className={classes.subTitle}>
            {example.title}
            {example.organisation && (
              <span className={classes.muted}> · {example.organisation}</span>
            )}
          </h2>
          <p>{example.description}</p>
          <p>
            <strong>The lesson:</strong> {example.lesson}
          </p>
        </section>
      ))}
      {resources.length > 0 && (
        <section className={classes.box}>
          <h2 className={classes.subTitle}>Read on</h2>
          <ul className={classes.resources}>
            {resources.map((resource) => (
              <li key={resource.id}>
                {resource.url ? (
                  <Anchor href={resource.url} target="_blank" rel="noopener noreferrer">
                    {resource.title} <IconExternalLink size={13} aria-label="opens elsewhere" />
                  </Anchor>
                ) : (
                  resource.title
                )}
                <span className={classes.muted}>
                  {resource.author && ` ${resource.author},`} {resource.kind},{' '}
                  {resource.level.toLowerCase()}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function ReadButton({ concept, learning }: { concept: Concept; learning: Learning }) {
  const [isRead, setRead] = useState(false);
  if (isRead) {
    return (
      <p className={classes.muted} role="status">
        <IconCheck size={14} aria-hidden /> Noted as read. An exercise shows whether it stuck.
      </p>
    );
  }
  return (
    <Button
      variant="default"
      onClick={() => {
        setRead(true);
        learning.record({ topic: concept.title, kind: 'read', minutes: concept.readingMinutes });
      }}
    >
      Mark as read
    </Button>
  );
}
