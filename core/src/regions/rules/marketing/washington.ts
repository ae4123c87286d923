// Washington: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { unitedStates } from './united-states.js';

export const washington: MarketingRules = {
  id: 'US-WA', name: 'Washington', kind: 'subdivision', iso: ['US-WA'], parent: 'US', lawAsOf: '2026-11', seed: null,
  statutes: [
    {
      name: 'Commercial Electronic Mail Act (CEMA)',
      section: 'RCW 19.190.020 (subject lines; amended 2026 by HB 2274), 19.190.060-.070 (commercial texts)',
    },
    { name: 'Telephone solicitation', section: 'RCW 80.36.390; 19.158.040(2)' },
    { name: 'My Health My Data Act', section: 'RCW 19.373 (separate consent for consumer health data)' },
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
      note: 'RCW 19.190.060 bans commercial texts; .070 excepts recipients who clearly and affirmatively consented in advance.',
      citations: ['RCW 19.190.060, .070', '47 U.S.C. § 227(b)(1)(A)', '47 CFR 64.1200(a)(2), (f)(9)'],
    },
  },
  doubleOptIn: 'none', doubleOptInBasis: unitedStates.doubleOptInBasis, preTickedBoxAllowed: false, consentRules: unitedStates.consentRules,
  unsubscribe: unitedStates.unsubscribe,
  quietHours: {
    email: [],
    sms: [
      {
        from: '20:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'product', citation: 'RCW 80.36.390 (calls) applied to texts by product choice',
      },
    ],
    whatsapp: [], push: [],
    phone: [
      {
        from: '20:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: 'RCW 80.36.390; 19.158.040(2)',
      },
    ],
  },
  frequencyCap: {},
  requiredMessageContent: [
    {
      key: 'truthful_header_and_subject', channels: ['email'], rule: 'no false header, no deceptive subject', citation: '15 U.S.C. § 7704(a)(1)-(2)',
    },
    {
      key: 'identifier_advertisement', channels: ['email'], rule: 'clear and conspicuous identification as advertisement unless affirmative consent',
      citation: '15 U.S.C. § 7704(a)(5)(A)(i), (B)',
    },
    { key: 'optout_notice', channels: ['email'], rule: 'clear notice of the opt-out', citation: '15 U.S.C. § 7704(a)(5)(A)(ii)' },
    {
      key: 'postal_address', channels: ['email'], rule: 'valid physical postal address', citation: '15 U.S.C. § 7704(a)(5)(A)(iii); 16 CFR 316.2(p)',
    },
    {
      key: 'sender_name_and_contact', channels: ['sms', 'phone'], rule: 'name of caller/seller and a number or address',
      citation: '47 CFR 64.1200(d)(4)',
    },
    {
      key: 'stop_instruction', channels: ['sms'], rule: 'STOP/HELP wording (carrier rule); automated opt-out on prerecorded calls',
      citation: 'CTIA Messaging Principles; 47 CFR 64.1200(b)(3)',
    },
    {
      key: 'truthful_subject_strict', channels: ['email'],
      rule: 'any false or misleading subject line is actionable, incl. "last day" claims (Brown v. Old Navy, Wash. 2025)',
      citation: 'RCW 19.190.020(1)(b); HB 2274 (2026): 100 USD per message, knowledge required',
    },
  ],
  transactional: unitedStates.transactional, minors: unitedStates.minors, evidence: unitedStates.evidence, registries: unitedStates.registries,
  citations: ['RCW 19.190', 'RCW 80.36.390', '15 U.S.C. §§ 7701-7713', '16 CFR 316', '47 U.S.C. § 227', '47 CFR 64.1200', '16 CFR 310'],
  verified: {
    status: 'yes', partial: false, covers: '19.190.020, .060, 19.158.040(2), 80.36.390(1), HB 2274',
    source: 'https://self-law.org/code/wa/title-19/chapter-19-190/19-190-060 ; https://self-law.org/code/wa/title-19/chapter-19-190/19-190-020 ("CHANGE IN 2026, 2274-S.SL") ; https://washingtonretail.org/?p=97200',
    items: [
      {
        field: 'quietHours phone 08-20', status: 'yes',
        source: 'https://app.leg.wa.gov/RCW/default.aspx?cite=19.158.040 ; https://centralialaw.com/new-solicitation-law/',
      },
      {
        field: '12-month purchase exception of 80.36.390(1)(a)', status: 'yes',
        source: 'https://cliclaw.com/library/us-state-laws/telemarketing-sms/washington-telephone-solicitation-rcw-8036390-rcw-8036400',
      },
    ],
  },
};
