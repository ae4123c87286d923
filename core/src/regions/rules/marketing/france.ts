// France: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { europeanUnion } from './european-union.js';

export const france: MarketingRules = {
  ...europeanUnion, id: 'FR', name: 'France', kind: 'country', iso: ['FR'], parent: 'EU',
  statutes: [
    { name: 'Code des postes et des communications électroniques (CPCE)', section: 'L34-5' },
    {
      name: 'Code de la consommation', section: 'L221-16, L223-1 (as amended by Loi 2025-594 of 30 Jun 2025, in force 11 Aug 2026), D223-9, L242-16',
    },
    { name: 'Loi 78-17 Informatique et Libertés', section: 'Art. 45 (age 15)' },
    { name: 'Directive 2002/58/EC (ePrivacy)', section: 'Art. 2(h), 13(1)-(6), recitals 40-41' },
    { name: 'Regulation (EU) 2016/679 (GDPR)', section: 'Art. 4(11), 6(1)(a)(b)(f), 7, 8, 12, 14, 21(2)-(3), 95; recitals 32, 42, 47' },
  ],
  channels: {
    ...europeanUnion.channels,
    email: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+seed', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
          },
          citation: 'CPCE L34-5 al. 4',
        },
      ],
      citations: ['CPCE L34-5'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+seed', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
          },
          citation: 'CPCE L34-5 al. 4',
        },
      ],
      citations: ['CPCE L34-5'],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute',
      conditions: { inForceFrom: '2026-08-11', exception: 'existing contract in performance, call related to its object' },
      alternatives: [], citations: ['Code de la consommation L223-1 (Loi 2025-594 Art. 13)'],
    },
  },
  quietHours: {
    email: [],
    sms: [
      {
        from: '22:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], binding: 'industry',
        citation: 'operator rule for marketing SMS (36xxx short codes); providers queue messages 22:00-08:00, Sundays, public holidays',
      },
      {
        from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'industry',
        citation: 'operator rule for marketing SMS (36xxx short codes); providers queue messages 22:00-08:00, Sundays, public holidays',
      },
    ],
    whatsapp: [], push: [],
    phone: [
      {
        from: '00:00', to: '10:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'Code de la consommation D223-9',
      },
      {
        from: '13:00', to: '14:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory', citation: 'D223-9',
      },
      {
        from: '20:00', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory', citation: 'D223-9',
      },
      { from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sat', 'sun', 'holiday'], binding: 'statutory', citation: 'D223-9' },
    ],
  },
  frequencyCap: {
    phone: [{ max: 4, windowHours: 720, windowDays: 30, per: 'person and trader (attempts)', binding: 'statutory', citation: 'D223-9' }],
  },
  minors: {
    ageOfDigitalConsent: 15, below: europeanUnion.minors.below, marketingRule: europeanUnion.minors.marketingRule, citation: 'GDPR Art. 8(1)-(2)',
  },
  evidence: {
    ...europeanUnion.evidence,
    recommended: {
      years: 3, from: 'last contact initiated by the person (prospects) or end of relationship (customers)',
      why: 'CNIL commercial-management reference document',
    },
  },
  citations: ['CPCE L34-5', 'Code de la consommation L223-1, D223-9', 'Loi 2025-594'],
  verified: {
    status: 'yes', partial: true, covers: 'L34-5 opt-in, phone opt-in from 11 Aug 2026, D223-9 hours and caps, SMS sending window',
    source: 'https://www.avencia-eca.fr/blog-actualite-expert-comptable/juridique/actualites/7812-linterdiction-de-principe-du-demarchage-telephonique (opt-in from 11 Aug 2026); https://www.actu-juridique.fr/affaires/droit-economique/le-demarchage-telephonique-des-consommateurs-bientot-interdit-le-week-end-et-a-certaines-heures-de-la-semaine/ (D223-9 hours); https://www.nextinpact.com/lebrief/1190 (4 per 30 days, 60 days)',
    items: [
      {
        field: 'quietHours.sms', status: 'yes',
        source: 'https://developers.brevo.com/reference/transactional-sms-1 (22:00-08:00, Sundays, holidays); other providers publish 20:00-08:00. Industry rule, no statute found',
      },
      {
        field: 'quietHours.phone after 2026-08-11', status: 'no',
        source: 'stored pages describe D223-9 before the opt-in reform; whether a 2026 decree changed the hours could not be read. Kept.',
      },
    ],
  },
  quietHoursOverride: { phone: 'consent to being called at that time (express, evidenced)' },
  afterRefusalPauseDays: { phone: 60, citation: 'D223-9' },
};
