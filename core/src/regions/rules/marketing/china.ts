// China (mainland): who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const china: MarketingRules = {
  id: 'CN', name: 'China (mainland)', kind: 'country', iso: ['CN'], parent: null, lawAsOf: '2026-11', seed: null, doubleOptIn: 'none',
  doubleOptInBasis: 'no rule', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  quietHours: { email: [], sms: [], whatsapp: [], push: [], phone: [] }, frequencyCap: {}, registries: [],
  statutes: [
    { name: 'Personal Information Protection Law (PIPL)', section: 'Art. 13-16, 24, 31' },
    { name: 'Advertising Law', section: 'Art. 43, 44, 62-63' },
    {
      name: 'Provisions on Communication Short Message Services (MIIT, revised; in force 1 May, year read as 2026)',
      section: 'commercial SMS only with express consent',
    },
    { name: 'Measures for Internet E-mail Services (MII Order 38, 2006)', section: 'Art. 13-14' },
    { name: 'Internet Advertising Measures 2023', section: 'Art. 10, 17' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      citations: ['Measures for Internet E-mail Services Art. 13(2)', 'Advertising Law Art. 43'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      citations: ['Provisions on Communication Short Message Services', 'Advertising Law Art. 43'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'platform', conditions: {}, alternatives: [],
      note: 'Service not reachable on the mainland; kept for completeness.',
      citations: ['WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      citations: ['Advertising Law Art. 43', 'PIPL Art. 24 (non-personalised option)'],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      citations: ['Advertising Law Art. 43', 'PIPL Art. 13'],
    },
  },
  unsubscribe: {
    maxBusinessDays: null, maxDays: 0, statutoryText: 'stop on refusal; no obstacle', mechanismMustStayValidDays: 30, mechanismAppliesTo: ['email'],
    freeOfCharge: true, noLogin: true, citation: 'Measures for Internet E-mail Services Art. 14; Advertising Law Art. 43; PIPL Art. 15',
  },
  requiredMessageContent: [
    {
      key: 'label', channels: ['email'], rule: '"广告" or "AD" at the start of the subject', text: '广告', alternativeText: 'AD', position: 'prefix',
      citation: 'Measures for Internet E-mail Services Art. 13(3)',
    },
    {
      key: 'sender_identity_and_contact', channels: ['email', 'sms', 'push'], rule: 'true identity and contact, way to refuse',
      citation: 'Advertising Law Art. 43',
    },
  ],
  transactional: {
    allowed: true, basis: 'PIPL Art. 13(1)(2) contract; not advertising', afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false,
    citation: 'PIPL Art. 13',
  },
  minors: { ageOfDigitalConsent: 14, below: 'parent or guardian; data is sensitive', citation: 'PIPL Art. 28, 31' },
  evidence: {
    statutoryMinimum: null,
    unconfirmed: { months: 5, from: 'consent', channels: ['sms'], source: '2020 draft of the SMS provisions; revised text not read' },
    recommended: { years: 3, from: 'last use', why: 'PIPL Art. 54-56 records' },
    mustProve: ['express consent per number'], citation: 'PIPL Art. 14',
  },
  citations: ['PIPL Art. 13-16, 24', 'Advertising Law Art. 43', 'MII Order 38 Art. 13-14', 'MIIT SMS Provisions'],
  verified: {
    status: 'yes', partial: true, covers: 'press note on revised SMS provisions, e-mail label',
    source: 'https://www.163.com/dy/article/KRURRGLC0550B6IS.html (revised SMS provisions in force 1 May: express consent) ; http://www.yskii.cn/news/show-htm-itemid-5595.html (label 广告/AD)',
    items: [
      {
        field: 'text and year of the revised SMS provisions; evidence months; night-time rule', status: 'no', source: 'only a press note was stored',
      },
    ],
  },
};
