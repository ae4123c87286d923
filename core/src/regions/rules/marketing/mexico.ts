// Mexico: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const mexico: MarketingRules = {
  id: 'MX', name: 'Mexico', kind: 'country', iso: ['MX'], parent: null, lawAsOf: '2026-11', seed: null, doubleOptIn: 'none',
  doubleOptInBasis: 'no rule', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  quietHours: { email: [], sms: [], whatsapp: [], push: [], phone: [] }, frequencyCap: {},
  registries: [{ id: 'MX-REPEP', name: 'REPEP', channels: ['phone', 'sms'], scrubEveryDays: 30, citation: 'LFPC Art. 18-18 BIS' }],
  statutes: [
    {
      name: 'Ley Federal de Protección de Datos Personales en Posesión de los Particulares (2025)',
      section: 'consent incl. tacit consent, privacy notice, right to object',
    },
    { name: 'Ley Federal de Protección al Consumidor (LFPC)', section: 'Art. 16-18 BIS, 76 BIS VI, 127' },
    { name: 'REPEP (PROFECO)', section: 'public register to avoid advertising' },
  ],
  channels: {
    email: {
      stance: 'implied', statutoryFloor: 'opt_out', basis: 'statute',
      conditions: {
        basis: ['purchase', 'enquiry'], purchaseTimeLimitMonths: null, productPurchaseLimitMonths: 24, enquiryTimeLimitMonths: 6,
        enquiryLimitIsProductChoice: true, privacyNoticeShown: true,
      },
      alternatives: [], note: 'Tacit consent: notice shown and no objection. Suite narrows it to customers and enquirers.',
      citations: ['LFPDPPP 2025', 'LFPC Art. 17-18 BIS, 76 BIS VI'],
    },
    sms: {
      stance: 'implied', statutoryFloor: 'opt_out', basis: 'statute',
      conditions: {
        basis: ['purchase'], purchaseTimeLimitMonths: null, productPurchaseLimitMonths: 24, registryCheck: 'MX-REPEP', privacyNoticeShown: true,
      },
      alternatives: [], citations: ['LFPC Art. 18-18 BIS'],
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
      stance: 'implied', statutoryFloor: 'opt_out', basis: 'statute',
      conditions: { basis: ['purchase'], purchaseTimeLimitMonths: null, productPurchaseLimitMonths: 24, registryCheck: 'MX-REPEP' },
      alternatives: [], note: 'Express consent to a given supplier prevails over REPEP entry.', citations: ['LFPC Art. 18 BIS'],
    },
  },
  unsubscribe: {
    maxBusinessDays: 5, maxDays: null, productValue: true,
    statutoryText: 'right to ask not to be disturbed and to object; REPEP entry works after 30 days; ARCO answer 20 business days',
    mechanismMustStayValidDays: null, freeOfCharge: true, noLogin: true, citation: 'LFPC Art. 17, 18 BIS; LFPDPPP',
  },
  requiredMessageContent: [
    {
      key: 'supplier_name_address_phone', channels: ['email', 'sms', 'phone'],
      rule: 'name, address, phone or e-mail of the supplier, and of PROFECO in sent advertising', citation: 'LFPC Art. 17',
    },
  ],
  transactional: {
    allowed: true, basis: 'performance of the relationship', afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false,
    citation: 'LFPDPPP (exceptions to consent)',
  },
  minors: {
    ageOfDigitalConsent: 18, below: 'holder of parental authority (civil law rules)', citation: 'Código Civil Federal; LFPC Art. 76 BIS VII',
  },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 5, from: 'last use', why: 'burden on supplier' },
    mustProve: ['privacy notice shown', 'no objection', 'express consent where REPEP-listed'], citation: 'LFPDPPP',
  },
  citations: ['LFPC Art. 16-18 BIS, 76 BIS', 'LFPDPPP 2025'],
  verified: {
    status: 'yes', partial: true, covers: 'REPEP rules, 30 days, express consent prevails',
    source: 'https://repep.profeco.gob.mx/Sanciones.jsp ; https://www.proceso.com.mx/nacional/2025/10/14/profeco-asi-te-inscribes-al-repep-para-dejar-de-recibir-llamadas-publicitarias-360644.html (30 days)',
    items: [{ field: 'LFPDPPP 2025 article numbers, tacit consent; unsubscribe days', status: 'no', source: 'from memory / product value' }],
  },
};
