/** Capabilities that come with others: what practice never leaves out. */
export interface Implication {
  to: string;
  from: readonly string[];
  strength: number;
  because: string;
}

export const implications: readonly Implication[] = [
  {
    to: 'user-accounts',
    from: [
      'membership',
      'marketplace',
      'wallet',
      'courses',
      'aggregation-of-accounts',
      'dating-profiles',
      'tenant-administration',
      'budgeting',
    ],
    strength: 0.55,
    because: 'People have to be recognised when they come back',
  },
  {
    to: 'roles-permissions',
    from: ['approval-workflow', 'tenant-administration'],
    strength: 0.55,
    because: 'Different people may do different things',
  },
  {
    to: 'audit-trail',
    from: [
      'clinical-records',
      'ledger',
      'trading',
      'medication',
      'e-signature',
      'configuration-management',
    ],
    strength: 0.55,
    because: 'Changes have to be accounted for',
  },
  {
    to: 'notifications',
    from: ['waitlist', 'alerting'],
    strength: 0.52,
    because: 'People have to hear of what concerns them',
  },
  {
    to: 'iot-ingest',
    from: ['device-management', 'smart-metering', 'remote-control'],
    strength: 0.55,
    because: 'Devices report what they measure and how they are',
  },
  {
    to: 'file-upload',
    from: ['photo-library', 'image-processing', 'model-viewer', 'ocr', 'code-sandbox'],
    strength: 0.55,
    because: 'The files have to get in',
  },
  {
    to: 'device-management',
    from: ['configuration-management', 'ota-updates'],
    strength: 0.55,
    because: 'Devices in the field have to be known and reached',
  },
  {
    to: 'checkout',
    from: ['cart', 'donations'],
    strength: 0.6,
    because: 'What is ordered has to be paid',
  },
];
