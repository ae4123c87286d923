// Austria: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { europeanUnion } from './european-union.js';

export const austria: MarketingRules = {
  ...europeanUnion, id: 'AT', name: 'Austria', kind: 'country', iso: ['AT'], parent: 'EU',
  statutes: [
    { name: 'Telekommunikationsgesetz 2021 (TKG)', section: '§ 174' }, { name: 'E-Commerce-Gesetz (ECG)', section: '§ 7 (RTR/ECG list)' },
    { name: 'DSB D130.073/0008-DSB/2019', section: '9 Oct 2019' },
    { name: 'Directive 2002/58/EC (ePrivacy)', section: 'Art. 2(h), 13(1)-(6), recitals 40-41' },
    { name: 'Regulation (EU) 2016/679 (GDPR)', section: 'Art. 4(11), 6(1)(a)(b)(f), 7, 8, 12, 14, 21(2)-(3), 95; recitals 32, 42, 47' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+seed', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
            notOnRegistry: 'AT-ECG-LIST',
          },
          citation: 'TKG 2021 § 174(4) Z 1-4',
        },
      ],
      citations: ['TKG 2021 § 174(3)-(4)'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+seed', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
            notOnRegistry: 'AT-ECG-LIST',
          },
          citation: 'TKG 2021 § 174(4) Z 1-4',
        },
      ],
      citations: ['TKG 2021 § 174(3)-(4)'], doubleOptIn: 'recommended',
    },
    whatsapp: { ...europeanUnion.channels.whatsapp, doubleOptIn: 'none' }, push: { ...europeanUnion.channels.push, doubleOptIn: 'none' },
    phone: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [], citations: ['TKG 2021 § 174(1)'],
      doubleOptIn: 'none',
    },
  },
  doubleOptIn: 'required', doubleOptInBasis: 'regulator practice, not statute: DSB D130.073/0008-DSB/2019 held missing double opt-in a breach',
  minors: {
    ageOfDigitalConsent: 14, below: europeanUnion.minors.below, marketingRule: europeanUnion.minors.marketingRule, citation: 'GDPR Art. 8(1)-(2)',
  },
  registries: [{ id: 'AT-ECG-LIST', name: 'RTR ECG list', channels: ['email'], scrubEveryDays: null, citation: 'ECG § 7; TKG § 174(4) Z 4' }],
  citations: ['TKG 2021 § 174', 'ECG § 7', 'DSB D130.073/0008-DSB/2019'],
  verified: {
    status: 'yes', partial: true, covers: '§ 174(3)-(4), ECG list, DSB decision. Not re-read: § 174(1)',
    source: 'https://www.ehlaw.at/der-newsletter-und-das-double-opt-in/ ; https://www.ra-leitinger.at/news/die-zulaessigkeit-elektronischer-direktwerbung-aus-datenschutzrechtlicher-sicht/',
    items: [],
  },
};
