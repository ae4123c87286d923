// India: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const india: MarketingRules = {
  id: 'IN', name: 'India', kind: 'country', iso: ['IN'], parent: null, lawAsOf: '2026-11',
  seed: { stance: 'explicit opt-in', marketing: 'explicit opt-in', transactional: 'allowed' },
  statutes: [
    {
      name: 'Telecom Commercial Communications Customer Preference Regulations 2018 (TCCCPR), amended 12 Feb 2025',
      section: 'reg. 2 (definitions), 3-8, 20-21; Sch. I-II',
    },
    { name: 'Digital Personal Data Protection Act 2023', section: 's. 4-7, 9, 11-14' },
    { name: 'DPDP Rules 2025 (notified Nov 2025)', section: 'r. 3, 10; consent and notice rules apply from May 2027' },
    { name: 'Consumer Protection (E-Commerce) Rules 2020', section: 'r. 4(9) (no pre-ticked boxes)' },
    { name: 'IT Act 2000 / SPDI Rules 2011', section: 's. 43A (until DPDP applies)' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'seed', conditions: {}, alternatives: [],
      pending: [
        {
          from: '2027-05-14', change: 'DPDP notice and consent duties start (18 months after notification of the Rules in mid-November 2025)',
          citation: 'DPDP Rules 2025 r. 1',
        },
      ],
      note: 'No anti-spam statute for e-mail; DPDP consent from May 2027, seed asks explicit now.', citations: ['DPDP Act s. 6'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute+seed',
      conditions: {
        dltRegistration: true, templateRegistered: true, headerSuffix: '-P promotional, -S service, -T transactional, -G government',
        preferenceCheck: 'IN-NCPR',
      },
      alternatives: [], note: 'Promotional content mixed into a service or transactional message makes it promotional (2025 amendment).',
      citations: ['TCCCPR 2018 reg. 2, 20; Sch. II', 'Second Amendment Regulations 2025'],
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
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute+seed',
      conditions: { numberSeries: '140 promotional; 1600 service/transactional', preferenceCheck: 'IN-NCPR' },
      alternatives: [], citations: ['TCCCPR 2018'],
    },
  },
  doubleOptIn: 'recommended', doubleOptInBasis: 'TCCCPR digital consent acquisition is itself confirmed by OTP/SMS; none for e-mail',
  preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  unsubscribe: {
    maxBusinessDays: null, maxDays: 1,
    statutoryText: 'opt-out mechanism in every promotional message; no new consent request for 90 days after opt-out', productValue: true,
    mechanismMustStayValidDays: null, noReaskDays: 90, freeOfCharge: true, noLogin: true, asEasyAsGiving: true,
    citation: 'TCCCPR (2025 amendment); DPDP Act s. 6(4)-(6)',
  },
  quietHours: {
    email: [],
    sms: [
      {
        from: '21:00', to: '10:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'industry', citation: 'TCCCPR 2018 Sch. II time bands (customer preference); operators deliver promotional SMS 10:00-21:00 only',
      },
    ],
    whatsapp: [], push: [],
    phone: [
      {
        from: '21:00', to: '10:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'industry', citation: 'TCCCPR 2018 Sch. II',
      },
    ],
  },
  frequencyCap: {},
  requiredMessageContent: [
    { key: 'registered_header', channels: ['sms'], rule: 'DLT header and template', citation: 'TCCCPR 2018' },
    { key: 'optout_in_message', channels: ['sms'], rule: 'opt-out in promotional message', citation: 'TCCCPR 2025 amendment' },
    {
      key: 'sender_identity', channels: ['email'], rule: 'sender and grievance contact (product rule until DPDP)',
      citation: 'E-Commerce Rules 2020 r. 4',
    },
  ],
  transactional: {
    allowed: true, basis: 'TCCCPR transactional/service messages (within 30 minutes / inferred consent); DPDP s. 7 legitimate uses',
    afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false, citation: 'TCCCPR 2018 reg. 2; 2025 amendment',
  },
  minors: {
    ageOfDigitalConsent: 18, below: 'verifiable parental consent',
    marketingRule: 'no behavioural monitoring and no targeted advertising directed at children',
    citation: 'DPDP Act s. 9(1)-(3); in force May 2027, applied now',
  },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 7, from: 'withdrawal', why: 'DPDP consent-manager records are kept 7 years; limitation 3 years' },
    mustProve: ['notice', 'consent', 'DLT consent id'], citation: 'DPDP Act s. 6(10); Rules 2025 First Schedule',
  },
  registries: [
    {
      id: 'IN-NCPR', name: 'DND preference register (DLT, 1909)', channels: ['sms', 'phone'], scrubEveryDays: null,
      note: 'scrubbed by the operator per message', citation: 'TCCCPR 2018 reg. 6-8',
    },
  ],
  citations: ['TCCCPR 2018 and Second Amendment 2025', 'DPDP Act 2023 s. 6, 9', 'E-Commerce Rules 2020 r. 4(9)'],
  verified: {
    status: 'yes', partial: true,
    covers: '2025 amendment (mixed = promotional), preference categories and time bands. Not re-read: default bands, DPDP',
    source: 'https://khaitanco.com/thought-leadership/Efforts-to-Curb-Spam-Continue-TRAI-Releases-Second-Amendment-to-the-TCCCPR-2018 ; https://trai.gov.in/preference-registration (time bands, holidays) ; https://gazettetracker.com/g/CG-DL-E-18022025-261096',
    items: [
      {
        field: 'quietHours 21:00-10:00 as default', status: 'no',
        source: 'TRAI page confirms the bands, not that evening and morning are off by default; operator practice from memory',
      },
      { field: 'noReaskDays 90, header suffixes, number series', status: 'no', source: 'from memory' },
      { field: 'DPDP date', status: 'yes', source: 'mission-anchors.md note (May 2027); day not confirmed' },
    ],
  },
};
