// The law on breaches of personal data in the west and middle of the United States; law as of 2026-11.
import type { BreachRules } from '../breaches-schema.js';

export const westernStatesBreachRules: readonly BreachRules[] = [
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
    persons: {
      when: 'unauthorised acquisition (some: access) of unencrypted computerised personal information, unless no reasonable likelihood of harm after investigation',
      withinDays: 30, from: 'determination or discovery', text: null,
      exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: '>1,000', verification: 'knowledge',
  },
  {
    region: 'US-UT', citation: 'Utah Code § 13-44-202',
    authority: { withinDays: null, withinHours: null, threshold: '>=500 residents', text: 'AG and Utah Cyber Center' },
    persons: {
      when: 'misuse for identity theft or fraud reasonably likely', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
      exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: '>=1,000', verification: 'knowledge',
  },
  {
    region: 'US-TX', citation: 'Tex. Bus. & Com. Code § 521.053',
    authority: { withinDays: 30, withinHours: null, threshold: '>=250 residents', text: 'AG electronically as soon as practicable, at most 30 days' },
    persons: {
      when: 'unauthorised acquisition (some: access) of unencrypted computerised personal information', withinDays: 60,
      from: 'determination or discovery', text: null, exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: '>10,000', verification: 'knowledge',
  },
  {
    region: 'US-OR', citation: 'ORS 646A.600-.628',
    authority: { withinDays: 45, withinHours: null, threshold: '>250 consumers', text: 'AG' },
    persons: {
      when: 'unauthorised acquisition (some: access) of unencrypted computerised personal information, unless no reasonable likelihood of harm after investigation',
      withinDays: 45, from: 'determination or discovery', text: null,
      exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: '>1,000', verification: 'knowledge',
  },
  {
    region: 'US-MT', citation: 'Mont. Code § 30-14-1704',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'copy to AG at the same time as notice to persons' },
    persons: {
      when: 'materially compromises and causes or likely causes loss or injury', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
      exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: null, verification: 'knowledge',
  },
  {
    region: 'US-IA', citation: 'Iowa Code § 715C.2',
    authority: { withinDays: null, withinHours: null, threshold: '>500 residents', text: 'AG within 5 business days after notice to consumers' },
    persons: {
      when: 'unauthorised acquisition (some: access) of unencrypted computerised personal information, unless no reasonable likelihood of harm after investigation',
      withinDays: null, from: 'determination or discovery', text: 'without unreasonable delay / most expedient time possible',
      exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: null, verification: 'knowledge', agBusinessDaysAfterConsumerNotice: 5,
  },
  {
    region: 'US-NE', citation: 'Neb. Rev. Stat. § 87-803',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'AG not later than notice to residents' },
    persons: {
      when: 'misuse occurred or reasonably likely', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
      exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: null, verification: 'knowledge',
  },
  {
    region: 'US-MN', citation: 'Minn. Stat. § 325E.61',
    authority: { withinDays: null, withinHours: null, threshold: null, text: 'none' },
    persons: {
      when: 'unauthorised acquisition (some: access) of unencrypted computerised personal information', withinDays: null,
      from: 'determination or discovery', text: 'without unreasonable delay / most expedient time possible',
      exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: '>500 within 48 hours', verification: 'knowledge',
  },
];
