// European Union / EEA (default): who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const europeanUnion: MarketingRules = {
  id: 'EU', name: 'European Union / EEA (default)', kind: 'supranational',
  iso: [
    'AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE', 'IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK',
    'SI', 'ES', 'SE', 'IS', 'LI', 'NO',
  ],
  parent: null, lawAsOf: '2026-11',
  seed: { stance: 'explicit opt-in only', marketing: 'active consent', transactional: 'OK under legitimate interest' },
  statutes: [
    { name: 'Directive 2002/58/EC (ePrivacy)', section: 'Art. 2(h), 13(1)-(6), recitals 40-41' },
    { name: 'Regulation (EU) 2016/679 (GDPR)', section: 'Art. 4(11), 6(1)(a)(b)(f), 7, 8, 12, 14, 21(2)-(3), 95; recitals 32, 42, 47' },
    { name: 'Directive 2000/31/EC (e-commerce)', section: 'Art. 6-7' },
    { name: 'CJEU C-673/17 Planet49', section: '1 Oct 2019, paras 52-63' },
    { name: 'CJEU C-102/20 StWL', section: '25 Nov 2021 (inbox advertising is direct marketing by electronic mail)' },
    { name: 'CJEU C-654/23 Inteligo Media', section: '13 Nov 2025 (free account can be a "sale"; Art. 13(2) is lex specialis to GDPR Art. 6)' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+seed', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
          },
          citation: 'Directive 2002/58/EC Art. 13(2); CJEU C-654/23 Inteligo Media (13 Nov 2025)',
        },
      ],
      citations: ['Directive 2002/58/EC Art. 13(1)-(2)', 'GDPR Art. 4(11), 7'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+seed', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
          },
          citation: 'Directive 2002/58/EC Art. 13(2); CJEU C-654/23 Inteligo Media (13 Nov 2025)',
        },
      ],
      citations: ['Directive 2002/58/EC Art. 2(h), 13(1)-(2), recital 40 (SMS is electronic mail)'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+platform', conditions: {}, alternatives: [],
      note: 'Electronic mail in the sense of Art. 2(h); the platform contract asks for opt-in in any case, so no soft opt-in is offered.',
      citations: ['Directive 2002/58/EC Art. 2(h), 13(1)', 'WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute(unsettled)+platform', conditions: {}, alternatives: [],
      note: 'Whether push is "electronic mail" is unsettled; web push also stores on the terminal (Art. 5(3)). Treated as explicit.',
      citations: [
        'Directive 2002/58/EC Art. 5(3), 13(1)',
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'statute+seed', conditions: {}, alternatives: [],
      note: 'Art. 13(3) leaves opt-in or opt-out for live voice calls to each member state; the EU default takes the stricter. Automated calls: always prior consent (Art. 13(1)).',
      citations: ['Directive 2002/58/EC Art. 13(1), 13(3)'],
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
  quietHours: { email: [], sms: [], whatsapp: [], push: [], phone: [] }, frequencyCap: {},
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
  minors: {
    ageOfDigitalConsent: 16,
    table: {
      AT: 14, BE: 13, BG: 14, HR: 16, CY: 14, CZ: 15, DK: 15, EE: 13, FI: 13, FR: 15, DE: 16, GR: 15, HU: 16, IE: 16, IT: 14, LV: 13, LT: 14, LU: 16,
      MT: 13, NL: 16, PL: 16, PT: 13, RO: 16, SK: 16, SI: 15, ES: 14, SE: 13, IS: 13, LI: 16, NO: 13,
    },
    below: 'consent must be given or authorised by the holder of parental responsibility',
    marketingRule: 'GDPR recital 38: specific protection for marketing and profiling; DSA Art. 28(2) bars profiled ads to known minors on platforms',
    citation: 'GDPR Art. 8(1)-(2)',
  },
  evidence: {
    statutoryMinimum: null,
    recommended: {
      years: 5, from: 'last message sent under the consent or withdrawal',
      why: 'burden of proof GDPR Art. 7(1); limitation periods differ by member state',
    },
    mustProve: ['who', 'when', 'wording', 'channel', 'how', 'withdrawal'], citation: 'GDPR Art. 5(2), 7(1)',
  },
  registries: [], citations: ['Directive 2002/58/EC Art. 13', 'GDPR Art. 6, 7, 8, 21, 95', 'C-673/17', 'C-102/20', 'C-654/23'],
  verified: {
    status: 'yes', partial: true,
    covers: 'Art. 13(2) soft opt-in conditions, C-654/23; age table (Commission 2020) and DK = 15 since 2024. Not re-read: C-673/17, C-102/20, GDPR text, SI row',
    source: 'https://cm.twobirds.com/en/insights/2025/understanding-soft-opt-in-when-free-deals-count-as-consent-under-eprivacy-rules ; https://www.dpcuria.eu/case?reference=C-654%2F23 ; https://blog.kuan0.com/2020/06/',
    items: [
      {
        field: 'alternatives.soft_opt_in', status: 'yes',
        source: 'https://www.matheson.com/insights/cjeu-clarifies-direct-marketing-rules-under-eprivacy-directive',
      },
      {
        field: 'minors.table', status: 'yes',
        source: 'https://blog.kuan0.com/2020/06/ quoting the Commission staff working document p. 17; base rows',
      },
      {
        field: 'minors.table.DK = 15 since 1 Jan 2024', status: 'yes',
        source: 'https://teknomers.com/en/it-went-badly-news-norway-overview-of-news-from-various-parts-of-the-country ; https://bureaubiz.dk/aldersgraensen-for-samtykke-af-personoplysninger-forslaas-aendret-fra-13-til-15/',
      },
      { field: 'minors.table SI 15, IS 13, LI 16, NO 13 (NO: rise to 15 proposed)', status: 'no', source: 'from memory' },
    ],
  },
};
