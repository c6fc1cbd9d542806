import type { ComponentKind } from '@aa/domain';
import type { PricingContext } from './pricing-context.ts';
import { averageWrites, isSmall, type OfferRule, runsOwn } from './price-offers.ts';
import { isVideoElsewhere } from './load-media.ts';
import type { Purchase } from './purchase.ts';
import { saysCapability, wantsCapability } from './read-numbers.ts';

const inHouse: Purchase = { priceId: 'in-app-auth', quantities: { app: [1, 1] } };

/** People who have an account: staff only where everybody else stays unnamed. */
function countSignedIn(c: PricingContext): number {
  const unnamed = c.u.messages.some((text) =>
    /\b(no (user )?accounts?|anonymous(ly)?|without (an? )?(account|log.?in|registration))\b/i.test(
      text,
    ),
  );
  return c.load.activeUsers * (unnamed ? 0.005 : 1);
}

/** True where people sign on with accounts that their organization keeps already. */
function hasOwnDirectory(c: PricingContext): boolean {
  const directory =
    /\b(university|compan(y|ies)|corporate|school|hospital|staff|employees?|our|their|microsoft|entra|azure ad|active directory|google workspace|okta)\b[^.]{0,40}\b(sso|single sign|saml|oidc|accounts?|directory|entra)\b/i;
  return (
    saysCapability(c.u, 'single-sign-on') &&
    (!saysCapability(c.u, 'user-accounts') || c.u.messages.some((text) => directory.test(text)))
  );
}

const identity: OfferRule = (c) => {
  if (hasOwnDirectory(c)) {
    return [{ ...inHouse, note: 'the accounts are kept by the identity system that you have' }];
  }
  const people = countSignedIn(c);
  const servers = Math.max(c.standby ? 2 : 1, people / 500_000);
  const own: Purchase = {
    priceId: 'self-keycloak',
    quantities: { server: [servers, servers * 1.5], db: [0, 0] },
    size: isSmall(c) ? 0.2 : 0.6,
    note: 'an identity server of your own',
  };
  if (runsOwn(c)) return [own];
  if (c.provider === 'azure')
    return [{ priceId: 'entra-external-id', quantities: { mau: [people * 0.7, people] } }, own];
  if (c.provider === 'gcp')
    return [{ priceId: 'firebase-auth', quantities: { mau: [people * 0.7, people] } }, own];
  return [{ priceId: 'aws-cognito', quantities: { mau: [people * 0.7, people] }, size: 0.1 }, own];
};

const notices: OfferRule = (c) => {
  const known = saysCapability(c.u, 'email-campaigns') ? 4 : 1;
  const mails = (countSignedIn(c) * known) / 1000;
  const mail: Purchase = {
    priceId: 'aws-ses',
    quantities: { mail: [mails * 0.3, mails] },
    note: `up to ${known === 1 ? 'one mail' : 'four mails'} a month to each person`,
  };
  if (!saysCapability(c.u, 'sms-voice-gateway') || isSmall(c)) return [mail];
  return [
    {
      priceId: 'sms-europe',
      quantities: { seg: [c.load.activeUsers * 0.05, c.load.activeUsers * 0.15] },
      size: 0.1,
      note: 'one text a month to every tenth to twentieth person; mail and push to the others',
    },
  ];
};

const model: OfferRule = (c) => {
  const asks = saysCapability(c.u, 'chatbot', 'document-qa', 'llm-assistant');
  const questions = Math.max(200, c.load.activeUsers * (asks ? 4 : 0.5));
  const input = (questions * 4000) / 1e6;
  return [
    {
      priceId: isSmall(c) || c.tier >= 2 ? 'llm-class-small' : 'llm-class-mid',
      quantities: { in: [input * 0.5, input], out: [input * 0.05, input * 0.12] },
      size: 0.4,
      note: `${Math.round(questions).toLocaleString('en-US')} questions a month with 4,000 tokens of context`,
    },
  ];
};

const maps: OfferRule = (c) => {
  const thousands = (c.load.activeUsers * 0.6) / 1000;
  const servers = Math.max(1, c.load.averageRps / 300);
  const own: Purchase = {
    priceId: 'self-osm',
    quantities: { server: [servers, servers], cdn: [0, 0] },
    size: 0.3,
    note: 'maps and routes from OpenStreetMap data on an own server',
  };
  const bought: Purchase = {
    priceId: isSmall(c) ? 'mapbox-gl' : 'google-dynamic-maps',
    quantities: { k: [thousands * 0.5, thousands] },
    note: 'a map for every second person of the month',
  };
  return c.tech(/google maps/i) || c.tier < 2 ? [bought] : [bought, own];
};

