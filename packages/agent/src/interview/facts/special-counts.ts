import type { NounClass } from '../../knowledge/reading/nouns.ts';
import { after, anywhere, before, near, type FactContext } from './context.ts';
import type { Reading } from './time-rules.ts';

/** Counts that mean something else than their noun alone would: more countries, pages of a document, what is moved. */
export function readSpecial(context: FactContext, noun: NounClass): Reading | undefined {
  const { quantity, quantities } = context;
  if (noun === 'region' && near(context, 'more new', 3))
    return { metric: 'new_countries', factor: 1 };
  const isPerDevice =
    noun === 'event' &&
    quantity.per === 'second' &&
    quantities.length > 1 &&
    anywhere(context, 'every each');
  if (isPerDevice && anywhere(context, 'machine device sensor probe'))
    return { metric: 'values_per_device_second', factor: 1 };
  const isMoved = near(context, 'migrated migrate moved transferred', 5) && quantity.low > 50;
  if (isMoved && ['record', 'file', 'document', 'case'].includes(noun))
    return { metric: 'migrate_records', factor: 1 };
  if (noun === 'document' && after(context, 'pages page', 1) && quantity.low < 5000)
    return { metric: 'document_pages', factor: 1 };
  if (noun === 'file' && quantity.per === 'unit' && near(context, 'project', 3))
    return { metric: 'files_per_project', factor: 1 };
  const isBurst = noun === 'request' && quantity.per === 'second';
  if (isBurst && quantities.length > 1 && before(context, 'bursts burst peaks peak', 5))
    return { metric: 'peak_rps', factor: 1 };
  if (isBurst && before(context, 'sustain sustained average', 4))
    return { metric: 'average_rps', factor: 1 };
  return undefined;
}
