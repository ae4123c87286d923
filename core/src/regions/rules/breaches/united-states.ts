// The law on breaches of personal data in the United States, state by state; law as of 2026-11.
import type { BreachRules } from '../breaches-schema.js';

// Most statutes are of one mould: what counts, what may delay the notice, and what it must say.
const acquisition = 'unauthorised acquisition (some: access) of unencrypted computerised personal information';
const harmfulAcquisition = `${acquisition}, unless no reasonable likelihood of harm after investigation`;
const usualDelays = ['law-enforcement delay', 'measures to determine scope and restore integrity'];
const usualNotice = {
  persons: [
    'incident description', 'types of personal information', 'steps taken', 'contact', 'advice incl. consumer reporting agencies/FTC/AG where prescribed',
  ],
};

export const unitedStatesBreachRules: readonly BreachRules[] = [
  {
    region: 'US-CA', citation: 'Cal. Civ. Code § 1798.82 (SB 446, since 2026-01-01)',
    authority: {
      withinDays: 15, from: 'notice_to_consumers', threshold: '>500 California residents',
      text: 'sample copy to the Attorney General within 15 calendar days of notifying consumers', citation: '§ 1798.82(f)', withinHours: null,
    },
    persons: {
      when: 'unencrypted personal information (or encrypted with key) acquired by an unauthorised person', withinDays: 30,
      from: 'discovery or notification', citation: '§ 1798.82(a)(2)',
      exceptions: ['law-enforcement delay', 'time needed to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        {
          id: 'title',
          text: 'titled \'Notice of Data Breach\', prescribed headings What Happened / What Information Was Involved / What We Are Doing / What You Can Do / For More Information, at least 10-point type',
        },
        { id: 'name_contact' }, { id: 'types_of_pi' }, { id: 'date' }, { id: 'law_enforcement_delay' }, { id: 'description' },
        {
          id: 'credit_agencies',
          text: 'if SSN, driver\'s licence or ID: toll-free numbers and 12 months identity-theft services if the business was the source',
        },
      ],
      citation: '§ 1798.82(d)',
    },
    processor: { duty: 'immediately following discovery to owner or licensee', citation: '§ 1798.82(b)' },
    verification: 'secondary',
    sources: [
      'https://www.dataprotectionreport.com/2025/11/california-tightens-data-breach-notification-timelines-imposes-30-day-notice-requirement/',
      'https://dailyjournal.com/articles/388637',
    ],
    civilAction: '§ 1798.150: statutory damages for nonencrypted data after lack of reasonable security',
  },
  {
    region: 'US-CO', citation: 'C.R.S. § 6-1-716',
    authority: { withinDays: 30, withinHours: null, threshold: '>=500 residents', text: 'AG within 30 days' },
    persons: { when: harmfulAcquisition, withinDays: 30, from: 'determination or discovery', text: null, exceptions: usualDelays },
    contents: usualNotice,
    creditAgencies: '>1,000', verification: 'knowledge',
  },
  {
    region: 'US-UT', citation: 'Utah Code § 13-44-202',
    authority: { withinDays: null, withinHours: null, threshold: '>=500 residents', text: 'AG and Utah Cyber Center' },
    persons: {
      when: 'misuse for identity theft or fraud reasonably likely', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: '>=1,000', verification: 'knowledge',
  },
  {
    region: 'US-TX', citation: 'Tex. Bus. & Com. Code § 521.053',
    authority: { withinDays: 30, withinHours: null, threshold: '>=250 residents', text: 'AG electronically as soon as practicable, at most 30 days' },
    persons: { when: acquisition, withinDays: 60, from: 'determination or discovery', text: null, exceptions: usualDelays },
    contents: usualNotice,
    creditAgencies: '>10,000', verification: 'knowledge',
  },
  {
    region: 'US-OR', citation: 'ORS 646A.600-.628',
    authority: { withinDays: 45, withinHours: null, threshold: '>250 consumers', text: 'AG' },
    persons: { when: harmfulAcquisition, withinDays: 45, from: 'determination or discovery', text: null, exceptions: usualDelays },
    contents: usualNotice,
    creditAgencies: '>1,000', verification: 'knowledge',
  },
  {
    region: 'US-MT', citation: 'Mont. Code § 30-14-1704',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'copy to AG at the same time as notice to persons' },
    persons: {
      when: 'materially compromises and causes or likely causes loss or injury', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: null, verification: 'knowledge',
  },
  {
    region: 'US-IA', citation: 'Iowa Code § 715C.2',
    authority: { withinDays: null, withinHours: null, threshold: '>500 residents', text: 'AG within 5 business days after notice to consumers' },
    persons: {
      when: harmfulAcquisition,
      withinDays: null, from: 'determination or discovery', text: 'without unreasonable delay / most expedient time possible',
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: null, verification: 'knowledge', agBusinessDaysAfterConsumerNotice: 5,
  },
  {
    region: 'US-NE', citation: 'Neb. Rev. Stat. § 87-803',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'AG not later than notice to residents' },
    persons: {
      when: 'misuse occurred or reasonably likely', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: null, verification: 'knowledge',
  },
  {
    region: 'US-MN', citation: 'Minn. Stat. § 325E.61',
    authority: { withinDays: null, withinHours: null, threshold: null, text: 'none' },
    persons: {
      when: acquisition, withinDays: null,
      from: 'determination or discovery', text: 'without unreasonable delay / most expedient time possible',
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: '>500 within 48 hours', verification: 'knowledge',
  },
  {
    region: 'US-VA', citation: 'Va. Code § 18.2-186.6',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'notify AG without unreasonable delay in every notifiable case' },
    persons: {
      when: harmfulAcquisition,
      withinDays: null, from: 'determination or discovery', text: 'without unreasonable delay / most expedient time possible',
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: '>1,000 persons', verification: 'knowledge',
  },
  {
    region: 'US-CT', citation: 'Conn. Gen. Stat. § 36a-701b',
    authority: { withinDays: 60, withinHours: null, threshold: 'any', text: 'AG not later than notice to residents' },
    persons: { when: harmfulAcquisition, withinDays: 60, from: 'determination or discovery', text: null, exceptions: usualDelays },
    contents: usualNotice,
    creditAgencies: null, verification: 'knowledge', extra: '24 months identity-theft services if SSN or TIN',
  },
  {
    region: 'US-FL', citation: 'Fla. Stat. § 501.171',
    authority: { withinDays: 30, withinHours: null, threshold: '>=500 persons', text: 'Department of Legal Affairs within 30 days' },
    persons: { when: harmfulAcquisition, withinDays: 30, from: 'determination or discovery', text: null, exceptions: usualDelays },
    contents: usualNotice,
    creditAgencies: '>1,000', verification: 'knowledge', note: '15 more days with good cause given to the Department in writing',
  },
  {
    region: 'US-DE', citation: '6 Del. C. § 12B-102',
    authority: { withinDays: 60, withinHours: null, threshold: '>500 residents', text: 'AG not later than notice to residents' },
    persons: { when: harmfulAcquisition, withinDays: 60, from: 'determination or discovery', text: null, exceptions: usualDelays },
    contents: usualNotice,
    creditAgencies: null, verification: 'knowledge', extra: '1 year credit monitoring if SSN',
  },
  {
    region: 'US-NH', citation: 'RSA 359-C:20',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'AG (or primary regulator)' },
    persons: {
      when: 'misuse occurred, reasonably likely or undeterminable', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: '>1,000', verification: 'knowledge',
  },
  {
    region: 'US-NJ', citation: 'N.J.S.A. 56:8-163',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'Division of State Police before notice to customers (NJCCIC portal)' },
    persons: {
      when: 'access, unless misuse not reasonably possible', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: '>1,000', verification: 'knowledge',
  },
  {
    region: 'US-TN', citation: 'Tenn. Code § 47-18-2107',
    authority: { withinDays: null, withinHours: null, threshold: null, text: 'none' },
    persons: { when: acquisition, withinDays: 45, from: 'determination or discovery', text: null, exceptions: usualDelays },
    contents: usualNotice,
    creditAgencies: '>1,000', verification: 'knowledge',
  },
  {
    region: 'US-MD', citation: 'Md. Com. Law § 14-3504',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'AG before notice to consumers' },
    persons: {
      when: 'misuse occurred or reasonably likely', withinDays: 45, from: 'discovery or notification of the breach', text: null,
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: '>=1,000', verification: 'knowledge',
  },
  {
    region: 'US-IN', citation: 'Ind. Code art. 24-4.9',
    authority: { withinDays: 45, withinHours: null, threshold: 'any', text: 'AG' },
    persons: {
      when: 'identity deception, theft or fraud could result', withinDays: 45, from: 'determination or discovery', text: null,
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: '>1,000', verification: 'knowledge',
  },
  {
    region: 'US-KY', citation: 'KRS 365.732',
    authority: { withinDays: null, withinHours: null, threshold: null, text: 'none' },
    persons: {
      when: 'identity theft or fraud caused or reasonably believed', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
      exceptions: usualDelays,
    },
    contents: usualNotice,
    creditAgencies: '>1,000', verification: 'knowledge',
  },
  {
    region: 'US-RI', citation: 'R.I. Gen. Laws ch. 11-49.3',
    authority: { withinDays: 45, withinHours: null, threshold: '>500 residents', text: 'AG' },
    persons: { when: 'significant risk of identity theft', withinDays: 45, from: 'confirmation', text: null, exceptions: usualDelays },
    contents: usualNotice,
    creditAgencies: '>500', verification: 'knowledge',
  },
];
