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
  /** ISO 639-1 code of the brief. */
  language: string;
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

const tradesEnergy = (s: Situation) =>
  s.has('trade trading trader') && s.has('energy power electricity gas');

/** Rules by circumstance: each gives a standing, or nothing where the regime does not come up. */
export const regimeRules: readonly RegimeRule[] = [
  {
    id: 'gdpr',
    because: 'It keeps data about people, and some of them are in the European Union.',
    when: (s) =>
      !handlesPeople(s) ? undefined : s.inEea ? 'applies' : s.isElsewhere ? undefined : 'possible',
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
      s.has('food honey cheese jar meat milk fish harvest meules')
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
  {
    id: 'eu-accessibility-act',
    because: 'A service for the public has to be accessible to people with disabilities.',
    when: (s) =>
      !s.inUs &&
      (isPublic(s) || (s.inEea && hasSale(s)) || s.has('museum visitor passenger public'))
        ? 'possible'
        : undefined,
  },
  {
    id: 'ada-section508',
    because: 'Universities have to be accessible to people with disabilities.',
    when: (s) => (isSchool(s) && s.has('university') ? 'possible' : undefined),
  },
  {
    id: 'eu-mdr-ivdr-iec62304',
    because: 'Software that helps with diagnosis or therapy may be a medical device.',
    when: (s) =>
      (isHealth(s) || s.has('radiology')) &&
      !s.inUs &&
      s.has('ai diagnosis radiology therapy triage')
        ? 'possible'
        : undefined,
  },
  {
    id: 'coppa',
    because: 'Children may play it, some of them in the United States.',
    when: (s) =>
      s.has('game games toy') && !s.isElsewhere && s.has('player players kid child')
        ? 'possible'
        : undefined,
  },
  {
    id: 'ccpa',
    because: 'Some of the people in the United States live in California.',
    when: (s) => (s.inUs && handlesPeople(s) ? 'possible' : undefined),
  },
  {
    id: 'eidas2-esign',
    because: 'People prove who they are by an electronic identity.',
    when: (s) =>
      s.has('eid') || (s.has('electronic') && s.has('identity')) ? 'applies' : undefined,
  },
  {
    id: 'mifid2',
    because: 'Trading in energy or financial instruments is regulated.',
    when: (s) => (tradesEnergy(s) || s.capabilities.has('trading') ? 'possible' : undefined),
  },
  {
    id: 'remit',
    because: 'Wholesale energy trades are reported.',
    when: (s) => (tradesEnergy(s) ? 'possible' : undefined),
  },
  {
    id: 'nis2',
    because: 'Energy firms in the EU fall under NIS2 from a certain size.',
    when: (s) => (tradesEnergy(s) && !s.inUs ? 'possible' : undefined),
  },
  {
    id: 'solvency2',
    because: 'Insurers in the EU fall under Solvency II.',
    when: (s) =>
      s.has('insurer insurance claims') && !s.inUs && s.capabilities.has('claims-handling')
        ? 'possible'
        : undefined,
  },
  {
    id: 'dpdp',
    because: 'The brief is in Hindi: the people are in India.',
    when: (s) => (s.language === 'hi' ? 'applies' : undefined),
  },
];
