// Türkiye: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const turkiye: MarketingRules = {
  id: 'TR', name: 'Türkiye', kind: 'country', iso: ['TR'], parent: null, lawAsOf: '2026-11', seed: null, doubleOptIn: 'none',
  doubleOptInBasis: 'no rule', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  quietHours: { email: [], sms: [], whatsapp: [], push: [], phone: [] }, frequencyCap: {},
  registries: [
    { id: 'TR-IYS', name: 'İleti Yönetim Sistemi', channels: ['email', 'sms', 'phone'], scrubEveryDays: 1, citation: 'Regulation (2020 amendment)' },
  ],
  statutes: [
    { name: 'Law 6563 on the Regulation of Electronic Commerce', section: 'Art. 6-9, 12' },
    { name: 'Regulation on Commercial Communication and Commercial Electronic Messages (15 Jul 2015; amended 4 Jan 2020)', section: 'Art. 5-13' },
    { name: 'KVKK (Law 6698)', section: 'Art. 5' },
    { name: 'İYS (Message Management System)', section: 'upload of consents and refusals' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: { registryUpload: 'TR-IYS', uploadWithinBusinessDays: 3 },
      alternatives: [],
      note: 'Merchants and tradesmen (tacir/esnaf) may be written to without consent until they refuse. Consent not in İYS is not usable.',
      citations: ['Law 6563 Art. 6(1)-(2)', 'Regulation Art. 5-7'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: { registryUpload: 'TR-IYS', uploadWithinBusinessDays: 3 },
      alternatives: [], citations: ['Law 6563 Art. 6'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'platform', conditions: {}, alternatives: [],
      citations: ['Law 6563 Art. 6', 'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'platform', conditions: {}, alternatives: [],
      citations: [
        'Law 6563 Art. 6',
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: { registryUpload: 'TR-IYS', uploadWithinBusinessDays: 3 },
      alternatives: [], citations: ['Law 6563 Art. 6'],
    },
  },
  unsubscribe: {
    maxBusinessDays: 3, maxDays: null, mechanismMustStayValidDays: null, freeOfCharge: true, noLogin: true, sameChannel: true,
    citation: 'Law 6563 Art. 8; Regulation Art. 9',
  },
  requiredMessageContent: [
    {
      key: 'sender_identity', channels: ['email', 'sms', 'phone'],
      rule: 'trade name and MERSIS number (or name and ID for tradesmen) recognisable; contact', citation: 'Law 6563 Art. 7; Regulation Art. 8',
    },
    {
      key: 'refusal_address', channels: ['email', 'sms'], rule: 'free, easy refusal in every message', citation: 'Law 6563 Art. 8; Regulation Art. 9',
    },
    { key: 'nature_of_message', channels: ['email', 'sms'], rule: 'promotion, discount or gift stated clearly', citation: 'Law 6563 Art. 7(3)' },
  ],
  transactional: {
    allowed: true, basis: 'no consent for changes, use and maintenance of goods supplied; collection, delivery, information duties',
    afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false, citation: 'Law 6563 Art. 6; Regulation Art. 6',
  },
  minors: { ageOfDigitalConsent: null, productDefaultAge: 18, below: 'parent (civil capacity)', citation: 'Turkish Civil Code Art. 16' },
  evidence: {
    statutoryMinimum: {
      years: 3, from: 'end of validity of the consent', channels: ['email', 'sms', 'phone'], citation: 'Regulation Art. 13 (3 years since 2020)',
    },
    recommended: { years: 3, from: 'end of validity' }, mustProve: ['time, method, İYS record'], citation: 'Regulation Art. 7, 13',
  },
  citations: ['Law 6563 Art. 6-9', 'Regulation Art. 5-13'],
  verified: {
    status: 'yes', partial: true, covers: 'consent rule, exceptions, İYS duty',
    source: 'https://www.legaltalks.com.tr/ticari-elektronik-ileti/ (consent, exceptions) ; https://gemicioglu.av.tr/e-ticarette-ileti-yonetim-sistemi/ (İYS duty)',
    items: [{ field: '3 business days, 3-year records', status: 'no', source: 'from memory; two searches did not return the text' }],
  },
};
