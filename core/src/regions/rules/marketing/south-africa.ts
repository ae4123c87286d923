// South Africa: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const southAfrica: MarketingRules = {
  id: 'ZA', name: 'South Africa', kind: 'country', iso: ['ZA'], parent: null, lawAsOf: '2026-11', seed: null, doubleOptIn: 'none',
  doubleOptInBasis: 'no rule', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  quietHours: {
    email: [
      {
        from: '20:00', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '13:00', to: '24:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
    ],
    sms: [
      {
        from: '20:00', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '13:00', to: '24:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
    ],
    whatsapp: [
      {
        from: '20:00', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '13:00', to: '24:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
    ],
    push: [
      {
        from: '20:00', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '13:00', to: '24:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
    ],
    phone: [
      {
        from: '20:00', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '13:00', to: '24:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
      {
        from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'statutory',
        citation: 'CPA s. 12; CPA Regulations (prohibited times), Government Notice under s. 12(2)',
      },
    ],
  },
  frequencyCap: {},
  registries: [
    {
      id: 'ZA-NCC', name: 'NCC opt-out registry', channels: ['email', 'sms', 'whatsapp', 'phone'], scrubEveryDays: 30,
      citation: 'CPA s. 11(3); Amendment Regulations 2026 (monthly cleansing)',
    },
  ],
  statutes: [
    { name: 'Protection of Personal Information Act 4 of 2013 (POPIA)', section: 's. 1, 11(3)(b), 34-35, 69' },
    { name: 'POPIA Regulations 2018 (amended 2025)', section: 'reg. 6, Form 4' },
    { name: 'Consumer Protection Act 68 of 2008', section: 's. 11, 12' },
    {
      name: 'CPA Amendment Regulations 2026 (15 Apr 2026)',
      section: 'reg. 4: national opt-out registry, registration of direct marketers, monthly cleansing',
    },
  ],
  channels: {
    email: {
      stance: 'soft_opt_in', statutoryFloor: 'soft_opt_in', basis: 'statute',
      conditions: {
        obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true, optOutOfferedAtCollection: true,
        optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null, registryCheck: 'ZA-NCC',
      },
      alternatives: [], note: 'Consent, or customer exception. A non-customer may be asked for consent once (s. 69(2)).',
      citations: ['POPIA s. 69(1)-(4)'],
    },
    sms: {
      stance: 'soft_opt_in', statutoryFloor: 'soft_opt_in', basis: 'statute',
      conditions: {
        obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true, optOutOfferedAtCollection: true,
        optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null, registryCheck: 'ZA-NCC',
      },
      alternatives: [], note: 'Consent, or customer exception. A non-customer may be asked for consent once (s. 69(2)).',
      citations: ['POPIA s. 69(1)-(4)'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'platform', conditions: { registryCheck: 'ZA-NCC' }, alternatives: [],
      citations: ['POPIA s. 69', 'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'platform', conditions: {}, alternatives: [],
      citations: [
        'POPIA s. 69 (Information Regulator counts push as electronic)',
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'soft_opt_in', statutoryFloor: 'soft_opt_in', basis: 'statute(regulator view)',
      conditions: {
        obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true, optOutOfferedAtCollection: true,
        optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null, registryCheck: 'ZA-NCC',
      },
      alternatives: [], note: 'Information Regulator guidance (Dec 2024) treats calls as electronic communication; industry disputes it.',
      citations: ['POPIA s. 69', 'CPA s. 11'],
    },
  },
  unsubscribe: {
    maxBusinessDays: null, maxDays: 0, statutoryText: 'stop on demand; written confirmation', mechanismMustStayValidDays: null, freeOfCharge: true,
    noLogin: true, citation: 'POPIA s. 69(3)(c), (4)(b); CPA s. 11(4)-(5)',
  },
  quietHoursOverride: {
    all: 'express written agreement to other times (reg. sub-item 2)', dispatchTimeCounts: true,
    note: 'not a breach if dispatched inside the allowed time, sender must prove it',
  },
  requiredMessageContent: [
    {
      key: 'sender_identity', channels: ['email', 'sms', 'whatsapp', 'phone'], rule: 'identity of the sender or on whose behalf',
      citation: 'POPIA s. 69(4)(a)',
    },
    {
      key: 'name_address_contact', channels: ['email', 'sms', 'whatsapp'],
      rule: 'name, electronic address, physical address, contact number of the direct marketer', citation: 'CPA Amendment Regulations 2026 reg. 4',
    },
    {
      key: 'optout_contact', channels: ['email', 'sms', 'whatsapp'], rule: 'address to request that communications cease',
      citation: 'POPIA s. 69(4)(b)',
    },
  ],
  registration: {
    required: true, authority: 'National Consumer Commission opt-out registry', feeZar: 2574, renewalZar: 1930.5,
    citation: 'CPA Amendment Regulations 2026',
  },
  transactional: {
    allowed: true, basis: 'not direct marketing (POPIA s. 1)', afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false,
    citation: 'POPIA s. 1, 11(1)(b)',
  },
  minors: { ageOfDigitalConsent: 18, below: 'competent person (parent)', citation: 'POPIA s. 34-35' },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 3, from: 'last use', why: 'prescription 3 years; sender proves consent and time of dispatch' },
    mustProve: ['who', 'when', 'form', 'dispatch time'], citation: 'POPIA s. 11(2)(a)',
  },
  citations: ['POPIA s. 69', 'CPA s. 11-12', 'CPA Amendment Regulations 2026'],
  verified: {
    status: 'yes', partial: true, covers: 'CPA prohibited times, 2026 regulations, s. 69 customer exception, push counted as electronic',
    source: 'https://www.acts.co.za/consumer-protection-act-2008/r293_prohibited_time_for_contacting_consumers ; https://vdt.co.za/consumer-protection/spam-no-more/ ; https://www.ebnet.co.za/direct-marketing-unpacking-the-conflict-between-the-amended-cpa-regulations-popia/',
    items: [{ field: 'registry live date', status: 'no', source: 'sources differ: operational in April or registration from July 2026' }],
  },
};
