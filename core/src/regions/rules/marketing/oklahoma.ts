// Oklahoma: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { unitedStates } from './united-states.js';

export const oklahoma: MarketingRules = {
  id: 'US-OK', name: 'Oklahoma', kind: 'subdivision', iso: ['US-OK'], parent: 'US', lawAsOf: '2026-11', seed: null,
  statutes: [
    { name: 'Telephone Solicitation Act of 2022', section: '15 O.S. §§ 775C.1-775C.6' },
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
      note: 'Text messages appear in the consent definition (§ 775C.2); "commercial telephonic sales call" itself is undefined. Suite applies hours and cap to SMS. Exemptions in § 775C.5 (incl. existing relationships) are not used by default.',
      citations: ['15 O.S. §§ 775C.2-775C.4', '47 U.S.C. § 227(b)(1)(A)', '47 CFR 64.1200(a)(2), (f)(9)'],
    },
  },
  doubleOptIn: 'none', doubleOptInBasis: unitedStates.doubleOptInBasis, preTickedBoxAllowed: false, consentRules: unitedStates.consentRules,
  unsubscribe: unitedStates.unsubscribe,
  quietHours: {
    email: [],
    sms: [
      {
        from: '20:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: '15 O.S. § 775C.4',
      },
    ],
    whatsapp: [], push: [],
    phone: [
      {
        from: '20:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: '15 O.S. § 775C.4',
      },
    ],
  },
  frequencyCap: {
    sms: [{ max: 3, windowHours: 24, per: 'person, same subject matter or issue', binding: 'statutory', citation: '15 O.S. § 775C.4' }],
    phone: [{ max: 3, windowHours: 24, per: 'person, same subject matter or issue', binding: 'statutory', citation: '15 O.S. § 775C.4' }],
  },
  requiredMessageContent: unitedStates.requiredMessageContent, transactional: unitedStates.transactional, minors: unitedStates.minors,
  evidence: unitedStates.evidence, registries: unitedStates.registries,
  citations: ['15 O.S. §§ 775C.1-775C.6', '15 U.S.C. §§ 7701-7713', '16 CFR 316', '47 U.S.C. § 227', '47 CFR 64.1200', '16 CFR 310'],
  verified: {
    status: 'yes', partial: true, covers: '775C.2 text, 775C.5 heading; hours, cap and area-code rule from law-firm notes',
    source: 'https://self-law.org/code/ok/title-15-contracts/15-775c-2 ; https://dnc.dreamhosters.com/?p=1309 (8-20, 3 per 24 h, area code) ; https://www.ropesdataphiles.com/2022/12/oklahomas-new-restrictive-telemarketing-law-could-other-states-be-next/',
    items: [{ field: 'section numbers 775C.3-775C.4', status: 'no', source: 'section text not read; content confirmed by law-firm notes' }],
  },
  presumption: { areaCodeMeansResident: true, rebuttable: true, citation: '15 O.S. § 775C.3' },
};
