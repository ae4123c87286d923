// The law on breaches of personal data in the east and south of the United States; law as of 2026-11.
import type { BreachRules } from '../breaches-schema.js';

export const easternStatesBreachRules: readonly BreachRules[] = [
  {
    region: 'US-VA', citation: 'Va. Code § 18.2-186.6',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'notify AG without unreasonable delay in every notifiable case' },
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
    creditAgencies: '>1,000 persons', verification: 'knowledge',
  },
  {
    region: 'US-CT', citation: 'Conn. Gen. Stat. § 36a-701b',
    authority: { withinDays: 60, withinHours: null, threshold: 'any', text: 'AG not later than notice to residents' },
    persons: {
      when: 'unauthorised acquisition (some: access) of unencrypted computerised personal information, unless no reasonable likelihood of harm after investigation',
      withinDays: 60, from: 'determination or discovery', text: null,
      exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: null, verification: 'knowledge', extra: '24 months identity-theft services if SSN or TIN',
  },
  {
    region: 'US-FL', citation: 'Fla. Stat. § 501.171',
    authority: { withinDays: 30, withinHours: null, threshold: '>=500 persons', text: 'Department of Legal Affairs within 30 days' },
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
    creditAgencies: '>1,000', verification: 'knowledge', note: '15 more days with good cause given to the Department in writing',
  },
  {
    region: 'US-DE', citation: '6 Del. C. § 12B-102',
    authority: { withinDays: 60, withinHours: null, threshold: '>500 residents', text: 'AG not later than notice to residents' },
    persons: {
      when: 'unauthorised acquisition (some: access) of unencrypted computerised personal information, unless no reasonable likelihood of harm after investigation',
      withinDays: 60, from: 'determination or discovery', text: null,
      exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: null, verification: 'knowledge', extra: '1 year credit monitoring if SSN',
  },
  {
    region: 'US-NH', citation: 'RSA 359-C:20',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'AG (or primary regulator)' },
    persons: {
      when: 'misuse occurred, reasonably likely or undeterminable', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
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
    region: 'US-NJ', citation: 'N.J.S.A. 56:8-163',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'Division of State Police before notice to customers (NJCCIC portal)' },
    persons: {
      when: 'access, unless misuse not reasonably possible', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
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
    region: 'US-TN', citation: 'Tenn. Code § 47-18-2107',
    authority: { withinDays: null, withinHours: null, threshold: null, text: 'none' },
    persons: {
      when: 'unauthorised acquisition (some: access) of unencrypted computerised personal information', withinDays: 45,
      from: 'determination or discovery', text: null, exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
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
    region: 'US-MD', citation: 'Md. Com. Law § 14-3504',
    authority: { withinDays: null, withinHours: null, threshold: 'any', text: 'AG before notice to consumers' },
    persons: {
      when: 'misuse occurred or reasonably likely', withinDays: 45, from: 'discovery or notification of the breach', text: null,
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
    region: 'US-IN', citation: 'Ind. Code art. 24-4.9',
    authority: { withinDays: 45, withinHours: null, threshold: 'any', text: 'AG' },
    persons: {
      when: 'identity deception, theft or fraud could result', withinDays: 45, from: 'determination or discovery', text: null,
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
    region: 'US-KY', citation: 'KRS 365.732',
    authority: { withinDays: null, withinHours: null, threshold: null, text: 'none' },
    persons: {
      when: 'identity theft or fraud caused or reasonably believed', withinDays: null, from: 'determination or discovery',
      text: 'without unreasonable delay / most expedient time possible',
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
    region: 'US-RI', citation: 'R.I. Gen. Laws ch. 11-49.3',
    authority: { withinDays: 45, withinHours: null, threshold: '>500 residents', text: 'AG' },
    persons: {
      when: 'significant risk of identity theft', withinDays: 45, from: 'confirmation', text: null,
      exceptions: ['law-enforcement delay', 'measures to determine scope and restore integrity'],
    },
    contents: {
      persons: [
        'incident description', 'types of personal information', 'steps taken', 'contact',
        'advice incl. consumer reporting agencies/FTC/AG where prescribed',
      ],
    },
    creditAgencies: '>500', verification: 'knowledge',
  },
];
