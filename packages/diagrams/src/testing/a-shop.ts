import { buildDiagrams } from '@aa/domain';
import type {
  ArchitectureComponent,
  ArchitectureConnection,
  Diagram,
  DiagramType,
} from '@aa/domain';
import { aComponent } from '@aa/testkit';

type Line = readonly [
  from: string,
  to: string,
  what: string,
  protocol: string,
  type?: ArchitectureConnection['type'],
];

const parts: readonly Pick<
  ArchitectureComponent,
  'id' | 'name' | 'type' | 'kind' | 'deploymentUnit'
>[] = [
  { id: 'store', name: 'Storefront', type: 'ui', kind: 'web_app' },
  { id: 'office', name: 'Back office', type: 'ui', kind: 'web_app' },
  { id: 'cdn', name: 'CDN and firewall', type: 'gateway', kind: 'cdn' },
  {
    id: 'catalogue',
    name: 'Catalogue and grading',
    type: 'service',
    kind: 'api',
    deploymentUnit: 'shop',
  },
  {
    id: 'orders',
    name: 'Orders and returns',
    type: 'service',
    kind: 'api',
    deploymentUnit: 'shop',
  },
  {
    id: 'accounts',
    name: 'Accounts and privacy',
    type: 'service',
    kind: 'api',
    deploymentUnit: 'shop',
  },
  {
    id: 'checkout',
    name: 'Cart and checkout',
    type: 'service',
    kind: 'api',
    deploymentUnit: 'shop',
  },
  { id: 'jobs', name: 'Job queue', type: 'service', kind: 'message_queue' },
  { id: 'worker', name: 'Worker', type: 'service', kind: 'worker' },
  { id: 'cache', name: 'Session cache', type: 'cache', kind: 'cache' },
  { id: 'db', name: 'Shop database', type: 'database', kind: 'relational_db' },
  { id: 'photos', name: 'Photo storage', type: 'database', kind: 'object_storage' },
  { id: 'pay', name: 'Payment provider', type: 'external', kind: 'payment_provider' },
  { id: 'stock', name: 'Warehouse system', type: 'external', kind: 'legacy_system' },
];
const layers = [
  ['People', ['store', 'office']],
  ['Edge', ['cdn']],
  ['Shop application', ['catalogue', 'orders', 'accounts', 'checkout']],
  ['Background', ['jobs', 'worker']],
  ['Data', ['cache', 'db', 'photos']],
  ['Outside', ['pay', 'stock']],
] as const;
const lines: readonly Line[] = [
  ['store', 'cdn', 'Loads pages', 'HTTPS'],
  ['cdn', 'catalogue', 'Forwards misses', 'HTTPS'],
  ['office', 'orders', 'Manages stock and returns', 'HTTPS'],
  ['store', 'checkout', 'Fills the cart', 'HTTPS'],
  ['checkout', 'accounts', 'Asks who it is', 'call in the process'],
  ['checkout', 'cache', 'Keeps the cart', 'RESP'],
  ['catalogue', 'db', 'Reads articles', 'SQL'],
  ['orders', 'db', 'Reads and writes orders', 'SQL'],
  ['accounts', 'db', 'Reads and writes accounts', 'SQL'],
  ['checkout', 'db', 'Writes orders', 'SQL'],
  ['catalogue', 'photos', 'Links photos', 'S3'],
  ['checkout', 'pay', 'Redirects to pay', 'HTTPS'],
  ['pay', 'orders', 'Tells of payments', 'HTTPS webhook', 'asynchronous'],
  ['orders', 'jobs', 'Adds jobs', 'SQL', 'asynchronous'],
  ['jobs', 'worker', 'Hands out jobs', 'SQL', 'asynchronous'],
  ['worker', 'stock', 'Reserves stock', 'SOAP'],
  ['worker', 'db', 'Notes the outcome', 'SQL', 'data-flow'],
];

/** A shop of fourteen parts, for tests. */
export function aShop(
  extra: { components?: ArchitectureComponent[]; lines?: readonly Line[] } = {},
) {
  const components = [...parts.map((part) => aComponent(part)), ...(extra.components ?? [])];
  const connections: ArchitectureConnection[] = [...lines, ...(extra.lines ?? [])].map(
    ([from, to, description, protocol, type = 'synchronous'], index) => ({
      id: `c${index}`,
      from,
      to,
      description,
      protocol,
      type,
    }),
  );
  const added = (extra.components ?? []).map(({ id }) => id);
  return {
    components,
    connections,
    layers: layers.map(([name, ids], order) => ({
      id: `l${order}`,
      name,
      description: 'A layer.',
      order,
      componentIds: name === 'Background' ? [...ids, ...added] : [...ids],
    })),
  };
}

/** One picture of the shop. */
export function pictureOf(shop: ReturnType<typeof aShop>, type: DiagramType): Diagram {
  const found = buildDiagrams({ title: 'Shop', ...shop }).find((diagram) => diagram.type === type);
  if (found === undefined) throw new Error(`There is no picture ${type}.`);
  return found;
}
