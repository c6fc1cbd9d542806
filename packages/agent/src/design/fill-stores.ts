import type { ArchitectureConnection } from '@aa/domain';
import type { DesignComponent } from '../model/design.ts';

const fileWords =
  /\b(files?|photos?|pictures?|images?|videos?|pdfs?|scans?|recordings?|audio|films?|documents?|attachments?|media|exports?|originals?|renditions?)\b/i;
const sourceOrder: DesignComponent['kind'][] = [
  'ledger_db',
  'audit_store',
  'time_series_db',
  'relational_db',
  'document_db',
  'key_value_db',
  'wide_column_db',
  'graph_db',
  'object_storage',
];
const copies: Partial<Record<DesignComponent['kind'], string>> = {
  cache: 'copies and counters that may be lost',
  search_index: 'copies of what can be searched',
  vector_db: 'vectors made from the texts',
  data_warehouse: 'history for analysis',
};

/** Tells each store what it keeps, from the flows that write to it; each kind of data has one home. */
export function fillStores(
  components: readonly DesignComponent[],
  connections: readonly ArchitectureConnection[],
): void {
  const homes = new Set<string>();
  const stores = components
    .filter(
      (component) =>
        component.type === 'database' ||
        component.type === 'cache' ||
        sourceOrder.includes(component.kind) ||
        copies[component.kind] !== undefined,
    )
    .toSorted((a, b) => sourceOrder.indexOf(a.kind) - sourceOrder.indexOf(b.kind));
  for (const store of stores) {
    const copy = copies[store.kind];
    if (copy !== undefined) {
      store.stores = [copy];
      continue;
    }
    const isFiles = store.kind === 'object_storage';
    const kinds = connections
      .filter((line) => line.to === store.id)
      .flatMap((line) => line.dataFlow?.dataKinds ?? [])
      .filter(
        (kind) =>
          isFiles ||
          store.kind === 'local_store' ||
          store.kind === 'audit_store' ||
          !fileWords.test(kind),
      )
      .filter((kind) => store.kind === 'local_store' || !homes.has(kind.toLowerCase()));
    const own = [...new Set(kinds)].slice(0, 20);
    if (store.kind !== 'local_store') for (const kind of own) homes.add(kind.toLowerCase());
    store.stores = own.length > 0 ? own : [isFiles ? 'files' : 'records'];
  }
}
