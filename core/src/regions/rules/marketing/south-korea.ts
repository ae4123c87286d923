// South Korea: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const southKorea: MarketingRules = {
  id: 'KR', name: 'South Korea', kind: 'country', iso: ['KR'], parent: null, lawAsOf: '2026-11', seed: null,
  statutes: [
    {
      name: 'Act on Promotion of Information and Communications Network Utilization and Information Protection (Network Act)',
      section: 'Art. 50(1)-(8), 50-4, 76',
    },
    { name: 'Enforcement Decree of the Network Act', section: 'Art. 61-62-3, Appendix 6' },
    { name: 'Personal Information Protection Act (PIPA)', section: 'Art. 22(1)(7), 22-2 (under 14)' },
    { name: 'Door-to-Door Sales Act', section: 'Art. 42 (do-not-call)' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: false, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: 6,
            timeLimitFrom: 'end of the transaction', sameKindOfGoods: true, note: 'PIPA consent to marketing use is still needed',
          },
          citation: 'Network Act Art. 50(1)(1); Decree Art. 61(1)',
        },
      ],
      validity: { reconfirmEveryMonths: 24, citation: 'Network Act Art. 50(8)' },
      citations: ['Network Act Art. 50(1)'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: false, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: 6,
            timeLimitFrom: 'end of the transaction', sameKindOfGoods: true, note: 'PIPA consent to marketing use is still needed',
          },
          citation: 'Network Act Art. 50(1)(1); Decree Art. 61(1)',
        },
      ],
      validity: { reconfirmEveryMonths: 24, citation: 'Network Act Art. 50(8)' },
      citations: ['Network Act Art. 50(1)'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'platform', conditions: {}, alternatives: [],
      validity: { reconfirmEveryMonths: 24, citation: 'Network Act Art. 50(8)' },
      citations: ['Network Act Art. 50(1)', 'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'platform', conditions: {}, alternatives: [],
      validity: { reconfirmEveryMonths: 24, citation: 'Network Act Art. 50(8)' },
      citations: [
        'Network Act Art. 50(1) (app push is covered)',
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'statute', conditions: { registryCheck: 'KR-DNC' }, alternatives: [],
      note: 'Live telephone solicitation under the Door-to-Door Sales Act needs no prior consent if the source of the number is told; not used by default.',
      citations: ['Network Act Art. 50(1)(2)', 'Door-to-Door Sales Act Art. 42'],
    },
  },
  doubleOptIn: 'recommended', doubleOptInBasis: 'proof only', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false, mustSayAdvertising: true,
    note: 'consent to "e-mail" or "newsletter" or to personal-data processing alone is not consent to advertising information (KISA)',
  },
  unsubscribe: {
    maxBusinessDays: null, maxDays: 0, statutoryText: 'no sending after refusal; result notice within 14 days', mechanismMustStayValidDays: null,
    freeOfCharge: true, noLogin: true, citation: 'Network Act Art. 50(2), (4), (6)-(7)',
  },
  quietHours: {
    email: [],
    sms: [
      {
        from: '21:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: 'Network Act Art. 50(3)',
      },
    ],
    whatsapp: [
      {
        from: '21:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: 'Network Act Art. 50(3)',
      },
    ],
    push: [
      {
        from: '21:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: 'Network Act Art. 50(3)',
      },
    ],
    phone: [
      {
        from: '21:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: 'Network Act Art. 50(3)',
      },
    ],
  },
  frequencyCap: {},
  requiredMessageContent: [
    {
      key: 'label', channels: ['email', 'sms', 'whatsapp', 'push'],
      rule: '"(광고)" at the very start (subject line of e-mail, first characters of text)', text: '(광고)', position: 'prefix', tamperingForbidden: true,
      citation: 'Network Act Art. 50(4); Decree Appendix 6',
    },
    { key: 'sender_name_and_contact', channels: ['email', 'sms', 'push'], rule: 'sender name and contact', citation: 'Network Act Art. 50(4)(1)' },
    {
      key: 'free_refusal', channels: ['email', 'sms', 'push'], rule: 'free refusal or withdrawal, easy to use ("무료수신거부")',
      citation: 'Network Act Art. 50(4)(2), (6)',
    },
  ],
  transactional: {
    allowed: true, basis: 'not advertising information (contract, delivery, safety notices)', afterOptOut: true, mixedContent: 'marketing',
    quietHoursApply: false, citation: 'KISA guide to the Network Act (exceptions by type)',
  },
  minors: { ageOfDigitalConsent: 14, below: 'legal representative, verified', citation: 'PIPA Art. 22-2' },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 5, from: 'last message', why: 'sender must prove explicit consent; fines up to 30 million won' },
    mustProve: ['who', 'when', 'wording naming advertising', 'channel', 'night consent'], citation: 'Network Act Art. 50, 76',
  },
  registries: [
    { id: 'KR-DNC', name: 'KFTC do-not-call (donotcall.go.kr)', channels: ['phone'], scrubEveryDays: 30, citation: 'Door-to-Door Sales Act Art. 42' },
  ],
  citations: ['Network Act Art. 50', 'Decree Art. 61-62-3', 'PIPA Art. 22'],
  verified: {
    status: 'yes', partial: true, covers: 'explicit consent, 6 months, 21-08, 14 days, 2 years, label, KISA view on wording and push',
    source: 'https://moneyclick.tistory.com/427 (6 months, 21-08, 14 days, 2 years) ; https://prosms.co.kr/bbs/notice/145 (Art. 50(8)) ; http://smscore.co.kr/webuser/page/contents_advertise02.html and http://www.invitobiz.com/findNoti?seq=576 (label) ; https://www.epeople.go.kr/api/thk/thinkBoxMng/thinkBoxCpltDetail.npaid?ideaRegNo=1AE-2508-0001323 (KISA Q&A: consent must name advertising; push covered)',
    items: [
      { field: 'e-mail outside the night rule', status: 'no', source: 'from memory' },
      { field: 'silence keeps consent at re-confirmation', status: 'no', source: 'from memory' },
    ],
  },
  reconfirmation: {
    everyMonths: 24, from: 'grant or last re-confirmation',
    how: 'tell the person: sender, date of consent, that consent exists, how to keep or withdraw; silence keeps the consent',
    productRule: 'skip when the notice is overdue', citation: 'Network Act Art. 50(8); Decree Art. 62-3',
  },
  resultNotice: {
    maxDays: 14, what: 'tell the person the result of consent, refusal or withdrawal', citation: 'Network Act Art. 50(7); Decree Art. 62-2',
  },
  quietHoursOverride: {
    sms: 'night_grant', whatsapp: 'night_grant', push: 'night_grant', phone: 'night_grant',
    note: 'separate prior consent for night-time; e-mail is outside the night rule (Decree Art. 61(2))',
  },
};
