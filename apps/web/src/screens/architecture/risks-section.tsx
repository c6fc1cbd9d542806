import type { Threat } from '@aa/domain';
import { IconShieldCheck } from '@tabler/icons-react';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { MarkedLine, Section } from './inspector-sections.tsx';
import classes from './inspector.module.css';
import type { ComponentTrace } from './component-trace.ts';

const strideWords: Readonly<Record<Threat['stride'], string>> = {
  S: 'Spoofing',
  T: 'Tampering',
  R: 'Repudiation',
  I: 'Information disclosure',
  D: 'Denial of service',
  E: 'Elevation of privilege',
  P: 'Privacy',
};

/** What could go wrong with a component, and what stands against it. */
export function RisksSection({ trace }: { trace: ComponentTrace }) {
  const { findings, risks, threats, controls } = trace;
  const open = findings.length + threats.filter(({ state }) => state !== 'mitigated').length;
  const shownThreats = threats.slice(0, 6);
  return (
    <Section title="Risks and threats" aside={open > 0 ? `${open} open` : undefined}>
      {findings.map((finding) => (
        <MarkedLine key={finding.id} mark={<SeverityMark severity={finding.severity} />}>
          {finding.message}
          {finding.suggestion && <span className={classes.muted}> {finding.suggestion}</span>}
        </MarkedLine>
      ))}
      {risks.map((risk) => (
        <MarkedLine
          key={risk.id}
          mark={<SeverityMark severity={risk.impact === 'high' ? 'warning' : 'info'} />}
        >
          {risk.description}
          <span className={classes.muted}>
            {' '}
            {risk.likelihood} likelihood, {risk.impact} impact. {risk.mitigation}
          </span>
        </MarkedLine>
      ))}
      {shownThreats.map((threat) => (
        <MarkedLine
          key={threat.id}
          mark={<SeverityMark severity={threat.state === 'open' ? 'warning' : 'info'} />}
        >
          {strideWords[threat.stride]}: {threat.title}
          <span className={classes.muted}> {threat.state}.</span>
        </MarkedLine>
      ))}
      {threats.length > shownThreats.length && (
        <p className={classes.muted}>and {threats.length - shownThreats.length} more threats</p>
      )}
      {controls.length > 0 && (
        <MarkedLine
          mark={<IconShieldCheck size={16} className={classes.guard} aria-label="Guarded by" />}
        >
          {controls.map(({ name }) => name).join(', ')}
        </MarkedLine>
      )}
      {open + risks.length + controls.length === 0 && (
        <p className={classes.muted}>Nothing is recorded for it.</p>
      )}
    </Section>
  );
}
