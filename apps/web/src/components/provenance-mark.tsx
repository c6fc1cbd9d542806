import { Tooltip } from '@mantine/core';
import {
  IconBook2,
  IconCircleDashed,
  IconMathFunction,
  IconQuote,
  IconUser,
} from '@tabler/icons-react';
import classes from './provenance-mark.module.css';

export type Provenance = 'stated' | 'assumed' | 'profile' | 'catalogue' | 'calculated';

const icons = {
  stated: IconQuote,
  assumed: IconCircleDashed,
  profile: IconUser,
  catalogue: IconBook2,
  calculated: IconMathFunction,
} as const;
/** The word beside the sign, in legends and for screen readers. */
export const provenanceWords: Readonly<Record<Provenance, string>> = {
  stated: 'stated',
  assumed: 'assumed',
  profile: 'from profile',
  catalogue: 'from the catalogue',
  calculated: 'calculated',
};

interface ProvenanceMarkProps {
  provenance: Provenance;
  /** What the hover card says: the words it came from, the source with its date, the formula. */
  detail?: string;
  size?: number;
}

/** Says where a figure or a fact comes from. A figure without one is a bug. */
export function ProvenanceMark({ provenance, detail, size = 14 }: ProvenanceMarkProps) {
  const Icon = icons[provenance];
  const label = detail ? `${provenanceWords[provenance]}: ${detail}` : provenanceWords[provenance];
  return (
    <Tooltip label={label} multiline maw={300}>
      <span className={classes.mark} data-provenance={provenance} role="img" aria-label={label}>
        <Icon size={size} stroke={1.7} aria-hidden />
      </span>
    </Tooltip>
  );
}
