// The law on breaches of personal data in Europe; law as of 2026-11.
import type { BreachRules } from '../breaches-schema.js';

export const europeBreachRules: readonly BreachRules[] = [
  {
    region: 'EU', citation: 'GDPR Art. 33, 34, 4(12); EDPB Guidelines 9/2022 v2.0, 01/2021',
    authority: {
      withinHours: 72, from: 'awareness', threshold: 'unless unlikely to result in a risk to rights and freedoms',
      text: 'without undue delay and, where feasible, not later than 72 hours after having become aware; later only with reasons', phases: true,
      citation: 'Art. 33(1), (4)',
      to: 'competent (lead) supervisory authority, Art. 55-56; no EU establishment: authority of every Member State concerned (Guidelines 9/2022 para 73)',
    },
    persons: {
      when: 'likely high risk', within: 'without undue delay', citation: 'Art. 34(1)',
      exceptions: [
        'data unintelligible (encryption), Art. 34(3)(a)', 'subsequent measures remove high risk, 34(3)(b)',
        'disproportionate effort: public communication, 34(3)(c)',
      ],
    },
    contents: {
      authority: [
        {
          id: 'nature', text: 'nature of the breach incl. where possible categories and approximate number of persons and of records',
          citation: 'Art. 33(3)(a)',
        },
        { id: 'contact', text: 'name and contact of DPO or other contact point', citation: 'Art. 33(3)(b)' },
        { id: 'consequences', text: 'likely consequences', citation: 'Art. 33(3)(c)' },
        { id: 'measures', text: 'measures taken or proposed, incl. mitigation', citation: 'Art. 33(3)(d)' },
      ],
      persons: [
        { id: 'nature', text: 'nature of the breach in clear and plain language', citation: 'Art. 34(2)' },
        { id: 'contact', citation: 'Art. 34(2) with 33(3)(b)' }, { id: 'consequences', citation: 'Art. 34(2) with 33(3)(c)' },
        { id: 'measures', citation: 'Art. 34(2) with 33(3)(d)' },
      ],
    },
    processor: { duty: 'notify controller without undue delay after becoming aware', citation: 'Art. 33(2)' },
    register: { required: true, citation: 'Art. 33(5)', fields: ['facts', 'effects', 'remedial_action', 'reasons_if_not_notified'] },
    clock: {
      rule: 'hours run through weekends and holidays',
      judgement: 'Reg. 1182/71 Art. 3(4)-(5) (no roll-forward for hours; at least two working days in periods of two days or more) is not used to lengthen the product\'s clock',
      citation: 'EDPB Guidelines 9/2022; Reg. 1182/71 Art. 3(1), (4), (5)',
    },
    pending: 'Digital Omnibus proposal: 96 hours, high-risk threshold, single entry point; not law', verification: 'knowledge',
  },
  {
    region: 'GB', citation: 'UK GDPR Art. 33-34; PECR reg. 5A (telecom providers only)',
    authority: {
      withinHours: 72, from: 'awareness', threshold: 'unless unlikely to result in a risk', citation: 'UK GDPR Art. 33(1)', to: 'ICO', phases: true,
    },
    persons: { when: 'likely high risk', within: 'without undue delay', citation: 'Art. 34(1)', exceptions: ['as Art. 34(3)(a)-(c)'] },
    contents: {
      authority: [
        {
          id: 'nature', text: 'nature of the breach incl. where possible categories and approximate number of persons and of records',
          citation: 'Art. 33(3)(a)',
        },
        { id: 'contact', text: 'name and contact of DPO or other contact point', citation: 'Art. 33(3)(b)' },
        { id: 'consequences', text: 'likely consequences', citation: 'Art. 33(3)(c)' },
        { id: 'measures', text: 'measures taken or proposed, incl. mitigation', citation: 'Art. 33(3)(d)' },
      ],
      persons: [
        { id: 'nature', text: 'nature of the breach in clear and plain language', citation: 'Art. 34(2)' },
        { id: 'contact', citation: 'Art. 34(2) with 33(3)(b)' }, { id: 'consequences', citation: 'Art. 34(2) with 33(3)(c)' },
        { id: 'measures', citation: 'Art. 34(2) with 33(3)(d)' },
      ],
    },
    processor: { duty: 'without undue delay', citation: 'Art. 33(2)' }, register: { required: true, citation: 'Art. 33(5)' },
    verification: 'knowledge',
  },
  {
    region: 'CH', citation: 'FADP Art. 24; DPO Art. 15',
    authority: {
      withinHours: null, from: 'awareness', threshold: 'likely high risk to personality or fundamental rights', text: 'as soon as possible',
      citation: 'FADP Art. 24(1)', to: 'FDPIC (online form)', productDefaultHours: 72,
    },
    persons: {
      when: 'needed for their protection or FDPIC demands it', within: 'as soon as possible (no fixed time)', citation: 'FADP Art. 24(4)-(5)',
      exceptions: ['third-party interests, secrecy', 'impossible or disproportionate', 'public announcement'],
    },
    contents: {
      authority: [
        { id: 'nature' }, { id: 'time_and_duration', text: 'if possible' }, { id: 'categories_and_number_of_data' },
        { id: 'categories_and_number_of_persons' }, { id: 'consequences', text: 'incl. risks' }, { id: 'measures' }, { id: 'contact' },
      ],
      persons: ['nature', 'consequences', 'measures', 'contact'], citation: 'DPO Art. 15(1)-(3)',
    },
    processor: { duty: 'as soon as possible', citation: 'FADP Art. 24(3)' },
    register: { required: true, years: 2, citation: 'DPO Art. 15(4)' }, verification: 'knowledge',
  },
];
