// South Africa: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const southAfrica: RightsRules = {
  region: 'ZA', name: 'South Africa', countries: ['ZA'], status: 'in_force', verification: 'secondary',
  statutes: [
    { id: 'POPIA', title: 'Protection of Personal Information Act 4 of 2013', articles: 's. 5, 11(2)-(4), 23-25, 69, 71', inForce: '2021-07-01' },
    { id: 'POPIA-REG', title: 'POPIA Regulations 2018 as amended 2025-04-17', articles: 'r. 2, 3' },
    { id: 'PAIA', title: 'Promotion of Access to Information Act 2 of 2000', articles: 's. 53-73' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'POPIA s. 23, 25; PAIA s. 53' },
    { right: 'rectification', available: true, citation: 'POPIA s. 24; Reg. 3' },
    { right: 'erasure', available: true, citation: 'POPIA s. 24; Reg. 3' },
    { right: 'objection', available: true, citation: 'POPIA s. 11(3)(a)-(b); Reg. 2', note: 'free, any accessible channel' },
    { right: 'objection', variant: 'direct_marketing', available: true, absolute: true, citation: 'POPIA s. 11(3)(b), 69' },
    { right: 'restriction', available: true, citation: 'POPIA s. 14(6)' },
    { right: 'automated_decision', available: true, citation: 'POPIA s. 71' },
    { right: 'withdraw_consent', available: true, citation: 'POPIA s. 11(2)(b)' },
    { right: 'complaint', available: true, citation: 'POPIA s. 74' }, { right: 'portability', available: false },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'non_discrimination', available: false }, { right: 'nomination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 30, unit: 'calendar_day', from: 'receipt', roll: 'none',
      citation: 'PAIA s. 56(1) (access); POPIA Regulations r. 3 as amended (outcome of correction/deletion notified within 30 days)',
      text: '30 days after receipt',
    },
    extension: {
      value: 30, unit: 'calendar_day', totalFromReceipt: { value: 60, unit: 'calendar_day' },
      conditions: ['large_number_of_records', 'search_elsewhere', 'consultation'],
      notice: { required: true, within: { value: 30, unit: 'calendar_day', from: 'receipt' }, content: ['period', 'reasons', 'recourse'] },
      citation: 'PAIA s. 57',
    },
    acknowledgement: { required: false }, silence: { effect: 'deemed_refusal', citation: 'PAIA s. 58' },
  },
  clock: { starts: 'receipt with required form/fee', identity: { effect: 'unsettled', citation: 'POPIA s. 23(1): adequate proof of identity' } },
  fee: {
    free: false, text: 'whether data are held: free; record: prescribed fee after estimate; correction, objection free',
    citation: 'POPIA s. 23(1), (3); Regs r. 2, 3',
  },
  identity: { duty: 'adequate proof of identity', citation: 'POPIA s. 23(1)' },
  refusalGrounds: [
    {
      id: 'paia-63', appliesTo: ['access'], effect: 'partial', text: 'Unreasonable disclosure about a third natural person.', citation: 'PAIA s. 63',
    },
    { id: 'paia-64', appliesTo: ['access'], effect: 'partial', text: 'Commercial information of third party.', citation: 'PAIA s. 64' },
    { id: 'paia-67', appliesTo: ['access'], effect: 'partial', text: 'Legal privilege.', citation: 'PAIA s. 67' },
    { id: 'paia-68', appliesTo: ['access'], effect: 'partial', text: 'Own commercial information.', citation: 'PAIA s. 68' },
    {
      id: 'popia-14', appliesTo: ['erasure'], effect: 'partial', text: 'Retention required by law, contract or lawful purpose.',
      citation: 'POPIA s. 14(1)', needs: 'retention',
    },
    {
      id: 'popia-24-4', appliesTo: ['rectification'], effect: 'partial', text: 'No agreement: attach an indication of the request.',
      citation: 'POPIA s. 24(2)(d)',
    },
  ],
  appeal: { internal: false, external: ['Information Regulator', 'court'] },
  sources: ['https://powerlaw.africa/?p=15533', 'https://www.masthead.co.za/newsletter/'],
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
