// United Kingdom: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const unitedKingdom: MarketingRules = {
  id: 'GB', name: 'United Kingdom', kind: 'country', iso: ['GB'], parent: null, lawAsOf: '2026-11',
  seed: { stance: 'explicit opt-in only', marketing: 'active consent', transactional: 'OK under legitimate interest' },
  statutes: [
    { name: 'Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR)', section: 'reg. 19, 21, 22(2)-(3A), 23, 24' },
    { name: 'UK GDPR', section: 'Art. 4(11), 6, 7, 8, 21' },
    { name: 'Data Protection Act 2018', section: 's. 9 (age 13), s. 122(5)' },
    { name: 'Data (Use and Access) Act 2025', section: 's. 110, 114 (charitable soft opt-in, in force 5 Feb 2026; PECR fines at UK GDPR level)' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+seed', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: true, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
          },
          citation: 'PECR reg. 22(3)(a)-(c)',
        },
      ],
      note: 'PECR protects individual subscribers; corporate subscribers are outside reg. 22. Charities: reg. 22(3A).',
      citations: ['PECR reg. 22(2)-(3)'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+seed', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: true, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
          },
          citation: 'PECR reg. 22(3)(a)-(c)',
        },
      ],
      citations: ['PECR reg. 2 ("electronic mail" covers texts), 22'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+platform', conditions: {}, alternatives: [],
      citations: [
        'PECR reg. 22 (direct messages are electronic mail, ICO)',
        'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)',
      ],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute(unsettled)+platform', conditions: {}, alternatives: [],
      citations: [
        'PECR reg. 6, 22',
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'statute+seed', conditions: { registryCheck: 'GB-TPS' }, alternatives: [],
      note: 'Statute: live calls are opt-out, numbers on TPS need consent; automated calls need consent (reg. 19). Seed asks active consent.',
      citations: ['PECR reg. 19, 21'],
    },
  },
  doubleOptIn: 'recommended', doubleOptInBasis: 'UK GDPR Art. 7(1) burden of proof', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  unsubscribe: {
    maxBusinessDays: null, maxDays: 0, statutoryText: 'at any time; data "shall no longer be processed" (no number of days)',
    mechanismMustStayValidDays: null, mechanismNote: 'valid opt-out address in every message', freeOfCharge: true, noLogin: true,
    asEasyAsGiving: true, citation: 'PECR reg. 22(3)(c), 23(b); UK GDPR Art. 7(3), 21(3)',
  },
  quietHours: { email: [], sms: [], whatsapp: [], push: [], phone: [] }, frequencyCap: {},
  requiredMessageContent: [
    {
      key: 'sender_identity', channels: ['email', 'sms', 'whatsapp', 'push'], rule: 'identity not disguised or concealed',
      citation: 'PECR reg. 23(a)',
    },
    { key: 'optout_address', channels: ['email', 'sms', 'whatsapp', 'push'], rule: 'valid address for opt-out', citation: 'PECR reg. 23(b)' },
    { key: 'caller_name_and_contact', channels: ['phone'], rule: 'name; address or freephone number on request; CLI', citation: 'PECR reg. 24' },
  ],
  transactional: {
    allowed: true, basis: 'GDPR Art. 6(1)(b) contract / 6(1)(f) legitimate interest (seed); not direct marketing while free of promotion',
    afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false,
    citation: 'UK GDPR Art. 6(1)(b),(f); service messages are not direct marketing (DPA 2018 s. 122(5))',
  },
  minors: {
    ageOfDigitalConsent: 13, below: 'parental authorisation', marketingRule: 'Children\'s code; UK GDPR recital 38', citation: 'DPA 2018 s. 9',
  },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 6, from: 'last use or withdrawal', why: 'Limitation Act 1980 (6 years); ICO: keep consent and suppression records' },
    mustProve: ['who', 'when', 'wording', 'channel', 'how', 'withdrawal'], citation: 'UK GDPR Art. 7(1)',
  },
  registries: [{ id: 'GB-TPS', name: 'Telephone Preference Service', channels: ['phone'], scrubEveryDays: 28, citation: 'PECR reg. 21(3)' }],
  citations: ['PECR reg. 19-24', 'DPA 2018 s. 9', 'DUAA 2025 s. 114'],
  verified: {
    status: 'yes', partial: true, covers: 'reg. 22(3) conditions, DUAA s. 110/114, commencement, TPS 28 days. Not re-read: age 13',
    source: 'https://m.wiggin.eu/insight/charitable-purpose-soft-opt-in-ico-launches-consultation (reg. 22(3) conditions); https://www.info-gov.uk/data-protection/data-protection-news/ico-publishes-final-guidance-on-charitable-purposes-soft-opt-in-as-data-law-change-takes-effect (in force 5 Feb 2026, ICO guidance 28 Apr 2026)',
    items: [{ field: 'registries.scrubEveryDays 28', status: 'yes', source: 'https://caps-ltd.co.uk/?p=5789 (text of reg. 21(3))' }],
  },
};
