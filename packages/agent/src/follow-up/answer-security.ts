import { type FollowUp, nameAll } from './follow-up.ts';

const strict = new Set(['health', 'payment', 'personal', 'confidential']);

/** The first sentences of a text, some two lines. */
function firstSentences(text: string): string {
  const end = text.indexOf('. ', 80);
  return end > 0 && end < 320 ? text.slice(0, end + 1) : text.slice(0, 320);
}

/** "Is it secure?": what is guarded and how, what is open, in this design. */
export function answerSecurity(f: FollowUp): string {
  const { controls, connections, risks, findings, components } = f.architecture;
  const guarded = controls.filter((c) => c.kind !== 'backup' && c.kind !== 'monitoring');
  // One of each kind: ten controls of one regime would hide the rest.
  const shown = guarded.filter((c, i) => guarded.findIndex((other) => other.kind === c.kind) === i);
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
    ...shown
      .slice(0, 9)
      .map(
        (c) =>
          `- ${c.name}${c.standard ? ` (${c.standard})` : ''}: ${firstSentences(c.description)}`,
      ),
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
