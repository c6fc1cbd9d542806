import { checkCapacity, FormulaError, recomputeCapacity } from '@aa/domain';
import type { CapacityEstimate, CapacityInput, CapacityLine, CapacityMetric } from '@aa/domain';
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { formatFigure } from '../../components/money.ts';
import { ProvenanceMark } from '../../components/provenance-mark.tsx';
import { useShortcuts } from '../../components/use-shortcuts.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { Card } from './card.tsx';
import { putInFigures, splitFormula } from './formula-parts.ts';
import classes from './numbers.module.css';

interface CapacityCardProps {
  capacity: CapacityEstimate;
  version: number;
}

/** The load with its arithmetic; what was assumed is corrected where it stands and recomputed at once. */
export function CapacityCard({ capacity, version }: CapacityCardProps) {
  const { send, conversation } = useWorkspace();
  const [isOpen, setOpen] = useState(true);
  const [changes, setChanges] = useState<Readonly<Record<string, number>>>({});
  useShortcuts({ o: () => setOpen(!isOpen) });
  const shown = recompute(capacity, changes);
  const faults = new Map(checkCapacity(capacity).map(({ lineId, message }) => [lineId, message]));
  const changed = Object.entries(changes);

  const keep = () => {
    const words = changed.map(([name, value]) => {
      const unit = capacity.inputs.find((input) => input.name === name)?.unit ?? '';
      return `${name.replaceAll('_', ' ')} is ${value} ${unit}`.trim();
    });
    send({ content: `Correct what was assumed: ${words.join('; ')}.` });
    setChanges({});
  };
  return (
    <Card
      title="Capacity"
      aside={
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Close formulas' : 'Open formulas'}
        </Button>
      }
    >
      <ul className={classes.inputs} aria-label="Inputs">
        {shown.inputs.map((input) => (
          <InputCell
            key={input.name}
            input={input}
            isChanged={changes[input.name] !== undefined}
            onChange={(value) => setChanges({ ...changes, [input.name]: value })}
          />
        ))}
      </ul>
      {changed.length > 0 && (
        <div className={classes.keep} role="status">
          {changed.length === 1 ? 'One input is' : `${changed.length} inputs are`} changed here
          only.
          {conversation.status === 'ACTIVE' && (
            <Button size="compact-sm" onClick={keep}>
              Keep as version {version + 1}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setChanges({})}>
            Undo
          </Button>
        </div>
      )}
      <dl className={classes.lines}>
        {shown.lines.map((line) => (
          <div key={line.id} className={classes.line}>
            <dt>
              {nameLine(line, shown)}
              <div className={classes.muted}>{line.explanation}</div>
            </dt>
            <dd className={classes.lineValue}>
              <strong>{formatFigure(line.value)}</strong> <span>{line.unit}</span>{' '}
              <ProvenanceMark provenance="calculated" detail={line.formula} />
            </dd>
            {isOpen && (
              <dd className={classes.formula}>
                <code>
                  {splitFormula(line.formula, capacity).map(({ text, origin }, index) => (
                    <span key={index} data-origin={origin}>
                      {text}
                    </span>
                  ))}
                </code>
                <code className={classes.figuresIn}>{putInFigures(line.formula, shown)}</code>
                {faults.has(line.id) && (
                  <span className={classes.fault}>
                    The arithmetic does not hold: {faults.get(line.id)}
                  </span>
                )}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {capacity.notes && <p className={classes.muted}>{capacity.notes}</p>}
    </Card>
  );
}

const metricNames: Readonly<Record<CapacityMetric, string>> = {
  average_rps: 'Requests, average',
  peak_rps: 'Requests, peak',
  peak_read_rps: 'Reads, peak',
  peak_write_rps: 'Writes, peak',
  events_per_second: 'Events',
  concurrent_connections: 'Open connections',
  storage_gb_year1: 'Storage after a year',
  storage_gb_month: 'Storage added a month',
  ingress_mbps: 'Traffic in',
  egress_mbps: 'Traffic out',
  egress_gb_month: 'Traffic out a month',
  cache_gb: 'Cache',
  jobs_per_day: 'Jobs a day',
};

/** The name of what a line measures; of several lines that measure the same, their own names. */
function nameLine(line: CapacityLine, { lines }: CapacityEstimate): string {
  const isOnly = lines.filter(({ metric }) => metric === line.metric).length === 1;
  return isOnly ? metricNames[line.metric] : line.id.replaceAll('_', ' ');
}

/** A line that can't be computed keeps the value that was sent; the fault is shown beside it. */
function recompute(
  capacity: CapacityEstimate,
  changes: Readonly<Record<string, number>>,
): CapacityEstimate {
  if (Object.keys(changes).length === 0) return capacity;
  try {
    return recomputeCapacity(capacity, changes);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return capacity;
  }
}

function InputCell(props: {
  input: CapacityInput;
  isChanged: boolean;
  onChange: (value: number) => void;
}) {
  const { input, isChanged, onChange } = props;
  const [isEditing, setEditing] = useState(false);
  const name = input.name.replaceAll('_', ' ');
  const isAssumed = input.source === 'assumed';
  return (
    <li className={classes.input}>
      <span className={classes.inputName}>{name}</span>
      {isEditing ? (
        <NumberInput
          size="xs"
          autoFocus
          aria-label={`${name}, in ${input.unit}`}
          defaultValue={input.value}
          min={0}
          onBlur={(event) => {
            const value = Number(event.currentTarget.value);
            if (Number.isFinite(value) && value !== input.value) onChange(value);
            setEditing(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      ) : (
        <span className={classes.inputValue}>
          {isAssumed ? (
            <button
              type="button"
              className={classes.assumed}
              aria-label={`${name}: ${formatFigure(input.value)} ${input.unit}, assumed. Correct it`}
              onClick={() => setEditing(true)}
            >
              {formatFigure(input.value)}
            </button>
          ) : (
            <strong>{formatFigure(input.value)}</strong>
          )}{' '}
          <span className={classes.unit}>{input.unit}</span>{' '}
          <ProvenanceMark
            provenance={isChanged ? 'stated' : input.source}
            detail={isChanged ? 'changed here' : input.explanation}
          />
        </span>
      )}
    </li>
  );
}
