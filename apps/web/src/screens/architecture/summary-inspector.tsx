import type { Architecture } from '@aa/domain';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { formatUsdRange } from '../../components/money.ts';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { computeFinishMarks, computeWeakPoints } from './component-trace.ts';
import { MarkedLine, Section } from './inspector-sections.tsx';
import classes from './inspector.module.css';

interface SummaryInspectorProps {
  architecture: Architecture;
  onSelectComponent: (id: string) => void;
}

/** With nothing selected: what it is, the finish marks, the three weakest points. */
export function SummaryInspector({ architecture, onSelectComponent }: SummaryInspectorProps) {
  const data = architecture.architectureData;
  const { metadata, cost } = data;
  const nameOf = (id: string) => data.components.find((part) => part.id === id)?.name ?? id;
  return (
    <article className={classes.inspector} aria-label="Summary">
      <header className={classes.head}>
        <h2 className={classes.title}>{metadata.title}</h2>
      </header>
      <div className={classes.subtitle}>
        {metadata.style.replaceAll('_', ' ')} · version {architecture.version} · confidence{' '}
        {Math.round(metadata.confidence * 100)} %
      </div>
      <Section title="In short">
        <p className={classes.text}>{metadata.summary}</p>
        <div className={classes.figureLine}>
          <strong className={classes.figure}>
            {formatUsdRange({ low: cost.totalLowUsd, high: cost.totalHighUsd })}
          </strong>{' '}
          <span className={classes.muted}>a month to run</span>{' '}
          <ProvenanceMark provenance="calculated" detail="The sum of the cost lines." />
        </div>
      </Section>
      <Section title="Finish marks">
        {computeFinishMarks(data).map((mark) => (
          <MarkedLine
            key={mark.label}
            mark={
              mark.isMet ? (
                <IconCircleCheck size={16} className={classes.ok} aria-label="met" />
              ) : (
                <IconCircleDashed size={16} className={classes.warn} aria-label="open" />
              )
            }
          >
            {mark.label} <span className={classes.muted}>{mark.detail}</span>
          </MarkedLine>
        ))}
      </Section>
      <Section title="Weakest points">
        {computeWeakPoints(data, 3).map((point) => (
          <MarkedLine key={point.id} mark={<SeverityMark severity={point.severity} />}>
            {point.text}
            {point.wayOut && <div className={classes.muted}>{point.wayOut}</div>}
            <div className={classes.chips}>
              {point.componentIds.slice(0, 3).map((id) => (
                <button
                  key={id}
                  type="button"
                  className={classes.link}
                  onClick={() => onSelectComponent(id)}
                >
                  {nameOf(id)}
                </button>
              ))}
            </div>
          </MarkedLine>
        ))}
      </Section>
    </article>
  );
}
