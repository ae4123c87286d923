// Texas: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { unitedStates } from './united-states.js';

export const texas: MarketingRules = {
  id: 'US-TX', name: 'Texas', kind: 'subdivision', iso: ['US-TX'], parent: 'US', lawAsOf: '2026-11', seed: null,
  statutes: [
    {
      name: 'Texas Business & Commerce Code',
      section: 'ch. 301 (§ 301.051 hours), 302 (registration; SB 140, in force 1 Sep 2025), 304 (no-call), 305',
    },
    { name: 'CAN-SPAM Act', section: '15 U.S.C. § 7704(a)(1)-(5), § 7702(17)' },
    { name: 'FTC CAN-SPAM Rule', section: '16 CFR 316.3, 316.5' },
    { name: 'Telephone Consumer Protection Act', section: '47 U.S.C. § 227(b)-(c)' },
    { name: 'FCC rules', section: '47 CFR 64.1200(a)(2), (a)(10), (a)(12), (c)(1)-(2), (d), (f)(5), (f)(9)' },
    { name: 'FTC Telemarketing Sales Rule', section: '16 CFR 310.4(b)-(c), 310.5' },
    { name: 'COPPA Rule', section: '16 CFR Part 312' },
  ],
  channels: {
    ...unitedStates.channels,
    sms: {
      ...unitedStates.channels.sms,
      citations: ['Tex. Bus. & Com. Code §§ 301.051, 302.001, 302.101', '47 U.S.C. § 227(b)(1)(A)', '47 CFR 64.1200(a)(2), (f)(9)'],
    },
  },
  doubleOptIn: 'none', doubleOptInBasis: unitedStates.doubleOptInBasis, preTickedBoxAllowed: false, consentRules: unitedStates.consentRules,
  unsubscribe: unitedStates.unsubscribe,
  quietHours: {
    email: [],
    sms: [
      {
        from: '21:00', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: 'Tex. Bus. & Com. Code § 301.051 with SB 140',
      },
      {
        from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'holiday'], binding: 'statutory',
        citation: 'Tex. Bus. & Com. Code § 301.051 with SB 140',
      },
      {
        from: '00:00', to: '12:00', timezone: 'recipient-local', days: ['sun'], binding: 'statutory',
        citation: 'Tex. Bus. & Com. Code § 301.051 with SB 140',
      },
    ],
    whatsapp: [], push: [],
    phone: [
      {
        from: '21:00', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: 'Tex. Bus. & Com. Code § 301.051',
      },
      {
        from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'holiday'], binding: 'statutory',
        citation: 'Tex. Bus. & Com. Code § 301.051',
      },
      { from: '00:00', to: '12:00', timezone: 'recipient-local', days: ['sun'], binding: 'statutory', citation: 'Tex. Bus. & Com. Code § 301.051' },
    ],
  },
  frequencyCap: {}, requiredMessageContent: unitedStates.requiredMessageContent, transactional: unitedStates.transactional,
  minors: unitedStates.minors, evidence: unitedStates.evidence,
  registries: [
    {
      id: 'US-DNC', name: 'National Do Not Call Registry', channels: ['phone', 'sms'], scrubEveryDays: 31,
      citation: '47 CFR 64.1200(c)(2), (e); 16 CFR 310.4(b)(3)(iv)',
    },
    { id: 'US-TX-NOCALL', name: 'Texas No-Call List', channels: ['phone', 'sms'], scrubEveryDays: 90, citation: 'Tex. Bus. & Com. Code ch. 304' },
  ],
  citations: [
    'Tex. Bus. & Com. Code ch. 301-305', 'SB 140 (2025)', '15 U.S.C. §§ 7701-7713', '16 CFR 316', '47 U.S.C. § 227', '47 CFR 64.1200', '16 CFR 310',
  ],
  verified: {
    status: 'yes', partial: true, covers: 'SB 140, hours, registration, November 2025 settlement',
    source: 'https://www.foster.com/newsroom-alerts-texas-expands-telemarketing-law-to-cover-text-messagesms-marketing-what-companies-need-to-know (hours) ; https://www.varnumlaw.com/insights/texas-sb-140 (settlement Nov 2025) ; https://desertcreativegroup.com/texas-sms-marketing-rules',
    items: [{ field: 'section number 301.051', status: 'no', source: 'from memory; hours confirmed by law-firm note' }],
  },
  registration: {
    required: 'unless exempt', authority: 'Texas Secretary of State', feeUsd: 200, securityUsd: 10000,
    exemptions: [
      'consent-based texts (November 2025 settlement)', 'current or former customers if same business name for 2 years (§ 302.058)',
      'publicly traded companies', 'supervised financial institutions',
    ],
    citation: 'Tex. Bus. & Com. Code ch. 302',
  },
};
