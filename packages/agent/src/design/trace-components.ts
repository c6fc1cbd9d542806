import type { Control, Requirement } from '@aa/domain';
import type { DesignComponent } from '../model/design.ts';
import type { DesignContext } from './design-context.ts';

type Category = NonNullable<Requirement['category']>;

/** Which qualities a shared part is there for. */
const categoriesOf: Readonly<Record<string, Category[]>> = {
  'load-balancer': ['availability', 'scalability'],
  'api-gateway': ['interoperability', 'security'],
  cdn: ['performance'],
  waf: ['security'],
  'waiting-room': ['scalability', 'performance'],
  cache: ['performance', 'scalability'],
  'main-database': ['data', 'availability'],
  'read-replica': ['performance'],
  'backup-copies': ['operations', 'availability', 'data'],
  monitoring: ['operations', 'availability'],
  secrets: ['security', 'privacy'],
  'identity-provider': ['security'],
  'audit-store': ['regulatory', 'security'],
  'job-queue': ['scalability', 'availability'],
  'event-stream': ['scalability'],
  'background-worker': ['operations', 'performance'],
  'web-app': ['usability'],
  'mobile-app': ['usability'],
  'staff-console': ['usability'],
  'edge-node': ['availability'],
  'local-store': ['availability'],
};

/** Words of a requirement that a shared part answers, whichever module does the rest. */
const wordsOf: Readonly<Record<string, RegExp>> = {
  'payment-provider':
    /\b(pay|pays|paid|payments?|cards?|checkout|deposit|refund|subscription|donat|payout|pci)\b/i,
  'map-provider': /\b(maps?|directions?|routes?|drive|driving|nearest|nearby|address|navigat)/i,
  'object-store':
    /\b(photos?|pictures?|images?|files?|upload|documents?|pdfs?|videos?|recordings?|plans|attach|scans?\b|certificates?)/i,
  'mail-provider':
    /\b(e-?mails?|mail|letters?|notif|remind|warn|told|tell|inform|alert|invit|confirm)/i,
  'sms-provider': /\b(sms|texts?|text messages?|calls?)\b/i,
  'push-provider': /\b(push|notif|alert|warn|remind|told)/i,
  'sandbox-runner': /\b(code|programs?|programming|execut|compil|sandbox)/i,
  'identity-provider': /\b(log ?in|sign.?in|sso|single sign|accounts?|entra|identity|password)\b/i,
  'realtime-gateway': /\b(live|real.?time|seconds?|at once|connected|chat|instant|simultan)/i,
  'bi-dashboard': /\b(dashboards?|reports?|figures|statistics|analy)/i,
  'ml-training': /\b(train|notebooks?|models?|data scientist)/i,
  'ml-serving': /\b(predict|recogni|classif|detect|score|model|recommend)/i,
  'data-lake': /\b(raw|cleaned|lake|histor|keep all)/i,
  warehouse: /\b(warehouse|histor|reports?|figures|analy|trends?)/i,
  'event-stream': /\b(stream|feed|events?|messages|take (all of it )?in|ingest)/i,
  'stream-processor': /\b(clean|parse|aggregat|real.?time|detect|transform)/i,
  'migration-pipeline':
    /\b(migrat|old (data|records|system)|move[sd]?\b.*(data|records)|present system|existing data)/i,
  'local-store':
    /\b(offline|without (a )?(network|connection|internet)|patchy|no (network|signal|reception))/i,
  'edge-node': /\b(offline|on.?site|outage|line is down|local)/i,
  'iot-broker': /\b(devices?|sensors?|readings?|meters?|telemetry|mqtt)/i,
  devices: /\b(devices?|sensors?|cameras?|meters?|terminals?|machines?)/i,
  'search-index': /\b(search|find|look up|filter)/i,
  'audit-store': /\b(audit|trail|trace|log of|who (saw|changed|did))/i,
  'waiting-room': /\b(queue|wait|at once|burst|peak|rush|fair)/i,
  'llm-provider': /\b(ai\b|assistant|language model|llm|gpt|answers?|summar|chat ?bot)/i,
  'media-transcoder': /\b(videos?|transcod|stream|clips?)/i,
  'media-server': /\b(video|calls?|stream|broadcast)/i,
  'main-database': /\b(own database|databases?|postgres|sql)\b/i,
  'tenant-databases': /\b(own database|databases?|tenant|customers?)\b/i,
  'mobile-app': /\b(mobile|phones?|app|tablets?)\b/i,
  'web-app': /\b(web ?site|browser|portal|online|page)\b/i,
  'staff-console': /\b(staff|back office|admin|office|clerk|manager|console|dashboard)/i,
  'background-worker': /\b(nightly|daily|each (night|day)|schedul|automatic|batch|expire|remind)/i,
  'time-series-store': /\b(readings?|measure|histor|series|trend|telemetry)/i,
  cms: /\b(pages?|articles?|editors?|publish|content|news)/i,
};

