// Italy: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { europeanUnion } from './european-union.js';

export const italy: MarketingRules = {
  ...europeanUnion, id: 'IT', name: 'Italy', kind: 'country', iso: ['IT'], parent: 'EU',
  statutes: [
    { name: 'D.Lgs. 196/2003 (Codice privacy)', section: 'Art. 130, 2-quinquies' },
    { name: 'Legge 5/2018; DPR 26/2022', section: 'Registro pubblico delle opposizioni' },
    { name: 'Garante provv. 330/2025', section: '4 Jun 2025 (double opt-in as minimum measure)' },
    { name: 'Directive 2002/58/EC (ePrivacy)', section: 'Art. 2(h), 13(1)-(6), recitals 40-41' },
    { name: 'Regulation (EU) 2016/679 (GDPR)', section: 'Art. 4(11), 6(1)(a)(b)(f), 7, 8, 12, 14, 21(2)-(3), 95; recitals 32, 42, 47' },
  ],
  channels: {
    email: {
      ...europeanUnion.channels.email,
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
          },
          citation: 'Codice privacy Art. 130(4) (e-mail only)',
        },
      ],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      note: 'Art. 130(4) soft spam covers e-mail coordinates only.', citations: ['Codice privacy Art. 130(2)'], doubleOptIn: 'recommended',
    },
    whatsapp: { ...europeanUnion.channels.whatsapp, statutoryFloor: 'explicit', doubleOptIn: 'none' },
    push: { ...europeanUnion.channels.push, doubleOptIn: 'none' },
    phone: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'statute+seed', conditions: { registryCheck: 'IT-RPO' }, alternatives: [],
      note: 'Statute: opt-out by register for listed numbers; entry in the register also cancels earlier consents except for running contracts.',
      citations: ['Codice privacy Art. 130(3-bis)', 'Legge 5/2018 Art. 1'], doubleOptIn: 'none',
    },
  },
  doubleOptIn: 'required',
  doubleOptInBasis: 'regulator practice: Garante provv. 330/2025 calls it a minimum measure to prove consent; no statute orders it',
  minors: {
    ageOfDigitalConsent: 14, below: europeanUnion.minors.below, marketingRule: europeanUnion.minors.marketingRule, citation: 'GDPR Art. 8(1)-(2)',
  },
  registries: [{ id: 'IT-RPO', name: 'Registro pubblico delle opposizioni', channels: ['phone'], scrubEveryDays: 15, citation: 'DPR 26/2022' }],
  citations: ['Codice privacy Art. 130', 'DPR 26/2022', 'Garante provv. 330/2025 doc. web 10143278'],
  verified: {
    status: 'yes', partial: true, covers: 'Art. 130 consent, provv. 330/2025. Not re-read: register rules, SMS exclusion',
    source: 'https://cms.law/it/ita/publication/opt-in-no-double-opt-in ; https://morrirossetti.it/en/insight/publications/italian-data-protection-authority-double-opt-in-and-consent-for-marketing-purposes.html',
    items: [{ field: 'registries.scrubEveryDays', status: 'no', source: 'from memory' }],
  },
};
