import type { RegimeReading } from '../../model/understanding.ts';

/** What is known of the circumstances by which regimes apply. */
export interface Situation {
  places: ReadonlySet<string>;
  inEea: boolean;
  inUs: boolean;
  /** The people are said to be in a country outside the European Union. */
  isElsewhere: boolean;
  dataKinds: ReadonlySet<string>;
  deniedData: ReadonlySet<string>;
  capabilities: ReadonlySet<string>;
  takesPayments: boolean;
  holdsMoney: boolean;
  currencies: ReadonlySet<string>;
  /** Lower case, from the business context. */
  industry: string;
  /** True when one of the words (space-separated, dictionary form or as written) stands anywhere. */
  has: (words: string) => boolean;
}

interface RegimeRule {
  id: string;
  because: string;
  when: (s: Situation) => RegimeReading['standing'] | undefined;
}

const handlesPeople = (s: Situation) =>
  !s.deniedData.has('personal') || s.has('name participant account profile identity');
const isHealth = (s: Situation) =>
  s.dataKinds.has('health') && !s.deniedData.has('health') && !s.has('animal veterinary vet pet');
const isSchool = (s: Situation) =>
  s.has('school university student pupil teacher course') || s.industry.includes('education');
const isFinance = (s: Situation) =>
  s.has('bank insurer insurance broker lender loan fintech') ||
  /bank|insur|financ/.test(s.industry);
const isPublic = (s: Situation) =>
  s.has(
    'city municipality council government authority ministry public-service county citizen residents',
  ) || s.industry.includes('government');
const isUtility = (s: Situation) =>
  s.has(
    'grid heating water energy electricity port hospital railway airport utility substation wastewater',
  ) || /energy|utilit|health|transport/.test(s.industry);
const sellsDevices = (s: Situation) =>
  s.capabilities.has('ota-updates') || s.capabilities.has('device-management') || s.has('firmware');
const hasSale = (s: Situation) =>
  s.takesPayments ||
  s.has('sell sold buy bought purchase') ||
  ['checkout', 'cart', 'subscriptions', 'point-of-sale', 'donations'].some((id) =>
    s.capabilities.has(id),
  );

