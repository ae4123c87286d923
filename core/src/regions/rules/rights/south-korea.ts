// Republic of Korea: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const southKorea: RightsRules = {
  region: 'KR', name: 'Republic of Korea', countries: ['KR'], status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'PIPA', title: 'Personal Information Protection Act', articles: '4, 35-38',
      inForce: 'amended 2023-09-15, 2024-03-15, 2025-03-13, 2026-09-11',
    },
    { id: 'PIPA-ED', title: 'Enforcement Decree', articles: '41-48' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'PIPA Art. 35; Decree Art. 41' },
    { right: 'portability', available: true, citation: 'PIPA Art. 35-2', since: '2025-03-13', note: 'designated controllers/sectors' },
    { right: 'rectification', available: true, citation: 'PIPA Art. 36; Decree Art. 43' },
    { right: 'erasure', available: true, citation: 'PIPA Art. 36, 21' },
    { right: 'restriction', available: true, citation: 'PIPA Art. 37; Decree Art. 44', note: 'suspension of processing' },
    { right: 'withdraw_consent', available: true, citation: 'PIPA Art. 37(1)' },
    {
      right: 'automated_decision', available: true, citation: 'PIPA Art. 37-2; Decree Art. 44-2 ff.', since: '2024-03-15',
      note: 'refuse or explanation of fully automated decisions',
    },
    { right: 'objection', available: true, citation: 'PIPA Art. 38(5)', note: 'objection against refusal' },
    { right: 'complaint', available: true, citation: 'PIPA Art. 62, 43' }, { right: 'opt_out_sale_share', available: false },
    { right: 'limit_sensitive', available: false }, { right: 'non_discrimination', available: false }, { right: 'nomination', available: false },
    { right: 'appeal', available: false, note: 'see objection procedure' },
  ],
  response: {
    default: {
      value: 10, unit: 'calendar_day', from: 'receipt', roll: 'none',
      citation: 'PIPA Enforcement Decree Art. 41(4) access, 43(3) correction/deletion, 44(2) suspension', text: 'within 10 days',
    },
    byRight: { automated_decision: { value: 30, unit: 'calendar_day', citation: 'Decree Art. 44-3', verification: 'unverified' } },
    extension: {
      value: null, conditions: ['justified_reason'],
      notice: { required: true, within: { value: 10, unit: 'calendar_day', from: 'receipt' }, content: ['reason', 'how_to_object'] },
      note: 'postponement until the reason ceases', citation: 'PIPA Art. 35(3); Decree Art. 42',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 10, unit: 'calendar_day', from: 'receipt' }, content: ['reason', 'objection_procedure'],
      citation: 'PIPA Art. 35(4)-(5), 38(5)',
    },
  },
  clock: { starts: 'receipt', identity: { effect: 'unsettled', citation: 'Decree Art. 46' } },
  fee: {
    free: false, text: 'actual cost and postage may be charged; not if the cause lies with the controller',
    citation: 'PIPA Art. 38(3); Decree Art. 47',
  },
  identity: { duty: 'confirm the person or lawful agent (ID-type means)', citation: 'Decree Art. 46' },
  refusalGrounds: [
    { id: 'pipa-35-4-1', appliesTo: ['access'], effect: 'refuse', text: 'Access prohibited or restricted by law.', citation: 'PIPA Art. 35(4) 1' },
    {
      id: 'pipa-35-4-2', appliesTo: ['access'], effect: 'partial',
      text: 'May harm life or body of others or unjustly infringe property or other interests.', citation: 'PIPA Art. 35(4) 2',
    },
    {
      id: 'pipa-36-1', appliesTo: ['erasure'], effect: 'partial',
      text: 'Other law names the data as object of collection (e.g. E-Commerce Act: contract/withdrawal and payment/supply records 5 years, complaints 3 years, advertising 6 months).',
      citation: 'PIPA Art. 36(1) proviso; Enforcement Decree of the E-Commerce Act Art. 6', needs: 'retention',
    },
    {
      id: 'pipa-37-2', appliesTo: ['restriction', 'withdraw_consent'], effect: 'partial',
      text: 'Law, harm to others, contract cannot be performed and termination not clearly expressed.', citation: 'PIPA Art. 37(2)',
    },
  ],
  appeal: { internal: 'objection procedure Art. 38(5)', external: ['PIPC', 'Dispute Mediation Committee', 'KISA 118'] },
  children: { ageOfConsent: 14, citation: 'PIPA Art. 22-2' },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
