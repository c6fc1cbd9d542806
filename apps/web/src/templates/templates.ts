import {
  IconArrowsExchange,
  IconBuildingSkyscraper,
  IconCpu,
  IconHeartbeat,
  IconRobot,
  IconShoppingBag,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';

export interface Template {
  id: string;
  title: string;
  /** What it is about, in three words. */
  parts: string;
  icon: Icon;
  brief: string;
}

/** Briefs as people write them: each says some things, leaves others open, and is only a start. */
export const templates: readonly Template[] = [
  {
    id: 'online-shop',
    title: 'Online shop',
    parts: 'catalogue, checkout, stock',
    icon: IconShoppingBag,
    brief: `We sell refurbished phones in Germany and Austria and want our own shop instead of marketplaces. Today 40,000 visitors a month, in 18 months it should be 400,000; about 2 % of them buy.

Customers search the catalogue by model and grade, order, pay by card or PayPal and send things back within 30 days. Back office staff (six people) grade phones, add photos and handle returns. Stock comes from our warehouse system, which only speaks SOAP and is down now and then; it has to stay.

Four developers who know Node.js and PostgreSQL. Running it may cost 3,000 euros a month. We want to be live before the end of September. Two phones must never be sold twice, and personal data stays in the EU.`,
  },
  {
    id: 'saas',
    title: 'Software as a service',
    parts: 'tenants, billing, roles',
    icon: IconBuildingSkyscraper,
    brief: `A web application for property managers: they keep buildings, tenants, repairs and service charge statements in it. Each management company is a customer of ours and must never see another one's data. Today three pilot customers, in two years about 500 companies with 20 users each.

Roles inside a company: owner, clerk, caretaker (only repairs, on the phone), accountant (read and export). Companies pay per building and month by invoice or direct debit. Every January they all produce their statements within two weeks: PDF letters, around 200,000 in total, kept for ten years.

Three developers, one of them part-time on operations. Budget for running it: up to 1,500 euros a month at first. Larger customers ask for single sign-on with their Microsoft accounts. GDPR applies.`,
  },
  {
    id: 'health',
    title: 'Health data',
    parts: 'HIPAA or GDPR Art. 9',
    icon: IconHeartbeat,
    brief: `A group of 14 physiotherapy practices wants patients to book appointments, fill in their medical history before the first visit and do exercises at home with short videos. Therapists see the history and the exercise diary, write a note after each visit and can export it for the referring doctor.

About 9,000 active patients and 80 therapists, 600 appointments a day, most bookings on Monday morning. Medical histories and notes are health data: only the treating practice may see them, every access has to be recorded, and patients can ask for everything about them. Notes are kept for ten years.

The practice software in use has an HL7 FHIR interface for appointments. We have two developers and an outside data protection officer. Being down for an hour in the evening is acceptable, during the day it is not.`,
  },
  {
    id: 'devices',
    title: 'Device fleet',
    parts: 'telemetry, commands, updates',
    icon: IconCpu,
    brief: `We build heat pumps. 12,000 are in the field today, 100,000 in four years, each with a controller that is online over the owner's Wi-Fi or a mobile modem. A device sends 30 readings every 15 minutes and an alarm at once when something is wrong.

Owners see temperature, consumption and cost in an app and change the set point; that should arrive within 5 seconds when the device is online. Installers get the alarms of their customers and look at the last 13 months of readings. Our own engineers roll out firmware in waves and must be able to stop and take back a wave.

A device that is offline for three days must not lose readings. Nobody but the owner and the installer in charge may control a device. Six developers, cloud is fine if it is in Europe, and the connection should cost less than 40 cents per device and month.`,
  },
  {
    id: 'assistant',
    title: 'Assistant on own documents',
    parts: 'retrieval, evaluation',
    icon: IconRobot,
    brief: `Our 900 service technicians look for answers in 60,000 documents: manuals, bulletins, old reports, in German and English, partly scanned. We want an assistant that answers a question in a few seconds with a quote and a link to the page, and says so when it does not know.

Some documents are confidential and only for certain countries or certification levels; the assistant must respect this. New bulletins have to be found within an hour. Around 4,000 questions a day, mostly between 7 and 17 o'clock, from a tablet with bad reception.

Before we let people use it, our experts want to measure it on 300 questions with known answers, and again after every change. No question may be used to train somebody else's model. Three developers, one data scientist, 8,000 euros a month including the language model.`,
  },
  {
    id: 'monolith',
    title: 'Away from a monolith',
    parts: 'strangler, step by step',
    icon: IconArrowsExchange,
    brief: `Our order system is a Java monolith of 15 years with an Oracle database: 700 tables, a release every six weeks, two hours of downtime each. 250 clerks work in it all day, 30 partner systems read its tables directly, and every night batch jobs run from 22 to 4 o'clock. About 45,000 orders a day, three times that before Christmas.

We want to get prices, customers and order tracking out of it first, so that the web team can release on its own. The rest may stay for years. Nothing may be ordered twice or lost while both run side by side, and we must be able to go back at every step.

Three teams of six. Half of the people know the monolith well, the others know Spring Boot and Kubernetes, which the company runs in its own data centre. The Oracle licence ends in 30 months and costs 400,000 euros a year.`,
  },
];