/** Rules by circumstance: each gives a standing, or nothing where the regime does not come up. */
export const regimeRules: readonly RegimeRule[] = [
  {
    id: 'gdpr',
    because: 'It keeps data about people, and some of them are in the European Union.',
    when: (s) =>
      !handlesPeople(s) ? undefined : s.inEea ? 'applies' : s.isElsewhere ? undefined : 'possible',
  },
  {
    id: 'gdpr',
    because: 'It serves people worldwide, Europeans among them.',
    when: (s) => (handlesPeople(s) && s.places.has('worldwide') ? 'possible' : undefined),
  },
  {
    id: 'uk-gdpr',
    because: 'It keeps data about people in the United Kingdom.',
    when: (s) =>
      handlesPeople(s) && (s.places.has('United Kingdom') || s.currencies.has('GBP'))
        ? 'applies'
        : undefined,
  },
  {
    id: 'hipaa',
    because: 'Health data of patients in the United States.',
    when: (s) =>
      isHealth(s) && s.inUs
        ? 'applies'
        : isHealth(s) && s.places.size === 0 && !s.inEea
          ? 'possible'
          : undefined,
  },
  {
    id: 'pci-dss',
    because: 'People pay by card.',
    when: (s) => (s.takesPayments ? 'applies' : hasSale(s) ? 'possible' : undefined),
  },
  {
    id: 'ferpa',
    because: 'Education records of students.',
    when: (s) =>
      isSchool(s) && s.inUs
        ? 'applies'
        : s.capabilities.has('grading') && s.places.size === 0
          ? 'possible'
          : undefined,
  },
  {
    id: 'coppa',
    because: 'Children use it.',
    when: (s) => (s.dataKinds.has('children') && s.inUs ? 'applies' : undefined),
  },
  {
    id: 'ccpa',
    because: 'Personal data of people in California.',
    when: (s) => (s.places.has('California') && handlesPeople(s) ? 'possible' : undefined),
  },
  {
    id: 'us-state-privacy',
    because: 'Personal data of people in the United States.',
    when: (s) => (s.inUs && handlesPeople(s) ? 'possible' : undefined),
  },
  {
    id: 'lgpd',
    because: 'Personal data of people in Brazil.',
    when: (s) => (s.places.has('Brazil') && handlesPeople(s) ? 'applies' : undefined),
  },
  {
    id: 'dpdp',
    because: 'Personal data of people in India.',
    when: (s) =>
      (s.places.has('India') || s.currencies.has('INR') || s.has('lakh crore')) && handlesPeople(s)
        ? 'applies'
        : undefined,
  },
  {
    id: 'swiss-fadp',
    because: 'Personal data of people in Switzerland.',
    when: (s) =>
      (s.places.has('Switzerland') || s.currencies.has('CHF')) && handlesPeople(s)
        ? 'applies'
        : undefined,
  },
  {
    id: 'pipeda-quebec-law-25',
    because: 'Personal data of people in Canada.',
    when: (s) => (s.places.has('Canada') && handlesPeople(s) ? 'applies' : undefined),
  },
  {
    id: 'nis2',
    because: 'Operators of essential services in the EU fall under NIS2 from a certain size.',
    when: (s) => (isUtility(s) && s.inEea ? 'possible' : undefined),
  },
  {
    id: 'dora',
    because: 'Financial firms in the EU fall under DORA.',
    when: (s) => (isFinance(s) && s.inEea ? 'possible' : undefined),
  },
  {
    id: 'psd2',
    because: 'It reads or moves money on payment accounts.',
    when: (s) =>
      (s.capabilities.has('aggregation-of-accounts') || s.holdsMoney) &&
      (s.inEea || s.places.size === 0)
        ? 'possible'
        : undefined,
  },
  {
    id: 'aml',
    because: 'It holds or moves money of others.',
    when: (s) =>
      s.holdsMoney || s.capabilities.has('kyc') || s.capabilities.has('wallet')
        ? 'possible'
        : undefined,
  },
  {
    id: 'cra',
    because: 'Connected products sold in the EU fall under the Cyber Resilience Act.',
    when: (s) => (sellsDevices(s) && s.inEea ? 'possible' : undefined),
  },
  {
    id: 'red-en18031-psti',
    because: 'Radio equipment sold in the EU has security duties.',
    when: (s) =>
      sellsDevices(s) && s.inEea && s.has('lte bluetooth wifi radio lora wi')
        ? 'possible'
        : undefined,
  },
  {
    id: 'eu-accessibility-act',
    because: 'A service for the public in the EU has to be accessible.',
    when: (s) =>
      s.inEea &&
      (isPublic(s) || hasSale(s)) &&
      s.has('customer citizen visitor public resident buyer people')
        ? 'possible'
        : undefined,
  },
  {
    id: 'ada-section508',
    because: 'A public service in the United States has to be accessible.',
    when: (s) => (isPublic(s) && s.inUs ? 'possible' : undefined),
  },
  {
    id: 'fiscal-e-invoicing',
    because: 'Tills and invoices follow fiscal rules.',
    when: (s) => (s.capabilities.has('point-of-sale') && s.inEea ? 'possible' : undefined),
  },
  {
    id: 'food-traceability',
    because: 'Food has to be traceable by batch.',
    when: (s) =>
      (s.has('batch lot trace meules wheel') || s.capabilities.has('traceability')) &&
      s.has('food honey cheese jar meat milk fish harvest fromage affinage affinag')
        ? 'applies'
        : undefined,
  },
  {
    id: 'eu-dsa',
    because: 'A platform for content of its users in the EU has duties on illegal content.',
    when: (s) =>
      s.inEea &&
      ['moderation', 'forum', 'feeds', 'marketplace'].some((id) => s.capabilities.has(id))
        ? 'possible'
        : undefined,
  },
  {
    id: 'eidas2-esign',
    because: 'Signatures follow eIDAS in the EU.',
    when: (s) => (s.capabilities.has('e-signature') && s.inEea ? 'possible' : undefined),
  },
  {
    id: 'gdp-dscsa-fmd',
    because: 'Medicines and vaccines are under distribution rules.',
    when: (s) =>
      s.has('vaccine pharmaceutical medicines') &&
      s.has('trailer transport wholesale warehouse shipment distribution')
        ? 'possible'
        : undefined,
  },
];
