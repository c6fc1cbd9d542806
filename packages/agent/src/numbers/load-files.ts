import type { Understanding } from '../model/understanding.ts';
import type { CapacityLedger } from './capacity-ledger.ts';
import type { StatedAction } from './demand-actions.ts';
import type { DeviceLoad } from './load-devices.ts';
import type { People } from './load-people.ts';
import { findNumber, saysCapability } from './read-numbers.ts';

/** Deals that come with papers or pictures. */
const papersOfDeals =
  /claim|document|application|permit|invoice|case|form|scan|report|inspection|defect|contract|prescription|letter|certificate/;

/** What storage is counted from. */
export interface StorageContext {
  actions: readonly StatedAction[];
  people: People;
  devices: DeviceLoad;
}

const fileCapabilities: readonly {
  ids: readonly string[];
  figure: string;
  unitMb: number;
  what: string;
  perPersonYear: number;
}[] = [
  {
    ids: ['video-on-demand', 'transcoding', 'surveillance-video'],
    figure: 'bytes-video-1080p',
    unitMb: 10,
    what: 'ten minutes of video in 1080p',
    perPersonYear: 0.2,
  },
  {
    ids: [
      'image-processing',
      'photo-library',
      'property-management',
      'crowdsourced-reports',
      'marketplace',
      'rental',
    ],
    figure: 'bytes-photo-phone',
    unitMb: 0.001,
    what: 'a photo from a telephone',
    perPersonYear: 4,
  },
  {
    ids: ['music-audio', 'speech', 'call-centre'],
    figure: 'bytes-audio-voice',
    unitMb: 10,
    what: 'ten minutes of speech',
    perPersonYear: 2,
  },
  {
    ids: ['medical-imaging'],
    figure: 'bytes-dicom-study',
    unitMb: 1,
    what: 'an imaging study',
    perPersonYear: 0.3,
  },
  {
    ids: ['file-upload', 'document-generation', 'records-management', 'e-signature', 'ocr'],
    figure: 'bytes-scan-page',
    unitMb: 0.004,
    what: 'a document of four scanned pages',
    perPersonYear: 6,
  },
];

/** Gigabytes of files: counted, uploaded or guessed by what people do here. */
export function estimateFiles(
  u: Understanding,
  ledger: CapacityLedger,
  context: StorageContext,
): string[] {
  const terms: string[] = [];
  const kind = fileCapabilities.find((entry) => saysCapability(u, ...entry.ids));
  const size = findNumber(u, 'file_size_mb', 'photo_size_mb', 'video_size_mb', 'document_size_mb');
  const sizeName = (): string =>
    size
      ? ledger.state('file_size_mb', size, 'MB')
      : ledger.assumeFigure(
          'file_size_mb',
          kind?.figure ?? 'bytes-photo-phone',
          {
            topic: 'data_volume',
            statement: `Megabytes of one file: ${kind?.what ?? 'a photo from a telephone'}`,
            impactIfWrong: 'Storage of files moves in proportion.',
          },
          kind?.unitMb ?? 0.001,
        );
  const count = findNumber(u, 'files', 'photos', 'documents', 'images');
  if (count) terms.push(`${ledger.state('files', count, 'files')} * ${sizeName()} / 1000`);
  const uploads = context.actions.filter((action) => action.class.id === 'upload');
  for (const action of uploads) {
    const name = ledger.state(action.name, action.number, action.unit);
    terms.push(`${name} * 31557600 / ${action.periodSeconds} * ${sizeName()} / 1000`);
  }
  const perItem = findNumber(u, 'images_per_item', 'photos_per_item', 'files_per_item');
  const [busiest] = context.actions.filter((action) => action.class.writes > 0);
  if (terms.length === 0 && perItem && busiest) {
    const name = ledger.state(busiest.name, busiest.number, busiest.unit);
    const each = ledger.state(perItem.fact.metric, perItem, 'files each');
    terms.push(`${name} * 31557600 / ${busiest.periodSeconds} * ${each} * ${sizeName()} / 1000`);
  }
  if (terms.length === 0 && size && size.value >= 500 && busiest) {
    // "Up to 60 GB" is the largest, not the usual one.
    const share = ledger.assume(
      'usual_share_of_largest',
      size.fact.hedge === 'at_most' ? 0.3 : 1,
      'of the size',
      {
        topic: 'data_volume',
        statement: 'The usual file is a third of the largest that you named',
        impactIfWrong:
          'Storage, the dearest part here, moves in proportion; so does the time after which files are deleted.',
      },
    );
    const name = ledger.state(busiest.name, busiest.number, busiest.unit);
    terms.push(`${name} * 31557600 / ${busiest.periodSeconds} * ${sizeName()} * ${share} / 1000`);
  }
  const papers = context.actions.find((action) => papersOfDeals.test(action.thing));
  if (terms.length === 0 && kind && papers) {
    const name = ledger.state(papers.name, papers.number, papers.unit);
    const each = ledger.assume('files_per_case', 1, 'files each', {
      topic: 'data_volume',
      statement: `Each one brings one file, ${kind.what}`,
      impactIfWrong: 'Storage of files moves in proportion.',
      confidence: 0.5,
    });
    terms.push(`${name} * 31557600 / ${papers.periodSeconds} * ${each} * ${sizeName()} / 1000`);
  }
  if (terms.length === 0 && kind) {
    const each = ledger.assume('files_per_person_year', kind.perPersonYear, 'files', {
      topic: 'data_volume',
      statement: `Files that one person adds in a year, each ${kind.what}`,
      impactIfWrong:
        'Storage of files moves in proportion; at these prices a doubling is some dollars.',
      confidence: 0.4,
    });
    terms.push(`(${context.people.dailyFormula}) * 10 * ${each} * ${sizeName()} / 1000`);
  }
  return terms;
}

/** True where the system is about files: then what is said to be stored is files, not rows. */
export function isAboutFiles(u: Understanding): boolean {
  return (
    fileCapabilities.some((entry) => saysCapability(u, ...entry.ids)) ||
    saysCapability(u, 'file-sync')
  );
}
