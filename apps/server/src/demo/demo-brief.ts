import type { Topic } from '@aa/domain';

/** What the demo's person says: a brief from real life, with gaps that the interview asks about. */
export const demoBrief = `We are a regional theatre company with 14 venues. We want to sell our own tickets online instead of
paying an agency 12 % of every sale. People pick seats on a plan of the hall, hold them while they pay, and get the
tickets as a PDF and on their phone. Doors are checked with a phone app that must also work in a basement without
reception. About 400,000 tickets a year, but when the summer festival opens some 20,000 people come within ten minutes
and a seat must never be sold twice. Box offices sell from the same pool of seats. We have four developers (TypeScript,
some Java), everything runs at one European cloud provider today, and we can spend 2,500 euros a month. The festival
sale starts on 1 March.`;

/** Answers by topic, as this person would give them; what is missing here they leave to us. */
export const demoAnswers: Partial<Record<Topic, string>> = {
  availability: 'During a festival sale it must not fail at all. At night ten minutes are fine.',
  compliance: 'GDPR, and card payments without card data on our side.',
  payment: 'Cards and PayPal through a payment provider; refunds when a show is cancelled.',
  recovery: 'We may lose no sale that was paid. An hour until everything is back is acceptable.',
  data_kinds: 'Name, e-mail and the seats of a buyer; nothing about health or beliefs.',
  integrations:
    'The accounting software takes a file every night; mail goes through a mail provider.',
  roles: 'Buyers, box-office staff, venue managers, door staff and two administrators.',
  existing_tech: 'PostgreSQL and Docker are in use; the web site is a CMS that stays.',
  growth: 'Perhaps 10 % more each year.',
  latency: 'The seat plan has to react within half a second, also during the rush.',
  security: 'Resellers with bots are the worst: they must not empty a festival in a minute.',
  retention: 'Ten years for invoices, two years for the rest.',
  regions: 'Germany and Austria only.',
  operations: 'One developer is on call during sales; nobody at night.',
  traffic: '20,000 people within ten minutes when the festival opens, else a few hundred an hour.',
};

export const demoFallback = "I don't know, please assume something sensible.";
