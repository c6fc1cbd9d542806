import type { DesignComponent } from '../model/design.ts';
import type { PricingContext } from './pricing-context.ts';
import type { Purchase } from './purchase.ts';
import { coldGb, databaseSteps, relationalGb } from './row-placement.ts';

/** A relational database: nodes by rows and writes, a standby where the goal asks for one. */
export function buyRelational(component: DesignComponent, c: PricingContext): Purchase {
  const standby = component.instances ? component.instances.min >= 2 : c.standby;
  const split = c.countOf('relational_db', 'ledger_db');
  const gb = relationalGb('relational_db', c);
  const writes = c.load.peakWriteRps / split;
  const steps = databaseSteps(gb, Math.max(writes, c.load.peakRps / split / 8));
  const nodes = standby ? 2 : 1;
  const cold = coldGb('relational_db', c);
  const note = `${Math.round(gb)} GB${standby ? ', with a standby' : ''}`;
  if (c.provider === 'own')
    return {
      priceId: 'onprem-server-small',
      quantities: { srv: [nodes * Math.max(0.5, steps / 6), nodes * Math.max(0.7, steps / 4)] },
      size: 0.4,
      note: `${note}, on an own server`,
    };
  if (c.provider === 'rented')
    return {
      priceId: 'self-postgres-vm',
      quantities: {
        server: [nodes * Math.max(0.5, steps / 5), nodes * Math.max(0.8, steps / 4)],
        volume: [gb, gb * 1.3],
        backup: [gb * 2 + cold, gb * 4 + cold],
      },
      size: c.profile === 'minimal' ? 0 : 0.3,
      note,
    };
  if (c.provider === 'platform') {
    return {
      priceId: 'digitalocean-managed-postgres',
      quantities: { node: [nodes * Math.max(1, steps / 3), nodes * Math.max(1, steps / 2)] },
      size: c.profile === 'minimal' ? 0 : c.profile === 'frugal' ? 0.12 : 0.55,
      note,
    };
  }
  if (c.provider === 'azure')
    return {
      priceId: 'azure-postgres-flexible',
      quantities: {
        instance: [730 * nodes * Math.max(1, steps / 2), 730 * nodes * Math.max(1, steps)],
        storage: [gb * nodes, gb * 1.5 * nodes],
        backup: [cold, gb + cold],
      },
      size: c.profile === 'minimal' ? 0 : c.profile === 'frugal' ? 0.2 : 0.6,
      note,
    };
  if (c.provider === 'gcp')
    return {
      priceId: 'gcp-cloud-sql-postgres',
      quantities: {
        vcpu: [730 * nodes * Math.max(0.5, steps / 2), 730 * nodes * Math.max(1, steps)],
        mem: [2 * nodes * Math.max(1, steps / 2), 4 * nodes * steps],
        ssd: [gb, gb * 1.5],
        backup: [gb + cold, gb * 2 + cold],
      },
      size: 0,
      note,
    };
  if (standby && (c.profile === 'comfortable' || c.tier >= 2)) {
    return {
      priceId: 'aws-rds-postgres-m-multi-az',
      quantities: {
        instance: [730 * Math.max(0.5, steps / 4), 730 * Math.max(0.7, steps / 2)],
        gp3: [gb, gb * 1.5],
        backup: [gb + cold, gb * 2 + cold],
      },
      size: c.profile === 'comfortable' ? 0.35 : 0,
      note,
    };
  }
  return {
    priceId: 'aws-rds-postgres-t4g',
    quantities: {
      instance: [730 * nodes * Math.max(1, steps / 3), 730 * nodes * Math.max(1, steps / 2)],
      gp3: [Math.max(20, gb) * nodes, Math.max(20, gb * 1.5) * nodes],
      backup: [cold, gb + cold],
    },
    size: c.profile === 'minimal' ? 0 : c.profile === 'frugal' ? 0.4 : 0.9,
    note,
  };
}
