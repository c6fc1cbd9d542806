import type { DesignComponent } from '../model/design.ts';
import type { PricingContext } from './pricing-context.ts';
import { averageWrites, runsOwn } from './price-offers.ts';
import { buyRelational } from './price-relational.ts';
import type { Purchase } from './purchase.ts';
import { hotGb, lineValue, rowGb, rowsIn } from './row-placement.ts';

function wide(component: DesignComponent, c: PricingContext): Purchase {
  const split = c.countOf('wide_column_db', 'key_value_db', 'document_db');
  const gb = Math.max(5, rowsIn(component.kind, c));
  const monthlyWrites = ((averageWrites(c) + c.load.eventsPerSecond * 0.1) * 2.6298) / split;
  const monthlyReads = (c.load.averageRps * 2.6298) / split;
  if (runsOwn(c)) {
    const servers = Math.max(
      c.standby ? 3 : 1,
      gb / 1500,
      (c.load.peakWriteRps + c.load.eventsPerSecond) / 20_000,
    );
    return {
      priceId: 'self-cassandra',
      quantities: { server: [servers, servers * 1.3] },
      size: 0.2,
      note: `${Math.round(gb)} GB`,
    };
  }
  return {
    priceId: 'aws-dynamodb-on-demand',
    quantities: {
      write: [monthlyWrites * 0.5, monthlyWrites],
      read: [monthlyReads * 0.5, monthlyReads],
      storage: [gb * 0.7, gb],
      pitr: [gb * 0.7, gb],
    },
    note: `${Math.round(gb)} GB`,
  };
}

function documents(c: PricingContext): Purchase {
  const gb = Math.max(5, rowsIn('document_db', c));
  const clusters = Math.max(1, gb / 300, c.load.peakWriteRps / 1500);
  return {
    priceId: 'mongodb-atlas',
    quantities: { cluster: [clusters, clusters * 1.3], backup: [gb, gb * 1.5] },
    size: c.profile === 'minimal' ? 0 : c.profile === 'frugal' ? 0.35 : 0.75,
    note: `${Math.round(gb)} GB on three nodes`,
  };
}

function timeSeries(c: PricingContext): Purchase {
  const rows = rowsIn('time_series_db', c);
  const gb = Math.max(5, rows * 0.15);
  const units = Math.max(1, c.load.eventsPerSecond / 8000);
  const note = `${Math.round(gb)} GB after compression of readings to about a seventh${rowGb(c) > hotGb ? ', what is older than a week in files' : ''}`;
  if (runsOwn(c) || c.profile === 'minimal')
    return {
      priceId: 'self-timescale',
      quantities: {
        server: [units * (c.standby ? 2 : 1), units * (c.standby ? 2 : 1) * 1.3],
        disk: [gb, gb * 1.5],
      },
      size: 0.3,
      note,
    };
  return {
    priceId: 'timescale-cloud',
    quantities: { cpu: [units, units * 1.4 * (c.standby ? 2 : 1)], storage: [gb, gb * 1.5] },
    size: c.tier >= 2 ? 0.8 : 0.2,
    note,
  };
}

function cache(c: PricingContext): Purchase {
  const nodes =
    (c.standby && c.tier >= 2 ? 2 : 1) *
    Math.max(1, c.load.peakRps / 20_000, c.load.concurrentConnections / 100_000);
  const size = c.profile === 'minimal' ? 0 : c.profile === 'frugal' ? 0.1 : c.tier >= 3 ? 0.9 : 0.5;
  if (runsOwn(c))
    return {
      priceId: 'self-valkey',
      quantities: { server: [nodes, nodes] },
      size: 0.3,
      note: 'beside other parts on a server',
    };
  if (c.provider === 'platform')
    return {
      priceId: 'digitalocean-valkey',
      quantities: { node: [nodes, nodes] },
      size: c.profile === 'minimal' ? 0 : 0.2,
    };
  const hours: [number, number] = [730 * nodes * Math.max(0.15, c.activeShare), 730 * nodes];
  if (c.provider === 'azure')
    return { priceId: 'azure-managed-redis', quantities: { node: hours }, size };
  if (c.provider === 'gcp')
    return { priceId: 'gcp-memorystore', quantities: { gb: [nodes, nodes * 4] }, size: 0.3 };
  return { priceId: 'aws-elasticache-node', quantities: { node: hours }, size };
}

