// Florida: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { unitedStates } from './united-states.js';

export const florida: MarketingRules = {
  id: 'US-FL', name: 'Florida', kind: 'subdivision', iso: ['US-FL'], parent: 'US', lawAsOf: '2026-11', seed: null,
  statutes: [
    { name: 'Florida Telephone Solicitation Act', section: 'Fla. Stat. § 501.059(1)(g), (8), (10)' },
    { name: 'Florida Telemarketing Act', section: 'Fla. Stat. § 501.616(6)-(7)' },
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
      note: '§ 501.616(6) says "phone calls" by "commercial telephone sellers"; texts are covered expressly only in § 501.059. Suite applies hours and cap to SMS (conservative). Automated-system limits since HB 761 (2023): unsolicited sales calls only; checkbox counts as signature.',
      citations: ['Fla. Stat. § 501.059(8)(a)', '47 U.S.C. § 227(b)(1)(A)', '47 CFR 64.1200(a)(2), (f)(9)'],
    },
  },
  doubleOptIn: 'none', doubleOptInBasis: unitedStates.doubleOptInBasis, preTickedBoxAllowed: false, consentRules: unitedStates.consentRules,
  unsubscribe: {
    ...unitedStates.unsubscribe,
    perChannel: {
      email: { maxBusinessDays: 10 },
      sms: {
        maxBusinessDays: 10, keywords: ['STOP', 'QUIT', 'END', 'REVOKE', 'OPT OUT', 'CANCEL', 'UNSUBSCRIBE'], anyReasonableMeans: true,
        oneConfirmationTextWithinMinutes: 5,
        stateGrace: { days: 15, text: 'suit for texts only after STOP and a text later than 15 days', citation: 'Fla. Stat. § 501.059(10)(c)' },
      },
      phone: { maxBusinessDays: 10 },
    },
  },
  quietHours: {
    email: [],
    sms: [
      {
        from: '20:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: 'Fla. Stat. § 501.616(6)(a)',
      },
    ],
    whatsapp: [], push: [],
    phone: [
      {
        from: '20:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: 'Fla. Stat. § 501.616(6)(a)',
      },
    ],
  },
  frequencyCap: {
    sms: [
      {
        max: 3, windowHours: 24, per: 'person, same subject matter or issue, whatever number is used', binding: 'statutory',
        citation: 'Fla. Stat. § 501.616(6)(b)',
      },
    ],
    phone: [
      {
        max: 3, windowHours: 24, per: 'person, same subject matter or issue, whatever number is used', binding: 'statutory',
        citation: 'Fla. Stat. § 501.616(6)(b)',
      },
    ],
  },
  requiredMessageContent: unitedStates.requiredMessageContent, transactional: unitedStates.transactional, minors: unitedStates.minors,
  evidence: unitedStates.evidence, registries: unitedStates.registries,
  citations: ['Fla. Stat. §§ 501.059, 501.616(6)', '15 U.S.C. §§ 7701-7713', '16 CFR 316', '47 U.S.C. § 227', '47 CFR 64.1200', '16 CFR 310'],
  verified: {
    status: 'yes', partial: true, covers: '501.059(1)(g), 501.616(6), HB 761, 15-day STOP rule',
    source: 'https://flsenate.gov/Session/Bill/2021/1120/BillText/er/HTML ; http://www.lawserver.com/law/state/florida/statutes/florida_statutes_501-616 ; https://buckleyfirm.com/blog/2023-06-07/florida-tightens-restrictions-phone-and-text-solicitations',
    items: [{ field: 'application of 501.616(6) to texts', status: 'no', source: 'judgement; statute text says phone calls' }],
  },
  presumption: { areaCodeMeansResident: true, rebuttable: true, citation: 'Fla. Stat. § 501.059(8)(d)' },
};
