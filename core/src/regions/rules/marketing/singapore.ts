// Singapore: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const singapore: MarketingRules = {
  id: 'SG', name: 'Singapore', kind: 'country', iso: ['SG'], parent: null, lawAsOf: '2026-11', seed: null,
  statutes: [
    { name: 'Spam Control Act 2007', section: 's. 5-6, 9-11, Second Schedule' },
    { name: 'Personal Data Protection Act 2012 (PDPA)', section: 's. 13-16, 36-48 (Do Not Call), 44' },
    { name: 'Personal Data Protection (Exemption from Section 43) Order 2013 / Eighth Schedule', section: 'ongoing relationship, text and fax only' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'statute', conditions: {}, alternatives: [],
      note: 'Spam Control Act alone is opt-out with <ADV> for unsolicited bulk mail; PDPA asks consent to use personal addresses for marketing (deemed consent by notification is not available for direct marketing). Explicit consent removes the label duty.',
      citations: ['Spam Control Act 2007 s. 5, 11', 'PDPA s. 13-15A'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'statute',
      conditions: { registryCheck: 'SG-DNC', consentForm: 'clear and unambiguous, in written or other accessible form' },
      alternatives: [], citations: ['PDPA s. 43, 46'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'platform', conditions: { registryCheck: 'SG-DNC' }, alternatives: [],
      citations: [
        'PDPA s. 43 (messages to Singapore telephone numbers)', 'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)',
      ],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'platform', conditions: {}, alternatives: [],
      citations: [
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'statute', conditions: { registryCheck: 'SG-DNC' }, alternatives: [],
      citations: ['PDPA s. 43, 45'],
    },
  },
  doubleOptIn: 'none', doubleOptInBasis: 'no rule', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  unsubscribe: {
    maxBusinessDays: 10, maxDays: 21,
    perChannel: { email: { maxBusinessDays: 10 }, sms: { maxBusinessDays: 10, maxDays: 21 }, phone: { maxDays: 21 } },
    mechanismMustStayValidDays: 30, freeOfCharge: true, noLogin: true, citation: 'Spam Control Act 2007 s. 5(3), Second Schedule; PDPA s. 47',
  },
  quietHours: { email: [], sms: [], whatsapp: [], push: [], phone: [] }, frequencyCap: {},
  requiredMessageContent: [
    {
      key: 'label', channels: ['email', 'sms'],
      rule: '"<ADV> " before the subject, or as first words where there is no subject; only for unsolicited bulk messages', text: '<ADV>',
      position: 'prefix', onlyIf: 'no consent', citation: 'Spam Control Act 2007 s. 11, Second Schedule',
    },
    { key: 'sender_identity_and_contact', channels: ['sms', 'phone'], rule: 'identity and contact, valid 30 days', citation: 'PDPA s. 44' },
    {
      key: 'functional_unsubscribe', channels: ['email', 'sms'], rule: 'address to unsubscribe, 30 days',
      citation: 'Spam Control Act 2007 Second Schedule',
    },
  ],
  transactional: {
    allowed: true, basis: 'not a specified message (PDPA Eighth/Tenth Schedule); not commercial', afterOptOut: true, mixedContent: 'marketing',
    quietHoursApply: false, citation: 'PDPA s. 37, Schedule',
  },
  minors: {
    ageOfDigitalConsent: 13, below: 'parent (PDPC: 13 with understanding of consequences)',
    citation: 'PDPC Advisory Guidelines on Children\'s Personal Data 2024 (guidance)',
  },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 3, from: 'last message', why: 'evidential-form consent must be produced' },
    mustProve: ['clear and unambiguous consent', 'DNC check date and result'], citation: 'PDPA s. 43(4), 46',
  },
  registries: [
    {
      id: 'SG-DNC', name: 'Do Not Call Registry', channels: ['sms', 'whatsapp', 'phone'], scrubEveryDays: 21, citation: 'PDPA s. 43; DNC Regulations',
    },
  ],
  citations: ['Spam Control Act 2007 s. 5, 11', 'PDPA s. 43-47'],
  verified: {
    status: 'yes', partial: true, covers: 'SCA 10 business days, PDPA 44, 21 days, ongoing-relationship limits',
    source: 'https://laws.sg/legislation/bill-2007-6/clause-5 (10 business days) ; https://laws.sg/legislation/act-2012-pdpa/section-44 (30 days) ; https://www.pdpc.gov.sg/complaints-and-reviews/moneylending-and-online-gambling-messages/registration/after-registering-with-dnc-registry (21 days) ; https://www.asiaone.com/singapore/do-not-call-registry-customers-can-still-block-messages-under-exemption-order (one-off purchase is no ongoing relationship)',
    items: [{ field: 'maxDays 21 for withdrawal; minors', status: 'no', source: 'from memory' }],
  },
};
