// United States (federal): who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';

export const unitedStates: MarketingRules = {
  id: 'US', name: 'United States (federal)', kind: 'country', iso: ['US'], parent: null, lawAsOf: '2026-11',
  seed: { stance: 'implied consent after purchase OK', marketing: 'easy unsubscribe', transactional: 'always' },
  unknownSubdivision: { rule: 'for sms and phone evaluate every US-* child as well (strictest wins)', channels: ['sms', 'phone'] },
  stateSelection: ['shipping/billing state', 'area code presumption (FL, OK)', 'IP state last'],
  statutes: [
    { name: 'CAN-SPAM Act', section: '15 U.S.C. § 7704(a)(1)-(5), § 7702(17)' },
    { name: 'FTC CAN-SPAM Rule', section: '16 CFR 316.3, 316.5' },
    { name: 'Telephone Consumer Protection Act', section: '47 U.S.C. § 227(b)-(c)' },
    { name: 'FCC rules', section: '47 CFR 64.1200(a)(2), (a)(10), (a)(12), (c)(1)-(2), (d), (f)(5), (f)(9)' },
    { name: 'FTC Telemarketing Sales Rule', section: '16 CFR 310.4(b)-(c), 310.5' },
    { name: 'COPPA Rule', section: '16 CFR Part 312' },
  ],
  channels: {
    email: {
      stance: 'implied', statutoryFloor: 'opt_out', basis: 'seed',
      conditions: { basis: ['purchase'], purchaseTimeLimitMonths: null, easyUnsubscribe: true },
      alternatives: [], preTickedBoxAllowed: true,
      note: 'Statute is opt-out; the seed narrows it to people who bought (or said yes). A product page may show a pre-ticked box legally, the suite does not render one.',
      citations: ['15 U.S.C. § 7704(a)(3)-(5)'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute',
      conditions: {
        writtenConsent: 'prior express written consent (signature incl. E-SIGN click)', numberMustBeNamed: true,
        disclosures: ['agrees to receive marketing texts/calls by automated means', 'consent is not a condition of purchase'],
        conditionOfPurchaseAllowed: false, sellerNamed: true,
      },
      alternatives: [], preTickedBoxAllowed: false,
      pending: [
        {
          from: '2027-01-31',
          change: '"revoke-all": a STOP to one kind of message revokes consent for all unrelated robocalls and robotexts (waived until then; FCC is reconsidering)',
          citation: '47 CFR 64.1200(a)(10); FCC CGB order of 6 Jan 2026',
        },
      ],
      note: 'The seed\'s "implied after purchase" cannot be used here: stricter statute wins. After Facebook v. Duguid (2021) and McLaughlin v. McKesson (2025) courts differ on whether a text platform is an autodialer and whether texts are calls; the suite keeps written consent.',
      citations: ['47 U.S.C. § 227(b)(1)(A)', '47 CFR 64.1200(a)(2), (f)(9)'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'platform', conditions: { platformBlocked: true }, alternatives: [],
      note: 'Meta has not delivered marketing templates to +1 US numbers since 1 Apr 2025 (still so in Oct 2026): decision is always skip for marketing.',
      citations: ['WhatsApp Business Messaging Policy (opt-in before any business-initiated message)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'opt_out', basis: 'platform', conditions: {}, alternatives: [],
      note: 'No federal statute on push; platform contract asks explicit opt-in.',
      citations: [
        'Apple App Review Guideline 4.5.4 (promotional push only after explicit in-app opt-in, with opt-out); W3C Push / browser permission prompt for web push',
      ],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'implied', basis: 'statute',
      conditions: {
        writtenConsent: 'prior express written consent (signature incl. E-SIGN click)', numberMustBeNamed: true,
        disclosures: ['agrees to receive marketing texts/calls by automated means', 'consent is not a condition of purchase'],
        conditionOfPurchaseAllowed: false, sellerNamed: true, registryCheck: 'US-DNC', ebrMonthsPurchase: 18, ebrMonthsEnquiry: 3,
      },
      alternatives: [],
      note: 'Autodialed or prerecorded: written consent. Live manual calls: DNC list with established business relationship 18 months after purchase, 3 months after enquiry (not used by default).',
      citations: ['47 CFR 64.1200(a)(2)-(3), (c)(2), (f)(5)', '16 CFR 310.4(b)(1)(iii)'],
    },
  },
  doubleOptIn: 'none', doubleOptInBasis: 'no statute; carriers advise confirmed opt-in for SMS programmes', preTickedBoxAllowed: false,
  consentRules: {
    granularPerChannel: true, bundledWithTermsAllowed: false, conditionOfPurchaseAllowed: false, silenceIsConsent: false,
    mayAskForConsentByMarketingChannel: true,
  },
  unsubscribe: {
    maxBusinessDays: 10, maxDays: null,
    perChannel: {
      email: { maxBusinessDays: 10 },
      sms: {
        maxBusinessDays: 10, keywords: ['STOP', 'QUIT', 'END', 'REVOKE', 'OPT OUT', 'CANCEL', 'UNSUBSCRIBE'], anyReasonableMeans: true,
        oneConfirmationTextWithinMinutes: 5,
      },
      phone: { maxBusinessDays: 10 },
    },
    mechanismMustStayValidDays: 30, freeOfCharge: true, noLogin: true,
    noLoginText: 'nothing beyond e-mail address and opt-out preference, one reply or one web page',
    citation: '15 U.S.C. § 7704(a)(3)(A)(ii), (a)(4)(A); 16 CFR 316.5; 47 CFR 64.1200(a)(10), (a)(12), (d)(3)',
  },
  quietHours: {
    email: [],
    sms: [
      {
        from: '21:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: '47 CFR 64.1200(c)(1)',
      },
    ],
    whatsapp: [], push: [],
    phone: [
      {
        from: '21:00', to: '08:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
        binding: 'statutory', citation: '47 CFR 64.1200(c)(1); 16 CFR 310.4(c)',
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
  ],
  transactional: {
    allowed: true,
    basis: '"transactional or relationship message" 15 U.S.C. § 7702(17); TCPA: prior express consent = number given for the transaction',
    afterOptOut: true, mixedContent: 'primary purpose test, 16 CFR 316.3; the suite treats mixed as marketing', quietHoursApply: false,
    smsAfterStop: 'allowed in law for another message category until 2027-01-31; carriers may block the number after STOP',
    citation: '15 U.S.C. § 7702(17); 16 CFR 316.3; 47 CFR 64.1200(a)(1), (a)(10)',
  },
  minors: {
    ageOfDigitalConsent: 13, below: 'verifiable parental consent before collecting contact data online',
    marketingRule: 'COPPA; several states add teen rules (CA 13-15 own opt-in for sale/sharing)', citation: '15 U.S.C. § 6502; 16 CFR 312.5',
  },
  evidence: {
    statutoryMinimum: {
      years: 5, from: 'record made / date of the do-not-call request', channels: ['sms', 'phone'],
      citation: '16 CFR 310.5 (TSR records, 5 years); 47 CFR 64.1200(d)(6) (DNC requests honoured 5 years)',
    },
    recommended: { years: 5, from: 'last message sent under the consent', why: 'TCPA limitation 4 years (28 U.S.C. § 1658) plus margin' },
    mustProve: ['who', 'when', 'wording', 'number', 'signature'], citation: '47 CFR 64.1200(a)(10), (f)(9)',
  },
  registries: [
    {
      id: 'US-DNC', name: 'National Do Not Call Registry', channels: ['phone', 'sms'], scrubEveryDays: 31,
      citation: '47 CFR 64.1200(c)(2), (e); 16 CFR 310.4(b)(3)(iv)',
    },
  ],
  citations: ['15 U.S.C. §§ 7701-7713', '16 CFR 316', '47 U.S.C. § 227', '47 CFR 64.1200', '16 CFR 310'],
  verified: {
    status: 'yes', partial: true,
    covers: '10 business days, revoke-all date, (a)(12), 8-21 window, CAN-SPAM deadlines, WhatsApp +1 block. Not re-read: PEWC text, TSR, COPPA',
    source: 'https://www.mondaq.com/unitedstates/advertising-marketing-branding/1751936/fcc-delays-revoke-all-consent-rule-for-robocalls-and-text-messages-until-2027 and https://www.consumerfinancialserviceslawmonitor.com/?p=30918 (10 business days; revoke-all 31 Jan 2027); https://www.compliancepoint.com/marketing-compliance/fcc-delays-revoke-all-again ((a)(12) five minutes); https://twilio.com/docs/api/errors/30610 (08-21); https://docs.aws.amazon.com/end-user-messaging/latest/userguide/nx-features-whatsapp-templates.md and coreyhaines31/marketingskills (WhatsApp +1)',
    items: [
      {
        field: 'CAN-SPAM numbers (10 business days, 30 days, no fee, one page)', status: 'yes',
        source: 'https://ftcdefenselawyer.com/how-to-comply-with-ftcs-can-spam-act/ ; https://support.gingrapp.com/hc/en-us/articles/27171211747981',
      },
      { field: 'TSR 5 years', status: 'no', source: 'from memory' },
    ],
  },
};
