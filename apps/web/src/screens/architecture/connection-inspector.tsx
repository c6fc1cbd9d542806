import type { ArchitectureConnection, ArchitectureData } from '@aa/domain';
import { ActionIcon } from '@mantine/core';
import { IconArrowRight, IconX } from '@tabler/icons-react';
import { formatFigure } from '../../components/money.ts';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { Section } from './inspector-sections.tsx';
import classes from './inspector.module.css';

interface ConnectionInspectorProps {
  data: ArchitectureData;
  connection: ArchitectureConnection;
  /** Others that the picture draws as the same line. */
  together: readonly ArchitectureConnection[];
  onSelect: (selection: { kind: 'component' | 'connection'; id: string }) => void;
  onClose: () => void;
}

const typeWords: Readonly<Record<ArchitectureConnection['type'], string>> = {
  synchronous: 'Waits for the answer',
  asynchronous: 'Does not wait',
  'data-flow': 'Moves data',
  dependency: 'Depends on it',
};

/** What runs over a line: what for, how, which data, how much. */
export function ConnectionInspector(props: ConnectionInspectorProps) {
  const { data, connection, together, onSelect, onClose } = props;
  const nameOf = (id: string) => data.components.find((part) => part.id === id)?.name ?? id;
  const part = (id: string) => (
    <button
      type="button"
      className={classes.link}
      onClick={() => onSelect({ kind: 'component', id })}
    >
      {nameOf(id)}
    </button>
  );
  const flow = connection.dataFlow;
  return (
    <article className={classes.inspector} aria-label="Connection">
      <header className={classes.head}>
        <h2 className={classes.title}>
          {part(connection.from)} <IconArrowRight size={14} aria-label="to" /> {part(connection.to)}
        </h2>
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
        {connection.protocol} · {typeWords[connection.type]}
      </div>
      <Section title="What it is for">
        <p className={classes.text}>{connection.description}</p>
      </Section>
      {flow && (
        <Section title="What it carries">
          <dl className={classes.facts}>
            <dt>Data</dt>
            <dd>{flow.dataKinds.join(', ') || 'not named'}</dd>
            <dt>Sensitivity</dt>
            <dd>{flow.sensitivity}</dd>
            <dt>Encrypted</dt>
            <dd className={flow.encrypted ? classes.ok : classes.warn}>
              {flow.encrypted ? 'yes' : 'no'}
            </dd>
            <dt>Direction</dt>
            <dd>{flow.direction === 'two_way' ? 'both ways' : 'one way'}</dd>
            {flow.peakPerSecond !== undefined && (
              <>
                <dt>At peak</dt>
                <dd>
                  {formatFigure(flow.peakPerSecond)} a second{' '}
                  <ProvenanceMark provenance="calculated" />
                </dd>
              </>
            )}
            {flow.averageBytes !== undefined && (
              <>
                <dt>Size</dt>
                <dd>
                  {formatFigure(flow.averageBytes)} bytes <ProvenanceMark provenance="assumed" />
                </dd>
              </>
            )}
          </dl>
        </Section>
      )}
      {connection.onFailure && (
        <Section title="When it fails">
          <p className={classes.text}>{connection.onFailure}</p>
        </Section>
      )}
      {together.length > 0 && (
        <Section title="Drawn as the same line" aside={together.length}>
          {together.map((other) => (
            <button
              key={other.id}
              type="button"
              className={classes.rowLink}
              onClick={() => onSelect({ kind: 'connection', id: other.id })}
            >
              <strong>
                {nameOf(other.from)} to {nameOf(other.to)}
              </strong>
              <span className={classes.muted}>{other.description}</span>
            </button>
          ))}
        </Section>
      )}
    </article>
  );
}
