import names from '../../../data/reading/capability-names.json' with { type: 'json' };

const byId: Readonly<Record<string, string>> = names.names;

/** The name of a capability as a person would say it: "Booking", "Stock". */
export function nameOfCapability(id: string): string {
  return byId[id] ?? id.replaceAll('-', ' ');
}