function files(c: PricingContext): Purchase {
  const raw =
    c.load.eventsPerSecond > 0 || c.has('data_lake')
      ? rowGb(c) * (c.has('data_lake') ? 0.3 : 0.1)
      : 0;
  const gb =
    Math.max(5, lineValue(c, 'file_gb_year1') + raw) / c.countOf('object_storage', 'data_lake');
  const puts = averageWrites(c) * 0.2 * 2629.8;
  const note = `${Math.round(gb)} GB after a year`;
  if (c.provider === 'own')
    return {
      priceId: 'onprem-storage-nas',
      quantities: { tb: [Math.max(0.2, gb / 1000), Math.max(0.5, (gb / 1000) * 1.3)] },
      size: 0.3,
      note,
    };
  if (c.provider === 'rented')
    return {
      priceId: 'hetzner-object-storage',
      quantities: { plan: [1, 1], storage: [Math.max(0, gb - 1000), Math.max(0, gb * 1.3 - 1000)] },
      note,
    };
  if (c.provider === 'platform')
    return {
      priceId: 'digitalocean-spaces',
      quantities: { plan: [1, 1], storage: [Math.max(0, gb - 250), Math.max(0, gb * 1.3 - 250)] },
      note,
    };
  if (c.provider === 'azure')
    return {
      priceId: 'azure-blob-hot',
      quantities: { storage: [gb, gb * 1.3], write: [puts / 10, puts / 10] },
      size: 0.2,
      note,
    };
  if (c.provider === 'gcp')
    return {
      priceId: 'gcp-cloud-storage',
      quantities: { storage: [gb, gb * 1.3], classa: [puts / 10, puts / 10] },
      note,
    };
  return {
    priceId: 'aws-s3-standard',
    quantities: { storage: [gb, gb * 1.3], put: [puts * 0.5, puts], get: [puts * 2, puts * 5] },
    note,
  };
}

function search(c: PricingContext): Purchase {
  const gb = Math.min(2000, Math.max(2, rowsIn('relational_db', c) * 0.3));
  const nodes = Math.max(c.standby ? 2 : 1, gb / 200, c.load.peakRps / 1500);
  if (runsOwn(c))
    return { priceId: 'self-opensearch', quantities: { server: [nodes, nodes * 1.2] }, size: 0.3 };
  if (c.profile === 'minimal' || c.profile === 'frugal')
    return {
      priceId: 'typesense-cloud',
      quantities: { node: [nodes, nodes] },
      size: c.profile === 'minimal' ? 0.1 : 0.4,
    };
  return {
    priceId: 'aws-opensearch',
    quantities: { node: [730 * nodes, 730 * nodes * 1.3], gp3: [gb, gb * 2] },
    size: c.tier >= 2 ? 0.7 : 0.2,
  };
}

function warehouse(c: PricingContext): Purchase {
  const gb = Math.max(10, rowGb(c) * 0.3);
  const scanned = Math.max(0.3, (gb / 1000) * 12);
  if (runsOwn(c))
    return {
      priceId: 'self-clickhouse',
      quantities: { server: [Math.max(0.5, gb / 4000), Math.max(1, gb / 2500)] },
      size: 0.2,
    };
  if (c.tier >= 2 && c.profile !== 'frugal' && c.profile !== 'minimal') {
    const units = Math.max(600, Math.min(12_000, gb * 0.2));
    return {
      priceId: 'databricks',
      quantities: { dbu: [units * 0.7, units * 1.5], vm: [units * 0.35, units * 0.8] },
      size: 0.4,
      note: 'hours of compute for loading, questions and notebooks',
    };
  }
  return {
    priceId: 'gcp-bigquery',
    quantities: { tib: [scanned * 0.5, scanned], storage: [gb, gb * 1.5] },
    note: 'paid by what is asked',
  };
}

/** What a store costs, by its kind; undefined for what is no store. */
export function buyStore(component: DesignComponent, c: PricingContext): Purchase | undefined {
  switch (component.kind) {
    case 'relational_db':
      return buyRelational(component, c);
    case 'ledger_db':
      return buyRelational(component, c);
    case 'document_db':
      return runsOwn(c) ? wide(component, c) : documents(c);
    case 'key_value_db':
    case 'wide_column_db':
      return wide(component, c);
    case 'graph_db':
      return runsOwn(c)
        ? buyRelational(component, c)
        : {
            priceId: 'aws-neptune',
            quantities: { instance: [730, 730 * 1.5], storage: [20, 100], io: [5, 50] },
            size: 0.2,
          };
    case 'time_series_db':
      return timeSeries(c);
    case 'vector_db':
      return c.profile === 'minimal' || c.profile === 'frugal' || runsOwn(c)
        ? {
            priceId: 'pgvector',
            quantities: { ext: [1, 1], ram: [0, 2] },
            note: 'inside the database that is there',
          }
        : {
            priceId: 'qdrant-cloud',
            quantities: { cluster: [1, 1.5] },
            size: c.tier >= 3 ? 0.6 : 0.1,
          };
    case 'cache':
      return cache(c);
    case 'object_storage':
    case 'data_lake':
      return files(c);
    case 'search_index':
      return search(c);
    case 'data_warehouse':
      return warehouse(c);
    case 'audit_store':
      return {
        priceId: 'aws-s3-standard',
        quantities: {
          storage: [Math.max(1, c.load.averageRps * 20), Math.max(5, c.load.averageRps * 60)],
          put: [1, 50],
        },
        note: 'entries that nobody can change',
      };
    case 'local_store':
      return { priceId: 'sqlite-local', quantities: { db: [1, 1] }, note: 'on the device itself' };
    default:
      return undefined;
  }
}
