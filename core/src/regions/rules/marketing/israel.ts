// Israel: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const israel: MarketingRules = {
  id: 'IL', name: 'Israel', kind: 'country', iso: ['IL'], parent: null, lawAsOf: '2026-11', seed: null, doubleOptIn: 'none',
  doubleOptInBasis: 'no rule', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  quietHours: { email: [], sms: [], whatsapp: [], push: [], phone: [] }, frequencyCap: {},
  registries: [
    {
      id: 'IL-DNC', name: 'Do-not-call register (Consumer Protection Authority)', channels: ['phone'], scrubEveryDays: 30,
      citation: 'Consumer Protection Law',
    },
  ],
  statutes: [
    { name: 'Communications (Telecommunications and Broadcasting) Law 5742-1982', section: 's. 30A (since 2008)' },
    { name: 'Consumer Protection Law 5741-1981', section: 'do-not-call register (since 2023)' },
    { name: 'Privacy Protection Law (Amendment 13, in force Aug 2025)', section: 's. 11, 17C-17F' },
  ],
  channels: {
    email: {
      stance: 'soft_opt_in', statutoryFloor: 'soft_opt_in', basis: 'statute',
      conditions: {
        obtainedInContextOfSale: true, negotiationsCount: true, ownSimilarProductsOnly: true, sameSellerOnly: true, optOutOfferedAtCollection: true,
        optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null, informedOfAdUseAtCollection: true,
      },
      alternatives: [],
      note: 'Express prior consent in writing, by e-message or recorded call; or the customer exception. One message asking consent may be sent to a business.',
      citations: ['Communications (Telecommunications and Broadcasting) Law 1982 s. 30A(b)-(c)'],
    },
    sms: {
      stance: 'soft_opt_in', statutoryFloor: 'soft_opt_in', basis: 'statute',
      conditions: {
        obtainedInContextOfSale: true, negotiationsCount: true, ownSimilarProductsOnly: true, sameSellerOnly: true, optOutOfferedAtCollection: true,
        optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null, informedOfAdUseAtCollection: true,
      },
      alternatives: [],
      note: 'Express prior consent in writing, by e-message or recorded call; or the customer exception. One message asking consent may be sent to a business.',
      citations: ['Communications (Telecommunications and Broadcasting) Law 1982 s. 30A(b)-(c)'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'platform', conditions: {}, alternatives: [],
      citations: [
        's. 30A (read by the Chamber of Commerce as covering WhatsApp)',
        'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)',
      ],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'platform', conditions: {}, alternatives: [],
      citations: [
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'opt_out', statutoryFloor: 'opt_out', basis: 'statute', conditions: { registryCheck: 'IL-DNC' }, alternatives: [],
      note: 'Live human calls are outside s. 30A; automated dialling is inside.', citations: ['Consumer Protection Law (do-not-call register)'],
    },
  },
  unsubscribe: {
    maxBusinessDays: null, maxDays: 0, statutoryText: 'refusal at any time, in writing or by the channel of the message; no further sending',
    mechanismMustStayValidDays: null, freeOfCharge: true, noLogin: true, sameChannel: true, citation: 's. 30A(d)-(e)',
  },
  requiredMessageContent: [
    {
      key: 'label', channels: ['email', 'sms', 'whatsapp'], rule: 'the word "פרסומת" at the start (subject of e-mail)', text: 'פרסומת',
      position: 'prefix', citation: 's. 30A(e)(1)',
    },
    { key: 'sender_name_address_contact', channels: ['email', 'whatsapp'], rule: 'name, address, contact', citation: 's. 30A(e)(1)' },
    {
      key: 'refusal_notice', channels: ['email', 'sms', 'whatsapp'],
      rule: 'right to refuse and a simple address for it; SMS: name and contact for refusal', citation: 's. 30A(e)',
    },
  ],
  transactional: {
    allowed: true, basis: 'not "advertisement" (s. 30A(a))', afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false,
    citation: 's. 30A(a)',
  },
  minors: { ageOfDigitalConsent: null, productDefaultAge: 16, below: 'no fixed age; legal capacity 18', citation: 'Legal Capacity Law' },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 7, from: 'last message', why: 'limitation 7 years; up to NIS 1,000 per message without proof of damage' },
    mustProve: ['who', 'when', 'written or recorded'], citation: 's. 30A(j)',
  },
  citations: ['Communications Law s. 30A'],
  verified: {
    status: 'yes', partial: true, covers: 's. 30A consent, channels, damages',
    source: 'https://www.chamber.org.il/serviceslobby/legal/74023/115485/ ; kolzchut.org.il, page on compensation for advertising sent without consent (channels, NIS 1,000)',
    items: [{ field: 'label position, DNC register details', status: 'no', source: 'from memory' }],
  },
};
