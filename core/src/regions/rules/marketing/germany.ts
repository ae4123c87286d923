// Germany: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { europeanUnion } from './european-union.js';

export const germany: MarketingRules = {
  ...europeanUnion, id: 'DE', name: 'Germany', kind: 'country', iso: ['DE'], parent: 'EU',
  statutes: [
    { name: 'Gesetz gegen den unlauteren Wettbewerb (UWG)', section: '§ 7(1), (2) Nr. 1-3, (3); § 7a; § 20' },
    { name: 'DDG', section: '§ 6' }, { name: 'TDDDG', section: '§ 25' }, { name: 'BGH I ZR 164/09', section: '10 Feb 2011 (double opt-in)' },
    { name: 'BGH VI ZR 225/17', section: '10 Jul 2018 (survey with invoice is advertising)' },
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
          },
          citation: 'UWG § 7(3) Nr. 1-4',
        },
      ],
      citations: ['UWG § 7(2) Nr. 2, § 7(3)'],
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
          citation: 'UWG § 7(3) Nr. 1-4',
        },
      ],
      citations: ['UWG § 7(2) Nr. 2, § 7(3)'], doubleOptIn: 'recommended',
    },
    whatsapp: { ...europeanUnion.channels.whatsapp, doubleOptIn: 'none' }, push: { ...europeanUnion.channels.push, doubleOptIn: 'none' },
    phone: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      citations: ['UWG § 7(2) Nr. 1 (prior express consent of consumers); § 7a (documentation)'], doubleOptIn: 'none',
      note: 'An e-mail double opt-in does not prove consent to calls (BGH I ZR 164/09).',
    },
  },
  doubleOptIn: 'required', doubleOptInBasis: 'case law on proof, not statute: BGH I ZR 164/09; DSK guidance on direct marketing (2022)',
  minors: {
    ageOfDigitalConsent: 16, below: europeanUnion.minors.below, marketingRule: europeanUnion.minors.marketingRule, citation: 'GDPR Art. 8(1)-(2)',
  },
  evidence: {
    ...europeanUnion.evidence,
    statutoryMinimum: { years: 5, from: 'grant of consent and after each use', channels: ['phone'], citation: 'UWG § 7a(1)-(2); fine § 20' },
  },
  citations: ['UWG §§ 7, 7a', 'BGH I ZR 164/09', 'BGH VI ZR 225/17'],
  verified: {
    status: 'yes', partial: true, covers: 'prior express consent for calls, § 7a 5-year duty, I ZR 164/09 headnotes. Not re-read: § 7(3)',
    source: 'https://ipwiki.de/_export/raw/wettbewerbsrecht:einwilligung_in_telefonwerbung (§ 7a, 5 years); https://betriebs-berater.ruw.de/wirtschaftsrecht/urteile/Zulaessigkeit-von-Werbeanrufen---Double-opt-in-Verfahren-18828 (I ZR 164/09 headnotes)',
    items: [{ field: 'DSK guidance, BGH VI ZR 225/17', status: 'no', source: 'from memory' }],
  },
};
