// California: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { unitedStates } from './united-states.js';

export const california: MarketingRules = {
  id: 'US-CA', name: 'California', kind: 'subdivision', iso: ['US-CA'], parent: 'US', lawAsOf: '2026-11',
  seed: { stance: 'implied + Do-Not-Sell option', marketing: 'active consent', transactional: 'always' },
  statutes: [
    { name: 'CCPA as amended by CPRA', section: 'Cal. Civ. Code §§ 1798.100-1798.199, esp. .120(c), .121, .125, .135' },
    { name: 'CCPA Regulations', section: '11 CCR 7004, 7013, 7025-7028' },
    { name: 'Cal. Bus. & Prof. Code', section: '§ 17529.5 (deceptive e-mail), § 17538.41 (text advertisements)' },
    { name: 'CAN-SPAM Act', section: '15 U.S.C. § 7704(a)(1)-(5), § 7702(17)' },
    { name: 'FTC CAN-SPAM Rule', section: '16 CFR 316.3, 316.5' },
    { name: 'Telephone Consumer Protection Act', section: '47 U.S.C. § 227(b)-(c)' },
    { name: 'FCC rules', section: '47 CFR 64.1200(a)(2), (a)(10), (a)(12), (c)(1)-(2), (d), (f)(5), (f)(9)' },
    { name: 'FTC Telemarketing Sales Rule', section: '16 CFR 310.4(b)-(c), 310.5' },
    { name: 'COPPA Rule', section: '16 CFR Part 312' },
  ],
  channels: {
    ...unitedStates.channels,
    email: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'seed', conditions: {}, alternatives: [], preTickedBoxAllowed: false,
      note: 'Two seed rows disagree (implied + Do-Not-Sell / marketing = active consent). Data use follows the first (dataUse), messages follow the second, stricter one.',
      citations: ['15 U.S.C. § 7704', 'Cal. Bus. & Prof. Code § 17529.5'],
    },
    sms: {
      ...unitedStates.channels.sms, citations: ['47 U.S.C. § 227(b)(1)(A)', '47 CFR 64.1200(a)(2), (f)(9)', 'Cal. Bus. & Prof. Code § 17538.41'],
    },
  },
  doubleOptIn: 'none', doubleOptInBasis: unitedStates.doubleOptInBasis, preTickedBoxAllowed: false, consentRules: unitedStates.consentRules,
  unsubscribe: unitedStates.unsubscribe, quietHours: unitedStates.quietHours, frequencyCap: {},
  requiredMessageContent: unitedStates.requiredMessageContent, transactional: unitedStates.transactional,
  minors: {
    ageOfDigitalConsent: 13, below: 'parental consent (COPPA)',
    saleSharing: { under13: 'parent opts in', '13-15': 'minor opts in', from: 16 },
    marketingRule: 'no sale/sharing of data of under-16s without opt-in', citation: 'Cal. Civ. Code § 1798.120(c)-(d)',
  },
  evidence: unitedStates.evidence, registries: unitedStates.registries,
  citations: [
    'Cal. Civ. Code § 1798.120, .135', '11 CCR 7025-7026', 'Cal. Bus. & Prof. Code §§ 17529.5, 17538.41', '15 U.S.C. §§ 7701-7713', '16 CFR 316',
    '47 U.S.C. § 227', '47 CFR 64.1200', '16 CFR 310',
  ],
  verified: {
    status: 'yes', partial: true,
    covers: 'opt-out signal, opt-out methods, 12 months, 15 days. Not re-read: under-16 rule, e-mail and text sections of B&P',
    source: 'https://www.law.cornell.edu/regulations/california/11-CCR-7026 ; https://law.cornell.edu/regulations/california/11-CCR-7025 (signal is a valid opt-out) ; https://ccpafreetraining.com/slide-15-accepting-requests/ (12 months) ; https://www.truevault.com/consumers/ccpa/what-is-a-request-to-opt-out (15 days)',
    items: [{ field: 'under-16 rule, B&P 17529.5 and 17538.41', status: 'no', source: 'from memory' }],
  },
  dataUse: {
    stance: 'implied', doNotSellOrShare: true, globalPrivacyControl: true, optOutMaxBusinessDays: 15, askAgainAfterMonths: 12, limitSensitive: true,
    citation: 'Cal. Civ. Code §§ 1798.100, .120, .121, .135; 11 CCR 7025-7026',
  },
};
