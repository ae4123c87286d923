// Canada (federal, PIPEDA): what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const canada: RightsRules = {
  region: 'CA', name: 'Canada (federal, PIPEDA)', countries: ['CA'], status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'PIPEDA', title: 'Personal Information Protection and Electronic Documents Act, S.C. 2000, c. 5',
      articles: 's. 8-9, Sch. 1 cl. 4.3.8, 4.5.3, 4.9, 4.10', inForce: '2001-01-01', url: 'https://laws-lois.justice.gc.ca/eng/acts/p-8.6/',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'PIPEDA Sch. 1 cl. 4.9, s. 8' },
    { right: 'rectification', available: true, citation: 'PIPEDA Sch. 1 cl. 4.9.5' },
    {
      right: 'erasure', available: true, citation: 'PIPEDA Sch. 1 cl. 4.5.3, 4.9.5',
      note: 'only data no longer required or inaccurate; no free-standing right',
    },
    {
      right: 'withdraw_consent', available: true, citation: 'PIPEDA Sch. 1 cl. 4.3.8',
      note: 'subject to legal or contractual restrictions and reasonable notice; tell implications',
    },
    { right: 'complaint', available: true, citation: 'PIPEDA s. 11' }, { right: 'portability', available: false },
    { right: 'objection', available: false }, { right: 'restriction', available: false }, { right: 'automated_decision', available: false },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'non_discrimination', available: false }, { right: 'nomination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 30, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'PIPEDA s. 8(3)',
      text: 'with due diligence and in any case not later than 30 days after receipt',
    },
    extension: {
      value: 30, unit: 'calendar_day', totalFromReceipt: { value: 60, unit: 'calendar_day' },
      conditions: [
        'unreasonable_interference_with_activities', 'consultations_impracticable_in_time', 'conversion_to_alternative_format (as long as needed)',
      ],
      notice: {
        required: true, within: { value: 30, unit: 'calendar_day', from: 'receipt' },
        content: ['new_time_limit', 'reasons', 'right_to_complain_commissioner'],
      },
      citation: 'PIPEDA s. 8(4)',
    },
    acknowledgement: { required: false }, silence: { effect: 'deemed_refusal', citation: 'PIPEDA s. 8(5)' },
    refusalNotice: { within: { value: 30, unit: 'calendar_day', from: 'receipt' }, content: ['reasons', 'recourse'], citation: 'PIPEDA s. 8(7)' },
    keepWhileRecourse: 's. 8(8)',
  },
  clock: {
    starts: 'receipt of written request (s. 8(1)); help on request (s. 8(2))',
    identity: { effect: 'unsettled', productDefault: 'do not suspend', citation: 'Sch. 1 cl. 4.9.2' },
  },
  fee: {
    free: false, text: 'minimal or no cost; only if approximate cost was told and the request not withdrawn',
    citation: 'PIPEDA s. 8(6), Sch. 1 cl. 4.9.4',
  },
  identity: { duty: 'sufficient information to account for the data; used only for this', citation: 'Sch. 1 cl. 4.9.2' },
  refusalGrounds: [
    {
      id: 'pipeda-9-1', appliesTo: ['access'], effect: 'partial',
      text: 'Would likely reveal personal information about a third party (sever if possible; not with consent or life at risk).',
      citation: 'PIPEDA s. 9(1)-(2)',
    },
    { id: 'pipeda-9-3-a', appliesTo: ['access'], effect: 'partial', text: 'Solicitor-client privilege.', citation: 'PIPEDA s. 9(3)(a)' },
    {
      id: 'pipeda-9-3-b', appliesTo: ['access'], effect: 'partial', text: 'Would reveal confidential commercial information.',
      citation: 'PIPEDA s. 9(3)(b)',
    },
    {
      id: 'pipeda-9-3-c', appliesTo: ['access'], effect: 'refuse', text: 'Could reasonably threaten life or security of another.',
      citation: 'PIPEDA s. 9(3)(c)',
    },
    {
      id: 'pipeda-9-3-c1', appliesTo: ['access'], effect: 'partial',
      text: 'Collected without knowledge for investigating a breach of agreement or law.', citation: 'PIPEDA s. 9(3)(c.1)',
    },
    {
      id: 'pipeda-9-3-d', appliesTo: ['access'], effect: 'partial', text: 'Generated in a formal procedure of dispute resolution.',
      citation: 'PIPEDA s. 9(3)(d)',
    },
    {
      id: 'pipeda-legal', appliesTo: ['erasure', 'withdraw_consent'], effect: 'partial', text: 'Legal or contractual retention.',
      citation: 'PIPEDA Sch. 1 cl. 4.3.8, 4.5.2', needs: 'retention',
    },
  ],
  appeal: { internal: 'challenging compliance (cl. 4.10)', external: ['OPC complaint s. 11 (refusal: within 6 months)', 'Federal Court s. 14'] },
  pending: [
    {
      title: 'Bill C-36, Protecting Privacy and Consumer Data Act',
      status: 'first reading 2026-06-15, not law; would move private-sector supervision to a new commission',
      source: 'https://www.mondaq.com/canada/privacy-protection/1804640/',
    },
  ],
  note: 'AB and BC have substantially similar acts (PIPA AB: 45 days; PIPA BC: 30 business days).',
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
