import { type FollowUp, nameAll } from './follow-up.ts';

const strict = new Set(['health', 'payment', 'personal', 'confidential']);

/** "Is it secure?": what is guarded and how, what is open, in this design. */
export function answerSecurity(f: FollowUp): string {
  const { controls, connections, risks, findings, components } = f.architecture;
  const guarded = controls.filter((c) => c.kind !== 'backup' && c.kind !== 'monitoring');
  const flows = connections.filter((c) => strict.has(c.dataFlow?.sensitivity ?? ''));
  const bare = flows.filter((c) => c.dataFlow && !c.dataFlow.encrypted);
  const open = findings.filter(
    (x) => ['security', 'compliance_gap'].includes(x.kind) && x.severity !== 'info',
  );
  const heavy = risks.filter((r) => r.category === 'security' || r.category === 'legal');
  const regimes = f.u.regimes.filter((r) => r.standing === 'applies').map((r) => r.name);
  const doors = components.filter((c) =>
    ['load_balancer', 'api_gateway', 'waf', 'cdn', 'identity_provider'].includes(c.kind),
  );
  return [
    `No design is secure by itself; this one has ${guarded.length} controls, ${flows.length} flows with personal or stricter data (${bare.length === 0 ? 'all encrypted' : `${bare.length} not encrypted`}) and ${open.length} open ${open.length === 1 ? 'point' : 'points'}.`,
    ...guarded
      .slice(0, 8)
      .map((c) => `- ${c.name}${c.standard ? ` (${c.standard})` : ''}: ${c.description}`),
    doors.length > 0
      ? `People come in through ${nameAll(doors)}; nothing else is reachable from outside.`
      : '',
    regimes.length > 0
      ? `Applies here: ${regimes.join(', ')}.`
      : 'No regime is known to apply; say so if one does.',
    heavy.length > 0
      ? `What to watch: ${heavy
          .slice(0, 3)
          .map((r) => `${r.description} → ${r.mitigation}`)
          .join(' ')}`
      : '',
    open.length > 0
      ? `Still open: ${open
          .slice(0, 4)
          .map((x) => x.message)
          .join(' ')}`
      : 'Open to be proved in operation: a restore, a withdrawn key, and an attack by somebody who is paid for it.',
  ]
    .filter((line) => line.length > 0)
    .join('\n');
}