const media: OfferRule = (c) => {
  if (wantsCapability(c.u, 'video-calls', 'telemedicine', 'proctoring')) {
    const minutes = (c.load.activeUsers * 30) / 1000;
    const servers = Math.max(1, c.load.concurrentConnections / 300);
    const own: Purchase = {
      priceId: 'self-sfu',
      quantities: { server: [servers, servers * 1.5], egress: [0.1, 1] },
      size: 0.4,
    };
    return runsOwn(c)
      ? [own]
      : [
          {
            priceId: 'daily-agora-video',
            quantities: { min: [minutes * 0.5, minutes] },
            note: 'thirty minutes a month for each person',
          },
          ...(c.tier >= 2 ? [own] : []),
        ];
  }
  if (isVideoElsewhere(c.u)) return [{ ...inHouse, note: 'carried by the provider that you have' }];
  if (saysCapability(c.u, 'live-video')) {
    const hours = c.load.egressGbMonth / 1.35;
    return [
      {
        priceId: 'aws-ivs',
        quantities: { in: [20, 100], out: [hours * 0.5, hours] },
        size: 0.2,
        note: 'viewer hours by delivered volume',
      },
    ];
  }
  const files = c.load.capacity.lines.find((line) => line.id === 'file_gb_year1')?.value ?? 0;
  const minutes = Math.max(100, files / 12 / 0.038);
  const own: Purchase = {
    priceId: 'self-ffmpeg',
    quantities: { cpu: [minutes / 30, minutes / 8] },
    note: 'minutes that come in during a month, several sizes each',
  };
  return isSmall(c) || runsOwn(c)
    ? [own]
    : [
        {
          priceId: 'aws-mediaconvert',
          quantities: { min: [minutes * 0.5, minutes] },
          size: 0.3,
          note: 'minutes that come in during a month, several sizes each',
        },
        own,
      ];
};

const scoring: OfferRule = (c) => {
  const heavy = saysCapability(
    c.u,
    'image-recognition',
    'surveillance-video',
    'speech',
    'quality-inspection',
  );
  const shares = Math.max(isSmall(c) ? 1 : c.copies, c.load.averageRps / 150);
  const onCpu: Purchase = {
    priceId: 'ml-cpu-serving',
    quantities: { share: [shares, shares * 1.5] },
    size: isSmall(c) ? 0.3 : 0.9,
  };
  return heavy && !isSmall(c)
    ? [
        {
          priceId: 'gpu-l4',
          quantities: { hour: [365, 730 * Math.max(1, c.load.averageRps / 200)] },
        },
      ]
    : [onCpu];
};

const training: OfferRule = (c) => [
  {
    priceId: 'ml-training-batch',
    quantities: { hour: [isSmall(c) ? 4 : 20, isSmall(c) ? 10 : 100] },
    size: 0.4,
  },
];

const pictures: OfferRule = (c) => {
  if (isSmall(c) || c.provider === 'own')
    return [{ priceId: 'self-bi', quantities: { server: [1, 1] }, size: 0.2 }];
  if (c.provider === 'azure') return [{ priceId: 'power-bi-pro', quantities: { user: [10, 50] } }];
  return [{ priceId: 'metabase-cloud', quantities: { base: [1, 1], user: [0, 20] }, size: 0.2 }];
};

const sandbox: OfferRule = (c) => {
  const runs = Math.max(averageWrites(c) * 86_400 * 0.05, 20);
  const hours = Math.max(20, runs * 30.4 * 0.02);
  const own: Purchase = {
    priceId: 'self-ffmpeg',
    quantities: { cpu: [hours, hours * 2] },
    note: 'isolated runs of a minute each on an own machine',
  };
  return isSmall(c) || runsOwn(c)
    ? [own]
    : [
        {
          priceId: 'e2b-sandbox',
          quantities: { vcpu: [hours, hours * 2], gib: [hours, hours * 2], plan: [0, 1] },
          note: 'isolated runs of a minute each',
        },
        own,
      ];
};

function content(c: PricingContext): Purchase[] {
  return isSmall(c)
    ? [{ priceId: 'self-cms', quantities: { server: [1, 1] }, size: 0.2 }]
    : [{ priceId: 'managed-wordpress', quantities: { site: [1, 1] }, size: 0.4 }];
}

/** What others run for us and what is paid by use: by kind. */
export const outsideOffers: Partial<Record<ComponentKind, OfferRule>> = {
  identity_provider: identity,
  notification_provider: notices,
  llm_provider: model,
  map_provider: maps,
  media_server: media,
  media_transcoder: (c) =>
    saysCapability(c.u, 'live-video')
      ? [{ ...inHouse, note: 'in the price of the media server' }]
      : media(c),
  ml_serving: scoring,
  ml_training: training,
  bi_dashboard: pictures,
  sandbox_runner: sandbox,
  cms: content,
};
