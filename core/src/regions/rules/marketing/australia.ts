// Australia: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const australia: MarketingRules = {
  id: 'AU', name: 'Australia', kind: 'country', iso: ['AU'], parent: null, lawAsOf: '2026-11',
  seed: { stance: 'implied consent after purchase OK', marketing: 'easy unsubscribe', transactional: 'allowed' },
  statutes: [
    { name: 'Spam Act 2003 (Cth)', section: 's. 5-6, 16-18; Sch. 1 (designated messages), Sch. 2 (consent, cl. 2, 4, 6)' },
    { name: 'Spam Regulations 2021', section: 's. 7' },
    { name: 'Do Not Call Register Act 2006', section: 's. 11; Sch. 2 cl. 3' },
    { name: 'Telecommunications (Telemarketing and Research Calls) Industry Standard 2017', section: 'calling hours' },
    { name: 'Privacy Act 1988', section: 'APP 7' },
  ],
  channels: {
    email: {
      stance: 'implied', statutoryFloor: 'implied', basis: 'statute+seed',
      conditions: {
        basis: ['purchase'], purchaseTimeLimitMonths: null, productPurchaseLimitMonths: 24, ongoingRelationshipRequiredByRegulator: true,
        strictSwitch: 'requireOngoingRelationship (account, subscription, membership)', directlyRelatedToRelationship: true,
      },
      alternatives: [], preTickedBoxAllowed: false,
      note: 'TENSION: the seed allows implied consent after a purchase; ACMA guidance says inferred consent "does not cover sending messages after someone has just bought something". Seed kept as default, a warning and a strict switch go with it.',
      citations: ['Spam Act 2003 s. 16(2); Sch. 2 cl. 2'],
    },
    sms: {
      stance: 'implied', statutoryFloor: 'implied', basis: 'statute+seed',
      conditions: {
        basis: ['purchase'], purchaseTimeLimitMonths: null, productPurchaseLimitMonths: 24, ongoingRelationshipRequiredByRegulator: true,
      },
      alternatives: [], preTickedBoxAllowed: false, citations: ['Spam Act 2003 s. 5, 16(2); Sch. 2 cl. 2'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'implied', basis: 'platform', conditions: {}, alternatives: [],
      citations: ['Spam Act 2003 s. 5 (instant messaging)', 'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'implied', basis: 'platform', conditions: {}, alternatives: [],
      citations: [
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'statute', conditions: { registryCheck: 'AU-DNCR' }, alternatives: [],
      validity: { expressConsentMonthsIfNoPeriodStated: 3, citation: 'Do Not Call Register Act 2006 Sch. 2 cl. 3' },
      note: 'Numbers on the register need consent (express or inferred); express consent without a stated period ends after 3 months.',
      citations: ['Do Not Call Register Act 2006 s. 11, Sch. 2'],
    },
  },
  doubleOptIn: 'recommended', doubleOptInBasis: 'ACMA names double opt-in as good proof; burden of proof on sender (s. 16(5))',
  preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: false, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  unsubscribe: {
    maxBusinessDays: 5, maxDays: null, mechanismMustStayValidDays: 30, freeOfCharge: true, noLogin: true,
    noLoginText: 'no fee, no personal information beyond the address, no account or log-in',
    citation: 'Spam Act 2003 s. 18; Sch. 2 cl. 6; Spam Regulations 2021 s. 7',
  },
  quietHours: {
    email: [], sms: [], whatsapp: [], push: [],
    phone: [
      {
        from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'Industry Standard 2017',
      },
      {
        from: '20:00', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'Industry Standard 2017',
      },
      { from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory', citation: 'Industry Standard 2017' },
      { from: '17:00', to: '24:00', timezone: 'recipient-local', days: ['sat'], binding: 'statutory', citation: 'Industry Standard 2017' },
      { from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'statutory', citation: 'Industry Standard 2017' },
    ],
  },
  quietHoursOverride: { phone: 'consent to being called at that time' }, frequencyCap: {},
  requiredMessageContent: [
    {
      key: 'sender_identity_and_contact', channels: ['email', 'sms', 'whatsapp'], rule: 'accurate identity and contact, valid 30 days',
      citation: 'Spam Act 2003 s. 17',
    },
    {
      key: 'functional_unsubscribe', channels: ['email', 'sms', 'whatsapp'], rule: 'clear and conspicuous, 30 days', citation: 'Spam Act 2003 s. 18',
    },
    { key: 'caller_name_purpose', channels: ['phone'], rule: 'name, purpose, employer; CLI on', citation: 'Industry Standard 2017' },
  ],
  transactional: {
    allowed: true, basis: 'designated commercial electronic message (factual information), Sch. 1 cl. 2; or not commercial at all', afterOptOut: true,
    mixedContent: 'marketing', quietHoursApply: false, stillNeeds: ['sender_identity_and_contact'], citation: 'Spam Act 2003 s. 16(1)(b), Sch. 1',
  },
  minors: {
    ageOfDigitalConsent: null, productDefaultAge: 15, below: 'OAIC: presume capacity at 15, below that parent',
    marketingRule: 'Children\'s Online Privacy Code due by Dec 2026', citation: 'OAIC APP Guidelines ch. B (guidance)',
  },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 7, from: 'last message', why: 'onus of proof s. 16(5); civil penalty limitation 6 years' },
    mustProve: ['who', 'when', 'how'], citation: 'Spam Act 2003 s. 16(5)',
  },
  registries: [
    { id: 'AU-DNCR', name: 'Do Not Call Register', channels: ['phone'], scrubEveryDays: 30, citation: 'Do Not Call Register Act 2006 s. 11(3)' },
  ],
  citations: [
    'Spam Act 2003 s. 16-18, Sch. 1-2', 'Spam Regulations 2021 s. 7', 'Do Not Call Register Act 2006 Sch. 2 cl. 3', 'Industry Standard 2017',
  ],
  verified: {
    status: 'yes', partial: true, covers: 'ACMA inferred-consent text, DNCR Act Sch. 2, calling hours, 5 days / 30 days',
    source: 'https://acma.gov.au/node/73 (inferred consent limits) ; http://www.austlii.edu.au/au/legis/cth/consol_act/dncra2006201/sch2.html (3 months) ; https://www.donotcall.gov.au/consumers/consumer-overview/industry-standards/ (hours) ; https://cliclaw.com/library/international-laws/australia/spam-regulations-2021',
    items: [
      {
        field: '5 business days, 30 days', status: 'yes',
        source: 'https://www.mvsbusinesspartners.org/data-breach ; http://sheertech.com.au/identify-reportable-spam',
      },
      { field: 'noLogin text of Spam Regulations s. 7; minors code date', status: 'no', source: 'from memory' },
    ],
  },
};
