// Singapore: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const singapore: RightsRules = {
  region: 'SG', name: 'Singapore', countries: ['SG'], status: 'in_force', verification: 'knowledge',
  statutes: [
    { id: 'PDPA', title: 'Personal Data Protection Act 2012', articles: 's. 16, 21-22A, 48H, Sch. 5-6', url: 'https://sso.agc.gov.sg/Act/PDPA2012' },
    { id: 'PDPR', title: 'Personal Data Protection Regulations 2021', articles: 'r. 3-8' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'PDPA s. 21', note: 'data and use/disclosure in the last year' },
    { right: 'rectification', available: true, citation: 'PDPA s. 22' },
    { right: 'withdraw_consent', available: true, citation: 'PDPA s. 16' },
    { right: 'complaint', available: true, citation: 'PDPA s. 48H, 48I' },
    { right: 'erasure', available: false, note: 's. 25 cease retention only' },
    { right: 'portability', available: false, note: 'Part 6B not in force' },
    { right: 'objection', available: false, note: 'DNC provisions' }, { right: 'restriction', available: false },
    { right: 'automated_decision', available: false }, { right: 'opt_out_sale_share', available: false },
    { right: 'limit_sensitive', available: false }, { right: 'non_discrimination', available: false }, { right: 'nomination', available: false },
    { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 30, unit: 'calendar_day', from: 'receipt', roll: 'none',
      citation: 'PDP Regulations 2021 r. 5, 6: as soon as reasonably possible; if not within 30 days, inform within 30 days of the date',
      text: '30 days or notice of date',
    },
    byRight: {
      withdraw_consent: {
        value: 10, unit: 'business_day', text: 'PDPC guidance: effect within 10 business days usual', citation: 'PDPC Advisory Guidelines ch. 12',
        verification: 'knowledge',
      },
    },
    extension: {
      value: null, unit: 'reasonable',
      notice: { required: true, within: { value: 30, unit: 'calendar_day', from: 'receipt' }, content: ['time_by_which_answer_follows'] },
      citation: 'PDP Regulations 2021 r. 5(2)',
    },
    acknowledgement: { required: false },
    preserve: {
      value: 30, unit: 'calendar_day', text: 'after refusing access keep a copy at least 30 days and until recourse exhausted',
      citation: 'PDPA s. 22A; PDP Regulations r. 8',
    },
  },
  clock: { starts: 'receipt of sufficient request', identity: { effect: 'unsettled' } },
  fee: { free: false, text: 'reasonable fee for access after written estimate; correction free', citation: 'PDP Regulations 2021 r. 7' },
  identity: { duty: 'verify identity', citation: 'PDPC Advisory Guidelines ch. 15' },
  refusalGrounds: [
    {
      id: 'sg-21-3', appliesTo: ['access'], effect: 'refuse',
      text: 'Must not give access: threat to safety, reveals other individuals, contrary to national interest.', citation: 'PDPA s. 21(3)',
    },
    {
      id: 'sg-sch5', appliesTo: ['access'], effect: 'partial',
      text: 'Fifth Schedule: opinion data, legal privilege, confidential commercial information, unreasonable interference/repetitive, burden disproportionate, frivolous, trivial.',
      citation: 'PDPA s. 21(2), Sch. 5',
    },
    {
      id: 'sg-sch6', appliesTo: ['rectification'], effect: 'partial', text: 'Sixth Schedule and reasonable grounds: annotate instead.',
      citation: 'PDPA s. 22(2), (5)-(7), Sch. 6',
    },
  ],
  appeal: { internal: false, external: ['PDPC review (s. 48H)'] },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
