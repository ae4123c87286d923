// Unknown region (GDPR grade): who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const unknownRegion: MarketingRules = {
  id: 'ZZ', name: 'Unknown region (GDPR grade)', kind: 'synthetic', iso: ['ZZ'], parent: null, lawAsOf: '2026-11',
  seed: { stance: 'explicit opt-in only', reason: 'region unknown: GDPR grade' },
  statutes: [{ name: 'none: product rule', section: 'strictest known stance and GDPR consent quality when no region can be established' }],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'product', conditions: {}, alternatives: [],
      citations: ['product rule: GDPR Art. 4(11), 7 grade'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'product', conditions: {}, alternatives: [],
      citations: ['product rule: GDPR Art. 4(11), 7 grade'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'product', conditions: {}, alternatives: [],
      citations: ['product rule: GDPR Art. 4(11), 7 grade'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'product', conditions: {}, alternatives: [],
      citations: ['product rule: GDPR Art. 4(11), 7 grade'],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'product', conditions: {}, alternatives: [],
      citations: ['product rule: GDPR Art. 4(11), 7 grade'],
    },
  },
  doubleOptIn: 'recommended', doubleOptInBasis: 'GDPR Art. 7(1), 5(2) (burden of proof); no statute orders it', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: false,
  },
  unsubscribe: {
    maxBusinessDays: null, maxDays: 0, statutoryText: 'at any time; data "shall no longer be processed" (no number of days)',
    mechanismMustStayValidDays: null, mechanismNote: 'valid opt-out address in every message', freeOfCharge: true, noLogin: true,
    asEasyAsGiving: true, citation: 'GDPR Art. 7(3), 21(2)-(3), 12(2); Directive 2002/58/EC Art. 13(2), 13(4)',
  },
  quietHours: {
    email: [],
    sms: [
      {
        from: '20:00', to: '10:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'product', citation: 'union of the strictest common windows; if the time zone is unknown too, hold the message',
      },
      { from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'product', citation: 'FR/AU/ZA/ES' },
    ],
    whatsapp: [
      {
        from: '20:00', to: '10:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'product', citation: 'union of the strictest common windows; if the time zone is unknown too, hold the message',
      },
      { from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'product', citation: 'FR/AU/ZA/ES' },
    ],
    push: [],
    phone: [
      {
        from: '20:00', to: '10:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'product', citation: 'union of the strictest common windows; if the time zone is unknown too, hold the message',
      },
      { from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sun', 'holiday'], binding: 'product', citation: 'FR/AU/ZA/ES' },
    ],
  },
  frequencyCap: {},
  requiredMessageContent: [
    {
      key: 'sender_identity', channels: ['email', 'sms', 'whatsapp', 'push', 'phone'], rule: 'must not be disguised or concealed',
      citation: 'Directive 2002/58/EC Art. 13(4); Directive 2000/31/EC Art. 6(b)',
    },
    {
      key: 'optout_address', channels: ['email', 'sms', 'whatsapp', 'push'], rule: 'valid address to send a stop request',
      citation: 'Directive 2002/58/EC Art. 13(4)',
    },
    {
      key: 'identifiable_as_commercial', channels: ['email', 'sms', 'whatsapp', 'push'],
      rule: 'clearly identifiable as commercial communication; offer conditions accessible', citation: 'Directive 2000/31/EC Art. 6(a),(c)',
    },
    {
      key: 'right_to_object_notice', channels: ['email', 'sms', 'whatsapp', 'push', 'phone'],
      rule: 'right to object brought to attention at the latest at the first communication', citation: 'GDPR Art. 21(4)',
    },
  ],
  transactional: {
    allowed: true, basis: 'GDPR Art. 6(1)(b) contract / 6(1)(f) legitimate interest (seed); not direct marketing while free of promotion',
    afterOptOut: true, mixedContent: 'marketing', quietHoursApply: false, citation: 'GDPR Art. 6(1)(b),(f); Directive 2002/58/EC Art. 13',
  },
  minors: { ageOfDigitalConsent: 16, below: 'parental authorisation', citation: 'product rule: GDPR Art. 8 default' },
  evidence: {
    statutoryMinimum: null,
    recommended: {
      years: 5, from: 'last message sent under the consent or withdrawal',
      why: 'burden of proof GDPR Art. 7(1); limitation periods differ by member state',
    },
    mustProve: ['who', 'when', 'wording', 'channel', 'how', 'withdrawal'], citation: 'GDPR Art. 5(2), 7(1)',
  },
  registries: [], citations: ['product rule'],
  verified: { status: 'yes', partial: false, covers: 'product rule', source: 'product rule, no law to verify', items: [] },
};
