// Israel: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const israel: RightsRules = {
  region: 'IL', name: 'Israel', countries: ['IL'], status: 'in_force', verification: 'unverified',
  statutes: [
    {
      id: 'PPL', title: 'Privacy Protection Law 5741-1981 incl. Amendment 13', articles: 's. 11, 13-15, 17C-17I',
      inForce: '1981; Amendment 13: 2025-08-14',
    },
    { id: 'IL-INSPECT', title: 'Privacy Protection Regulations (inspection of information and appeal against refusal) 5741-1981' },
    {
      id: 'IL-EEA', title: 'Privacy Protection Regulations (data transferred from the EEA) 5783-2023',
      note: 'deletion on request, accuracy, notice for EEA-origin data and other data in the same database since 2025-01-01',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'PPL s. 13' }, { right: 'rectification', available: true, citation: 'PPL s. 14' },
    {
      right: 'erasure', available: true, citation: 'PPL s. 14; EEA Regulations 2023 r. 3',
      note: 'incorrect data; EEA-origin data unlawfully held or no longer needed',
    },
    { right: 'objection', available: true, citation: 'PPL s. 17F(b)-(c)', absolute: true, note: 'removal from direct-mailing database' },
    { right: 'withdraw_consent', available: true, citation: 'general' }, { right: 'complaint', available: true, citation: 'PPA; s. 15 court' },
    { right: 'portability', available: false }, { right: 'restriction', available: false }, { right: 'automated_decision', available: false },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'non_discrimination', available: false }, { right: 'nomination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 30, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Inspection Regulations 1981 (30 days; verify)',
      text: 'within 30 days',
    },
    extension: {
      value: 15, unit: 'calendar_day', conditions: ['special_reasons_registrar'], notice: { required: true }, citation: 'Inspection Regulations 1981',
      verification: 'unverified',
    },
    acknowledgement: { required: false },
  },
  clock: { starts: 'receipt', identity: { effect: 'unsettled' } },
  fee: { free: false, text: 'small fixed inspection fee possible (NIS 20)', citation: 'Inspection Regulations 1981', verification: 'unverified' },
  identity: { duty: 'identify the person or agent', citation: 'PPL s. 13' },
  refusalGrounds: [
    {
      id: 'il-13-c', appliesTo: ['access'], effect: 'partial',
      text: 'Mental or physical health risk; confidentiality by law; security and enforcement bodies; pending legal proceedings privilege.',
      citation: 'PPL s. 13(c)-(e)',
    },
    {
      id: 'il-14', appliesTo: ['rectification', 'erasure'], effect: 'refuse',
      text: 'Refusal to be notified in the way and within the time of the regulations.', citation: 'PPL s. 14(c)',
    },
  ],
  appeal: { internal: false, external: ['Magistrates Court (s. 15)', 'PPA'] },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