const mostFunctional = 6;

function byCategory(
  requirements: readonly Requirement[],
  categories: readonly Category[],
): string[] {
  return requirements
    .filter(
      (requirement) =>
        requirement.kind !== 'functional' &&
        requirement.category !== undefined &&
        categories.includes(requirement.category),
    )
    .slice(0, 4)
    .map((requirement) => requirement.id);
}

/** Requirements that a shared part serves: those of the capabilities that use it, and the qualities it is there for. */
export function traceShared(
  components: readonly DesignComponent[],
  requirements: readonly Requirement[],
  ctx: DesignContext,
): void {
  const functional = new Set(
    requirements
      .filter((requirement) => requirement.kind === 'functional')
      .map((requirement) => requirement.id),
  );
  const needed = new Map(ctx.needs.map((need) => [need.id, need.requirementIds]));
  for (const component of components) {
    if (component.id.startsWith('mod-')) continue;
    const words = wordsOf[component.id];
    const own = component.capabilityIds
      .flatMap((id) => needed.get(id) ?? [])
      .filter((id) => functional.has(id));
    const spoken = words
      ? requirements
          .filter(
            (requirement) => functional.has(requirement.id) && words.test(requirement.statement),
          )
          .slice(0, mostFunctional)
          .map((requirement) => requirement.id)
      : [];
    const ids = new Set([
      ...component.requirementIds,
      ...spoken,
      ...own.slice(0, spoken.length > 0 ? 0 : 2),
      ...byCategory(requirements, categoriesOf[component.id] ?? []),
    ]);
    component.requirementIds = [...ids];
  }
  traceRest(components, requirements);
}

/** What is still without a requirement takes that of its neighbour in purpose, so that nothing stands without a reason. */
function traceRest(
  components: readonly DesignComponent[],
  requirements: readonly Requirement[],
): void {
  const operate =
    requirements.find((requirement) => requirement.category === 'operations') ?? requirements[0];
  const first =
    requirements.find((requirement) => requirement.kind === 'functional') ?? requirements[0];
  for (const component of components) {
    if (component.requirementIds.length > 0) continue;
    const sharing = components.find(
      (other) =>
        other !== component &&
        other.requirementIds.length > 0 &&
        other.capabilityIds.some((id) => component.capabilityIds.includes(id)),
    );
    const id =
      sharing?.requirementIds[0] ?? (component.type === 'external' ? operate?.id : first?.id);
    if (id !== undefined) component.requirementIds = [id];
  }
}

/** Requirements that no component and no control names go to the part that is nearest to them. */
export function traceLeftovers(
  components: readonly DesignComponent[],
  requirements: readonly Requirement[],
  controls: readonly Control[],
): void {
  const named = new Set([
    ...components.flatMap((component) => component.requirementIds),
    ...controls
      .filter((control) => control.componentIds.length > 0)
      .flatMap((control) => control.requirementIds),
  ]);
  for (const requirement of requirements) {
    if (named.has(requirement.id)) continue;
    const ids = Object.entries(categoriesOf)
      .filter(
        ([, categories]) =>
          requirement.category !== undefined && categories.includes(requirement.category),
      )
      .map(([id]) => id);
    const home =
      components.find((component) => ids.includes(component.id)) ??
      components.find((component) => component.type === 'service') ??
      components[0];
    home?.requirementIds.push(requirement.id);
  }
}
