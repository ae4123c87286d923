// Switzerland: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const switzerland: MarketingRules = {
  id: 'CH', name: 'Switzerland', kind: 'country', iso: ['CH'], parent: null, lawAsOf: '2026-11', seed: null,
  statutes: [
    { name: 'Bundesgesetz gegen den unlauteren Wettbewerb (UWG, SR 241)', section: 'Art. 3(1)(o), (u), (v)' },
    { name: 'Datenschutzgesetz (revFADP, SR 235.1)', section: 'Art. 6(6)-(7), 30(2)(b)' },
    { name: 'Fernmeldegesetz', section: 'Art. 45a' },
  ],
  channels: {
    email: {
      stance: 'soft_opt_in', statutoryFloor: 'soft_opt_in', basis: 'statute',
      conditions: {
        obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true, optOutOfferedAtCollection: true,
        optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
      },
      alternatives: [], note: 'Consent, or the customer exception with the conditions listed; mass advertising only.',
      citations: ['UWG Art. 3(1)(o)'],
    },
    sms: {
      stance: 'soft_opt_in', statutoryFloor: 'soft_opt_in', basis: 'statute',
      conditions: {
        obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true, optOutOfferedAtCollection: true,
        optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
      },
      alternatives: [], note: 'Consent, or the customer exception with the conditions listed; mass advertising only.',
      citations: ['UWG Art. 3(1)(o)'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'platform', conditions: {}, alternatives: [],
      citations: ['UWG Art. 3(1)(o)', 'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'platform', conditions: {}, alternatives: [],
      citations: [
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'opt_out', statutoryFloor: 'opt_out', basis: 'statute', conditions: { registryCheck: 'CH-DIRECTORY-STAR' }, alternatives: [],
      note: 'Human calls allowed unless the directory entry bears the no-advertising mark or the person is unlisted; existing customers excepted. Automated calls fall under (o).',
      citations: ['UWG Art. 3(1)(u), (v)'],
    },
  },
  doubleOptIn: 'recommended', doubleOptInBasis: 'industry practice, no statute', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  unsubscribe: {
    maxBusinessDays: null, maxDays: 0, statutoryText: '"problem-free and free of charge" refusal option', mechanismMustStayValidDays: null,
    freeOfCharge: true, noLogin: true, citation: 'UWG Art. 3(1)(o)',
  },
  quietHours: { email: [], sms: [], whatsapp: [], push: [], phone: [] }, frequencyCap: {},
  requiredMessageContent: [
    { key: 'sender_identity', channels: ['email', 'sms', 'whatsapp', 'push'], rule: 'correct sender', citation: 'UWG Art. 3(1)(o)' },
    { key: 'optout_notice', channels: ['email', 'sms', 'whatsapp', 'push'], rule: 'notice of free and simple refusal', citation: 'UWG Art. 3(1)(o)' },
  ],
  transactional: {
    allowed: true, basis: 'contract; not mass advertising', afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false,
    citation: 'UWG Art. 3(1)(o); revFADP Art. 31(2)(a)',
  },
  minors: {
    ageOfDigitalConsent: null, productDefaultAge: 16, below: 'capacity of judgement decides (Civil Code Art. 16, 19c); no fixed digital age',
    marketingRule: 'treat under 16 as needing parental consent (product choice)', citation: 'ZGB Art. 16, 19c',
  },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 5, from: 'last use or withdrawal', why: 'burden of proof on sender' },
    mustProve: ['who', 'when', 'wording', 'channel'], citation: 'revFADP Art. 6(6)-(7)',
  },
  registries: [
    { id: 'CH-DIRECTORY-STAR', name: 'Directory no-advertising mark', channels: ['phone'], scrubEveryDays: null, citation: 'UWG Art. 3(1)(u)' },
  ],
  citations: ['UWG Art. 3(1)(o),(u),(v)', 'revFADP Art. 6'],
  verified: {
    status: 'yes', partial: true, covers: 'Art. 3(1)(o) with the customer exception. Not re-read: (u), (v)',
    source: 'https://digilaw.ch/07-04-01-massenwerbung-ueber-fernmeldetechnik-smamming ; https://www.connect-professional.de/markt/online-handel-auf-schweizerisch.275080/seite-4.html',
    items: [{ field: 'phone (u),(v); minors', status: 'no', source: 'from memory' }],
  },
};
