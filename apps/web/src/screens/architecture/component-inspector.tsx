import type { ArchitectureData } from '@aa/domain';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLink, IconX } from '@tabler/icons-react';
import { plural } from '../../components/format.ts';
import { formatFigure, formatUsdRange } from '../../components/money.ts';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { showToast } from '../../components/toasts.tsx';
import { computeLook } from '@aa/domain';
import diagramClasses from '../../diagram/diagram.module.css';
import { KindIcon } from '../../diagram/node-picture.tsx';
import { computeFailureReach } from './failure-reach.ts';
import { FailureSection } from './failure-section.tsx';
import { MarkedLine, Section } from './inspector-sections.tsx';
import classes from './inspector.module.css';
import { DecisionChip, RequirementChip } from './model-chips.tsx';
import { RisksSection } from './risks-section.tsx';
import type { ComponentTrace } from './component-trace.ts';

interface ComponentInspectorProps {
  data: ArchitectureData;
  trace: ComponentTrace;
  onSelectComponent: (id: string) => void;
  onClose: () => void;
}

/** Why a component is here and what hangs on it, in the fixed order: why, asked for by, decided in, cost and load, risks, if it goes. */
export function ComponentInspector(props: ComponentInspectorProps) {
  const { data, trace, onSelectComponent, onClose } = props;
  const { component, requirements, decisions } = trace;
  const quotes = requirements.flatMap(({ quote }) => quote ?? []).slice(0, 2);
  return (
    <article className={classes.inspector} aria-label={component.name}>
      <header className={classes.head}>
        <span className={diagramClasses.look} data-look={computeLook(component)}>
          <KindIcon kind={component.kind} size={18} />
        </span>
        <h2 className={classes.title}>{component.name}</h2>
        <Tooltip label="Copy the link to this component">
          <ActionIcon variant="subtle" color="gray" aria-label="Copy the link" onClick={copyLink}>
            <IconLink size={16} />
          </ActionIcon>
        </Tooltip>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Clear the selection"
          onClick={onClose}
        >
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className={classes.subtitle}>
        {component.kind.replaceAll('_', ' ')} · {component.technologies.join(', ')}
      </div>
      <Section title="Why it is here">
        <p className={classes.text}>{component.description}</p>
        <p className={classes.text}>{component.businessValue}</p>
        {quotes.map((quote) => (
          <blockquote key={quote} className={classes.quote}>
            “{quote}”
          </blockquote>
        ))}
        <ul className={classes.duties} aria-label="Duties">
          {component.responsibilities.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ul>
      </Section>
      <Section title="Asked for by" aside={plural(requirements.length, 'requirement')}>
        {requirements.map((requirement) => (
          <MarkedLine key={requirement.id} mark={<RequirementChip requirement={requirement} />}>
            {requirement.statement}
          </MarkedLine>
        ))}
      </Section>
      <Section title="Decided in" aside={plural(decisions.length, 'decision')}>
        {decisions.map((decision) => (
          <MarkedLine key={decision.id} mark={<DecisionChip decision={decision} />}>
            <strong>{decision.title}</strong>: {decision.chosen}.
            {decision.alternatives[0] && (
              <span className={classes.muted}> Not {decision.alternatives[0].name}.</span>
            )}
          </MarkedLine>
        ))}
        {decisions.length === 0 && <p className={classes.muted}>No decision names it.</p>}
      </Section>
      <CostAndLoad trace={trace} />
      <RisksSection trace={trace} />
      <FailureSection
        reach={computeFailureReach(data, component.id)}
        onSelectComponent={onSelectComponent}
      />
    </article>
  );
}

function copyLink(): void {
  void navigator.clipboard.writeText(location.href).then(
    () => showToast('The link is in the clipboard.'),
    () => showToast('The browser did not allow copying. The address bar has the link.'),
  );
}

function CostAndLoad({ trace }: { trace: ComponentTrace }) {
  const { component, costLines, incoming } = trace;
  const peaks = incoming.flatMap(({ dataFlow }) => dataFlow?.peakPerSecond ?? []);
  const peak = peaks.reduce((sum, value) => sum + value, 0);
  const instances = component.instances;
  return (
    <Section title="Cost and load">
      {costLines.map((line) => (
        <div key={line.id} className={classes.figureLine}>
          <div>
            <strong className={classes.figure}>
              {formatUsdRange({ low: line.lowUsd, high: line.highUsd })}
            </strong>{' '}
            <span className={classes.muted}>a month</span>{' '}
            <ProvenanceMark provenance="catalogue" detail={line.basis} />
          </div>
          <div className={classes.muted}>
            {line.item}
            {line.componentIds.length > 1 && `, shared by ${line.componentIds.length} parts`}
          </div>
        </div>
      ))}
      {costLines.length === 0 && (
        <p className={classes.muted}>No line of the run cost is for it.</p>
      )}
      <dl className={classes.facts}>
        {instances && (
          <>
            <dt>Instances</dt>
            <dd>
              {instances.min === instances.max
                ? instances.min
                : `${instances.min} to ${instances.max}`}
            </dd>
          </>
        )}
        {peak > 0 && (
          <>
            <dt>Calls at peak</dt>
            <dd>
              {formatFigure(peak)} a second <ProvenanceMark provenance="calculated" />
            </dd>
          </>
        )}
        {component.scalingFactors.map((factor) => (
          <ScalingLine key={factor.metric} factor={factor} />
        ))}
      </dl>
    </Section>
  );
}

function ScalingLine(props: { factor: ComponentTrace['component']['scalingFactors'][number] }) {
  const { metric, unit, expectedValue, thresholdValue, action } = props.factor;
  return (
    <>
      <dt>{metric}</dt>
      <dd>
        {expectedValue !== undefined && <>{formatFigure(expectedValue)} expected; </>}
        from {formatFigure(thresholdValue)} {unit}: {action}
      </dd>
    </>
  );
}
