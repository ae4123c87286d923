// Canada (federal): who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const canada: MarketingRules = {
  id: 'CA', name: 'Canada (federal)', kind: 'country', iso: ['CA'], parent: null, lawAsOf: '2026-11',
  seed: { stance: 'express, or implied with limits', marketing: 'express or implied with limits', transactional: 'always' },
  unknownSubdivision: {
    rule: 'if the province is unknown evaluate CA-QC too (strictest wins)', channels: ['email', 'sms', 'whatsapp', 'push', 'phone'],
    enabledByDefault: false,
    note: 'off by default: the seed gives Canada as a whole implied consent; on for phone area codes 418/438/450/514/579/581/819/873/263/354/367/468',
  },
  statutes: [
    { name: 'Canada\'s Anti-Spam Legislation (CASL), S.C. 2010, c. 23', section: 's. 1, 6(1)-(2), 6(6), 10(1), 10(9)-(13), 11(1)-(3), 13' },
    { name: 'Electronic Commerce Protection Regulations (CRTC), SOR/2012-36', section: 's. 2-5' },
    { name: 'Electronic Commerce Protection Regulations, SOR/2013-221', section: 's. 2-4' },
    { name: 'CRTC Compliance Bulletins 2012-548, 2012-549', section: 'unsubscribe; express consent, no pre-ticked boxes' },
    { name: 'CRTC Unsolicited Telecommunications Rules', section: 'Parts II-IV' },
    { name: 'PIPEDA', section: 'Sch. 1 cl. 4.3' },
  ],
  channels: {
    email: {
      stance: 'implied', statutoryFloor: 'implied', basis: 'statute+seed',
      conditions: {
        basis: ['purchase', 'enquiry'], purchaseTimeLimitMonths: 24, enquiryTimeLimitMonths: 6,
        otherBases: [
          { kind: 'written_contract', months: 24, from: 'expiry' }, { kind: 'conspicuous_publication', relevantToRole: true },
          { kind: 'disclosed_to_sender', relevantToRole: true },
        ],
        clockRule: 'purchase or enquiry must lie within the period immediately BEFORE THE DAY of sending: day(send) <= day(event) + N calendar months; the next day is too late',
        notOptedOut: true, senderMustProve: true,
      },
      alternatives: [], preTickedBoxAllowed: false, note: 'Express consent does not lapse; implied consent does.',
      citations: ['CASL s. 6(1), 10(9)-(10)'],
    },
    sms: {
      stance: 'implied', statutoryFloor: 'implied', basis: 'statute+seed',
      conditions: {
        basis: ['purchase', 'enquiry'], purchaseTimeLimitMonths: 24, enquiryTimeLimitMonths: 6,
        otherBases: [
          { kind: 'written_contract', months: 24, from: 'expiry' }, { kind: 'conspicuous_publication', relevantToRole: true },
          { kind: 'disclosed_to_sender', relevantToRole: true },
        ],
        clockRule: 'purchase or enquiry must lie within the period immediately BEFORE THE DAY of sending: day(send) <= day(event) + N calendar months; the next day is too late',
        notOptedOut: true, senderMustProve: true,
      },
      alternatives: [], preTickedBoxAllowed: false, note: 'Express consent does not lapse; implied consent does.',
      citations: ['CASL s. 6(1), 10(9)-(10)'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'implied', basis: 'platform', conditions: {}, alternatives: [], preTickedBoxAllowed: false,
      citations: [
        'CASL s. 1 "electronic address" (instant messaging account)',
        'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)',
      ],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'implied', basis: 'platform', conditions: {}, alternatives: [], preTickedBoxAllowed: false,
      note: 'Whether an app push goes to an "electronic address" is open; platform opt-in applies.',
      citations: [
        'CASL s. 1',
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'implied', statutoryFloor: 'opt_out', basis: 'statute+seed',
      conditions: { basis: ['purchase', 'enquiry'], purchaseTimeLimitMonths: 18, enquiryTimeLimitMonths: 6, registryCheck: 'CA-DNCL' },
      alternatives: [], note: 'DNCL is opt-out; existing business relationship exempts. Automated (ADAD) calls need express consent.',
      citations: ['CRTC UTR Part II; Telecommunications Act s. 41.7(2)'],
    },
  },
  doubleOptIn: 'recommended', doubleOptInBasis: 'burden of proof on the sender (s. 13); not required', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: false, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
    requestMustState: ['purpose', 'name of person seeking consent', 'mailing address and phone/e-mail/web', 'that consent can be withdrawn'],
  },
  unsubscribe: {
    maxBusinessDays: 10, maxDays: null, statutoryText: 'without delay, at most 10 business days', mechanismMustStayValidDays: 60, freeOfCharge: true,
    noLogin: true, noLoginText: '"readily performed"; sameChannel; CRTC 2012-548', citation: 'CASL s. 11(1)-(3); SOR/2012-36 s. 3(2)',
  },
  quietHours: {
    email: [], sms: [], whatsapp: [], push: [],
    phone: [
      {
        from: '21:30', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CRTC UTR Part III s. 23',
      },
      {
        from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'CRTC UTR Part III s. 23',
      },
      { from: '00:00', to: '10:00', timezone: 'recipient-local', days: ['sat', 'sun'], binding: 'statutory', citation: 'CRTC UTR Part III s. 23' },
      { from: '18:00', to: '24:00', timezone: 'recipient-local', days: ['sat', 'sun'], binding: 'statutory', citation: 'CRTC UTR Part III s. 23' },
    ],
  },
  frequencyCap: {},
  requiredMessageContent: [
    {
      key: 'sender_identity', channels: ['email', 'sms'], rule: 'name of sender and of the person on whose behalf it is sent',
      citation: 'CASL s. 6(2)(a); SOR/2012-36 s. 2(1)(a)-(c)',
    },
    {
      key: 'postal_address_plus_one', channels: ['email', 'sms'], rule: 'mailing address and one of phone, e-mail, web; valid 60 days',
      citation: 'SOR/2012-36 s. 2(1)(d); CASL s. 6(3)',
    },
    {
      key: 'unsubscribe', channels: ['email', 'sms'], rule: 'working unsubscribe mechanism; on SMS a link is enough',
      citation: 'CASL s. 6(2)(c), 11; SOR/2012-36 s. 2(2), 3',
    },
  ],
  transactional: {
    allowed: true,
    basis: 'CASL s. 6(6): no consent needed for quotes, confirmations, warranty/recall/safety, factual account information, delivery of a purchased product or update',
    afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false, stillNeeds: ['sender_identity', 'postal_address_plus_one', 'unsubscribe'],
    citation: 'CASL s. 6(6), 6(2)',
  },
  minors: {
    ageOfDigitalConsent: null, productDefaultAge: 13, below: 'OPC: under 13 parental consent in all but exceptional cases',
    marketingRule: 'OPC guidance on meaningful consent', citation: 'PIPEDA s. 6.1; OPC guidance 2018 (not a statute)',
  },
  evidence: {
    statutoryMinimum: {
      years: 3, from: 'record of DNC request / telemarketing records', channels: ['phone'],
      citation: 'CRTC UTR Part III (3 years + 14 days for do-not-call requests)',
    },
    recommended: { years: 3, from: 'end of reliance on the consent', why: 'CASL s. 13 onus; 3-year limit for notices of violation' },
    mustProve: ['who', 'when', 'wording', 'purpose', 'basis event (order or enquiry) with date'], citation: 'CASL s. 13',
  },
  registries: [{ id: 'CA-DNCL', name: 'National Do Not Call List', channels: ['phone'], scrubEveryDays: 31, citation: 'CRTC UTR Part II' }],
  citations: ['CASL s. 6, 10, 11, 13', 'SOR/2012-36', 'SOR/2013-221', 'CRTC UTR'],
  verified: {
    status: 'yes', partial: true,
    covers: 'implied consent periods, UTR hours, DNCL 31 days, unsubscribe 60 days and 10 business days without log-in, no pre-ticked boxes. Not re-read: 18/6-month call relationship',
    source: 'https://crtc.gc.ca/eng/com500/guide.htm (implied consent); https://millsandmills.ca/?p=7537 (2 years / 6 months); https://www.northerntel.ca/eng/inside_ntl/donotcalllist/donotcalllist.htm (calling hours, 31 days); https://crtc.gc.ca/eng/trules-reglest.htm',
    items: [
      {
        field: 'unsubscribe 60 days, 10 business days, no log-in', status: 'yes',
        source: 'http://www.mondaq.com/canada/x/301380/Charities+Non-Profits/CASL+FAQ+What+Are+The+General+Unsubscribe+Requirements',
      },
      { field: 'no pre-ticked boxes', status: 'yes', source: 'http://www.mondaq.com/article.asp?article_id=203566&type=mondaqai' },
      { field: 'UTR EBR 18/6 months, 3-year records', status: 'no', source: 'from memory' },
    ],
  },
};
