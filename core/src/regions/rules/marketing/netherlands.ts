// Netherlands: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { europeanUnion } from './european-union.js';

export const netherlands: MarketingRules = {
  ...europeanUnion, id: 'NL', name: 'Netherlands', kind: 'country', iso: ['NL'], parent: 'EU',
  statutes: [
    { name: 'Telecommunicatiewet', section: 'Art. 11.7' }, { name: 'UAVG', section: 'Art. 5' },
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
          citation: 'Telecommunicatiewet Art. 11.7(3)-(4)',
        },
      ],
      citations: ['Telecommunicatiewet Art. 11.7(1),(3)'],
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
          citation: 'Telecommunicatiewet Art. 11.7(3)-(4)',
        },
      ],
      citations: ['Telecommunicatiewet Art. 11.7(1),(3)'],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute',
      conditions: {
        inForceFrom: '2026-07-01', exception: 'charities, charity lotteries, newspaper and magazine publishers keep the customer exception',
      },
      alternatives: [], citations: ['Telecommunicatiewet Art. 11.7 (customer exception for calls ends 1 Jul 2026)'],
    },
  },
  minors: {
    ageOfDigitalConsent: 16, below: europeanUnion.minors.below, marketingRule: europeanUnion.minors.marketingRule, citation: 'GDPR Art. 8(1)-(2)',
  },
  citations: ['Telecommunicatiewet Art. 11.7'],
  verified: {
    status: 'yes', partial: false, covers: 'Art. 11.7(1)-(2), end of the customer exception for calls on 1 Jul 2026',
    source: 'https://www.security.nl/posting/887912/ ; https://deltaadvisory.nl/telemarketing-uw-klant-niet-meer-ongevraagd-bellen ; https://dmcc.nl/nieuws/update-dmcc-legt-uit-wetswijziging-opt-in-telemarketing/',
    items: [],
  },
};
