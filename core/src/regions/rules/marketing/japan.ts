// Japan: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const japan: MarketingRules = {
  id: 'JP', name: 'Japan', kind: 'country', iso: ['JP'], parent: null, lawAsOf: '2026-11', seed: null,
  statutes: [
    {
      name: 'Act on Specified Commercial Transactions (SCTA)',
      section: 'Art. 12-3, 12-4 (e-mail and SMS advertising by mail-order sellers), 17 (telephone)',
    },
    {
      name: 'Act on Regulation of Transmission of Specified Electronic Mail (Act 26 of 2002)',
      section: 'Art. 2(ii), 3(1)-(3), 4; Enforcement Regulation Art. 4',
    },
    { name: 'APPI', section: 'Art. 17-18, 27' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      note: 'The e-mail Act would allow mail to existing business contacts (Art. 3(1)(iii)); for mail-order sellers SCTA Art. 12-3 has no such exception, so the stricter rule governs online merchants. Adverts attached to order notices stay allowed.',
      citations: ['SCTA Art. 12-3(1)', 'Specified Electronic Mail Act Art. 3'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      citations: ['SCTA Art. 12-3', 'Specified Electronic Mail Act Art. 2(i) (SMS included)'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'platform', conditions: {}, alternatives: [],
      citations: ['WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'platform', conditions: {}, alternatives: [],
      citations: [
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'opt_out', statutoryFloor: 'opt_out', basis: 'statute', conditions: {}, alternatives: [],
      note: 'No re-solicitation after refusal; seller name and purpose first.', citations: ['SCTA Art. 16-17'],
    },
  },
  doubleOptIn: 'recommended', doubleOptInBasis: 'ministry guideline recommends it', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: false, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  unsubscribe: {
    maxBusinessDays: null, maxDays: 0, statutoryText: 'no further mail after refusal', mechanismMustStayValidDays: null, freeOfCharge: true,
    noLogin: true, citation: 'Specified Electronic Mail Act Art. 3(3), 4; SCTA Art. 12-3(2), (4)',
  },
  quietHours: { email: [], sms: [], whatsapp: [], push: [], phone: [] }, frequencyCap: {},
  requiredMessageContent: [
    {
      key: 'sender_name', channels: ['email', 'sms'], rule: 'name of the person responsible for sending',
      citation: 'Specified Electronic Mail Act Art. 4(i)',
    },
    {
      key: 'optout_address', channels: ['email', 'sms'], rule: 'address or URL to refuse, and notice that refusal is possible',
      citation: 'Art. 4(ii); Enforcement Regulation',
    },
    {
      key: 'postal_address_and_contact', channels: ['email'], rule: 'postal address and phone/e-mail/URL for complaints (may be linked)',
      citation: 'Enforcement Regulation Art. 9',
    },
  ],
  transactional: {
    allowed: true, basis: 'contract notices; not advertising', afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false,
    citation: 'SCTA Art. 12-3(1)(ii)-(iii)',
  },
  minors: {
    ageOfDigitalConsent: null, productDefaultAge: 16, below: 'PPC guidance: 12-15 legal representative',
    marketingRule: '2026 APPI amendment proposes a rule for under 16', citation: 'PPC guidelines Q&A (guidance)',
  },
  evidence: {
    statutoryMinimum: {
      years: 3, from: 'last advertising e-mail sent', channels: ['email', 'sms'], citation: 'SCTA Art. 12-3(3)',
      also: { months: 1, from: 'last e-mail sent', citation: 'Specified Electronic Mail Act Art. 3(2); Enforcement Regulation Art. 4' },
    },
    recommended: { years: 3, from: 'last message', why: 'SCTA' }, mustProve: ['request or consent, per address, with time and method'],
    citation: 'SCTA Art. 12-3(3)',
  },
  registries: [], citations: ['SCTA Art. 12-3', 'Specified Electronic Mail Act Art. 3-4'],
  verified: {
    status: 'yes', partial: true, covers: 'SCTA 12-3 opt-in and 3-year record, SMS in scope, e-mail Act record duty',
    source: 'https://ameblo.jp/akamatsu999/entry-12531060188.html (SCTA opt-in, 3 years) ; https://swlaw.jp/ipo-library/3894 (SMS included) ; https://houritsushoku.com/archives/obligation-on-specified-email-senders-to-preserve-evidence-of-consent-in-opt-in-regulations.html (record duty)',
    items: [{ field: '1-month record period; APPI minors', status: 'no', source: 'from memory' }],
  },
};
