// Brazil: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const brazil: MarketingRules = {
  id: 'BR', name: 'Brazil', kind: 'country', iso: ['BR'], parent: null, lawAsOf: '2026-11',
  seed: { stance: 'explicit opt-in', marketing: 'explicit opt-in', transactional: 'allowed' },
  doubleOptIn: 'recommended', doubleOptInBasis: 'burden of proof LGPD Art. 8 § 2; self-regulation CAPEM', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  quietHours: {
    email: [],
    sms: [
      {
        from: '21:00', to: '09:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'industry', citation: 'operator practice; no federal statute',
      },
    ],
    whatsapp: [], push: [],
    phone: [
      {
        from: '21:00', to: '09:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sun'], binding: 'industry',
        citation: 'telecom self-regulation code (SART)',
      },
      {
        from: '00:00', to: '10:00', timezone: 'recipient-local', days: ['sat'], binding: 'industry', citation: 'telecom self-regulation code (SART)',
      },
      {
        from: '16:00', to: '24:00', timezone: 'recipient-local', days: ['sat'], binding: 'industry', citation: 'telecom self-regulation code (SART)',
      },
      {
        from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'industry',
        citation: 'telecom self-regulation code (SART)',
      },
    ],
  },
  frequencyCap: {},
  registries: [
    { id: 'BR-NMP', name: 'Não Me Perturbe (and state Procon lists)', channels: ['phone'], scrubEveryDays: 30, citation: 'ANATEL; state laws' },
  ],
  statutes: [
    { name: 'Lei 13.709/2018 (LGPD)', section: 'Art. 5 XII, 7 I and IX, 8 (§§ 1-6), 9, 10, 14, 18 IX' },
    { name: 'Lei 12.965/2014 (Marco Civil)', section: 'Art. 7 VII-IX' }, { name: 'Lei 8.078/1990 (CDC)', section: 'Art. 36, 39' },
    { name: 'ANATEL (prefix 0303; Não Me Perturbe)', section: 'telemarketing rules' },
    { name: 'Lei 15.211/2025 (ECA Digital)', section: 'advertising to children; in force March 2026' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'seed', conditions: {}, alternatives: [],
      note: 'No anti-spam statute; legitimate interest for existing customers is argued under LGPD Art. 7 IX and 10. Seed asks explicit.',
      citations: ['LGPD Art. 7 I, 8'],
    },
    sms: { stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'seed', conditions: {}, alternatives: [], citations: ['LGPD Art. 7 I, 8'] },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'platform', conditions: {}, alternatives: [],
      citations: ['LGPD Art. 7 I, 8', 'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'platform', conditions: {}, alternatives: [],
      citations: [
        'LGPD Art. 7 I, 8',
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'seed', conditions: { registryCheck: 'BR-NMP', prefix: '0303' }, alternatives: [],
      citations: ['LGPD Art. 8', 'ANATEL rules on 0303'],
    },
  },
  unsubscribe: {
    maxBusinessDays: null, maxDays: 0,
    statutoryText: 'at any time, free and facilitated procedure; self-regulation: 2 business days by link, 5 otherwise',
    mechanismMustStayValidDays: null, freeOfCharge: true, noLogin: true, citation: 'LGPD Art. 8 § 5, 18 IX; CAPEM code (self-regulation)',
  },
  frequencyCapIndustry: { phone: [{ max: 2, windowHours: 24 }, { max: 15, windowDays: 30 }], binding: 'industry (telecom operators only)' },
  requiredMessageContent: [
    {
      key: 'sender_identity', channels: ['email', 'sms', 'whatsapp'], rule: 'advertising easily recognised as such, sender named',
      citation: 'CDC Art. 36; LGPD Art. 9',
    },
    { key: 'optout', channels: ['email', 'sms', 'whatsapp'], rule: 'free way to revoke', citation: 'LGPD Art. 8 § 5' },
  ],
  transactional: {
    allowed: true, basis: 'LGPD Art. 7 V (contract) / IX', afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false,
    citation: 'LGPD Art. 7 V',
  },
  minors: {
    ageOfDigitalConsent: 12, parentalConsentBelow: 12,
    adolescentRule: '12-17: best interest test; suite asks parental consent below 18 for profiling-based marketing',
    marketingRule: 'ECA Digital restricts profiling-based advertising to minors', citation: 'LGPD Art. 14 § 1; Lei 15.211/2025',
  },
  evidence: {
    statutoryMinimum: null,
    recommended: { years: 5, from: 'withdrawal or last use', why: 'CDC Art. 27 (5 years)' },
    mustProve: ['who', 'when', 'wording', 'purpose'], citation: 'LGPD Art. 8 § 2',
  },
  citations: ['LGPD Art. 7, 8, 14, 18'],
  verified: {
    status: 'yes', partial: true, covers: 'absence of an e-mail statute, CAPEM, call self-regulation. Not re-read: LGPD text',
    source: 'https://techcompliance.org/e-mail-marketing/ (no e-mail statute; CAPEM) ; https://www.cps-associes.com/lgpd-e-o-outbound-marketing/?lang=pt-pt (calling hours and caps, self-regulation) ; https://antispambrasil.com.br/blog/lgpd-para-telemarketing.html',
    items: [{ field: 'ECA Digital; CAPEM days', status: 'no', source: 'from memory' }],
  },
};
