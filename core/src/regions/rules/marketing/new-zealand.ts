// New Zealand: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const newZealand: MarketingRules = {
  id: 'NZ', name: 'New Zealand', kind: 'country', iso: ['NZ'], parent: null, lawAsOf: '2026-11', seed: null,
  statutes: [{ name: 'Unsolicited Electronic Messages Act 2007', section: 's. 4, 6, 9, 10, 11' }, { name: 'Privacy Act 2020', section: 'IPP 3, 10' }],
  channels: {
    email: {
      stance: 'implied', statutoryFloor: 'implied', basis: 'statute',
      conditions: {
        basis: ['purchase', 'enquiry'], purchaseTimeLimitMonths: null, productPurchaseLimitMonths: 24, enquiryTimeLimitMonths: 6,
        enquiryLimitIsProductChoice: true,
      },
      alternatives: [], note: 'Express, inferred (conduct and relationship) or deemed (published business address) consent.',
      citations: ['UEMA 2007 s. 4, 9'],
    },
    sms: {
      stance: 'implied', statutoryFloor: 'implied', basis: 'statute',
      conditions: {
        basis: ['purchase', 'enquiry'], purchaseTimeLimitMonths: null, productPurchaseLimitMonths: 24, enquiryTimeLimitMonths: 6,
        enquiryLimitIsProductChoice: true,
      },
      alternatives: [], citations: ['UEMA 2007 s. 4, 9'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'implied', basis: 'platform', conditions: {}, alternatives: [],
      citations: ['UEMA 2007 s. 4', 'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'implied', basis: 'platform', conditions: {}, alternatives: [],
      citations: [
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'opt_out', statutoryFloor: 'opt_out', basis: 'industry', conditions: { registryCheck: 'NZ-DNC' }, alternatives: [],
      note: 'Voice calls are outside the Act; Marketing Association list and Privacy Act apply.', citations: ['UEMA 2007 Sch. (voice excluded)'],
    },
  },
  doubleOptIn: 'none', doubleOptInBasis: 'no rule', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: false, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  unsubscribe: {
    maxBusinessDays: 5, maxDays: null, mechanismMustStayValidDays: 30, freeOfCharge: true, noLogin: true, sameChannel: true,
    statutoryText: 'consent deemed withdrawn 5 working days after use of the facility', citation: 'UEMA 2007 s. 9(2), 11(1)',
  },
  quietHours: { email: [], sms: [], whatsapp: [], push: [], phone: [] }, frequencyCap: {},
  requiredMessageContent: [
    {
      key: 'sender_identity_and_contact', channels: ['email', 'sms', 'whatsapp'], rule: 'accurate sender information, valid 30 days',
      citation: 'UEMA 2007 s. 10',
    },
    {
      key: 'functional_unsubscribe', channels: ['email', 'sms', 'whatsapp'], rule: 'clear, same channel, no cost, 30 days',
      citation: 'UEMA 2007 s. 11',
    },
  ],
  transactional: {
    allowed: true, basis: 'not a commercial electronic message (s. 6(b): quotes, facilitating a transaction, warranty, account, delivery)',
    afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false, citation: 'UEMA 2007 s. 6',
  },
  minors: { ageOfDigitalConsent: null, productDefaultAge: 16, below: 'no statutory age', citation: 'Privacy Act 2020 IPP 4(b) (care with children)' },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 6, from: 'last message', why: 'onus of proof s. 9(3); limitation 6 years' },
    mustProve: ['who', 'when', 'how'], citation: 'UEMA 2007 s. 9(3)',
  },
  registries: [{ id: 'NZ-DNC', name: 'Marketing Association Do Not Call', channels: ['phone'], scrubEveryDays: null, citation: 'industry' }],
  citations: ['UEMA 2007 s. 4, 6, 9-11'],
  verified: {
    status: 'yes', partial: true, covers: 's. 9, 11 text',
    source: 'https://www.legislation.govt.nz/act/public/2007/0007/latest/DLM405205.html (s. 9) ; https://www.legislation.govt.nz/act/public/2007/0007/latest/DLM405207.html (s. 11) ; https://marketing.org.nz/resource-hub/faq-inferred-and-deemed-consent',
    items: [{ field: 'phone, minors', status: 'no', source: 'from memory' }],
  },
};
