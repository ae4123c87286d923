// Quebec: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { canada } from './canada.js';

export const quebec: MarketingRules = {
  id: 'CA-QC', name: 'Quebec', kind: 'subdivision', iso: ['CA-QC'], parent: 'CA', lawAsOf: '2026-11', seed: null,
  statutes: [
    {
      name: 'Act respecting the protection of personal information in the private sector, CQLR c. P-39.1 (as amended by Law 25)',
      section: 's. 4.1, 8, 8.3, 9.1, 12, 14, 22',
    },
    { name: 'Charter of the French language, CQLR c. C-11', section: 's. 52, 89-91 (commercial publications available in French)' },
    { name: 'Canada\'s Anti-Spam Legislation (CASL), S.C. 2010, c. 23', section: 's. 1, 6(1)-(2), 6(6), 10(1), 10(9)-(13), 11(1)-(3), 13' },
    { name: 'Electronic Commerce Protection Regulations (CRTC), SOR/2012-36', section: 's. 2-5' },
    { name: 'Electronic Commerce Protection Regulations, SOR/2013-221', section: 's. 2-4' },
    { name: 'CRTC Compliance Bulletins 2012-548, 2012-549', section: 'unsubscribe; express consent, no pre-ticked boxes' },
    { name: 'CRTC Unsolicited Telecommunications Rules', section: 'Parts II-IV' },
    { name: 'PIPEDA', section: 'Sch. 1 cl. 4.3' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [], preTickedBoxAllowed: false,
      note: 'CASL may imply consent; the provincial act asks consent to use personal information for commercial prospection. Both must hold, so express consent per channel.',
      citations: ['CQLR c. P-39.1 s. 12, 14, 22', 'CASL s. 6, 10'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [], preTickedBoxAllowed: false,
      note: 'CASL may imply consent; the provincial act asks consent to use personal information for commercial prospection. Both must hold, so express consent per channel.',
      citations: ['CQLR c. P-39.1 s. 12, 14, 22', 'CASL s. 6, 10'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [], preTickedBoxAllowed: false,
      note: 'CASL may imply consent; the provincial act asks consent to use personal information for commercial prospection. Both must hold, so express consent per channel.',
      citations: ['CQLR c. P-39.1 s. 12, 14, 22', 'CASL s. 6, 10'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [], preTickedBoxAllowed: false,
      note: 'CASL may imply consent; the provincial act asks consent to use personal information for commercial prospection. Both must hold, so express consent per channel.',
      citations: ['CQLR c. P-39.1 s. 12, 14, 22', 'CASL s. 6, 10'],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [], preTickedBoxAllowed: false,
      note: 'CASL may imply consent; the provincial act asks consent to use personal information for commercial prospection. Both must hold, so express consent per channel.',
      citations: ['CQLR c. P-39.1 s. 12, 14, 22', 'CASL s. 6, 10'],
    },
  },
  doubleOptIn: 'recommended', doubleOptInBasis: canada.doubleOptInBasis, preTickedBoxAllowed: false,
  consentRules: {
    ...canada.consentRules, granularPerChannel: true,
    consentMustBe: ['manifest', 'free', 'informed', 'specific', 'requested separately in simple terms'],
  },
  unsubscribe: {
    ...canada.unsubscribe, maxDays: 0, statutoryText: 'CASL 10 business days; P-39.1 s. 22: use must cease on withdrawal',
    citation: 'CQLR c. P-39.1 s. 22; CASL s. 11(3)',
  },
  quietHours: canada.quietHours, frequencyCap: {},
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
    {
      key: 'prospection_identity_and_withdrawal', channels: ['email', 'sms', 'whatsapp', 'push', 'phone'],
      rule: 'identify the sender and tell of the right to withdraw consent', citation: 'CQLR c. P-39.1 s. 22',
    },
    {
      key: 'french_version', channels: ['email', 'sms'], rule: 'French version available on terms at least as favourable',
      citation: 'Charter of the French language s. 52, 89-91',
    },
  ],
  transactional: canada.transactional,
  minors: { ageOfDigitalConsent: 14, below: 'person having parental authority or tutor', citation: 'CQLR c. P-39.1 s. 4.1, 14' },
  evidence: canada.evidence, registries: canada.registries,
  citations: ['CQLR c. P-39.1 s. 12, 14, 22', 'CASL s. 6, 10, 11, 13', 'SOR/2012-36', 'SOR/2013-221', 'CRTC UTR'],
  verified: {
    status: 'yes', partial: true, covers: 's. 12, 13, 14, 22; age 14',
    source: 'https://www.dialoginsight.com/en/blog/law-25-en/impact-of-law-25-on-consents/ (s. 12, 13, 22); https://www.fasken.com/en/knowledge/projet-de-loi-64/2020/12/17-listes-nominative-et-prospection-commerciale ; https://openparliament.ca/committees/industry/44-1/91/eloise-gratton-15/only (age 14)',
    items: [{ field: 'interplay of CASL implied consent and s. 22', status: 'no', source: 'judgement; no authority found' }],
  },
};
