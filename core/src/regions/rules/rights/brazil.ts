// Brazil: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const brazil: RightsRules = {
  region: 'BR', name: 'Brazil', countries: ['BR'], status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'LGPD', title: 'Lei Geral de Proteção de Dados, Lei 13.709/2018', articles: '8(5), 15-16, 17-22', inForce: '2020-09-18',
      url: 'https://www.planalto.gov.br/ccivil_03/_ato2015-2018/2018/lei/l13709.htm',
    },
    { id: 'ANPD-2-2022', title: 'Resolução CD/ANPD 2/2022 (small-scale agents)', articles: '14' },
    { id: 'CC', title: 'Código Civil', articles: '132' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'LGPD Art. 18 I-II, 19' },
    { right: 'rectification', available: true, citation: 'LGPD Art. 18 III' },
    {
      right: 'erasure', available: true, citation: 'LGPD Art. 18 IV, VI',
      note: 'anonymise, block or delete unnecessary/excessive/unlawful data; delete consent-based data',
    },
    { right: 'restriction', available: true, citation: 'LGPD Art. 18 IV (bloqueio)' },
    { right: 'portability', available: true, citation: 'LGPD Art. 18 V', note: 'subject to ANPD regulation' },
    { right: 'objection', available: true, citation: 'LGPD Art. 18 § 2' },
    { right: 'automated_decision', available: true, citation: 'LGPD Art. 20' },
    { right: 'withdraw_consent', available: true, citation: 'LGPD Art. 8 § 5, 18 IX', absolute: true },
    { right: 'recipient_information', available: true, citation: 'LGPD Art. 18 VII-VIII' },
    { right: 'complaint', available: true, citation: 'LGPD Art. 18 § 1, § 8' },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'non_discrimination', available: false }, { right: 'nomination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 15, unit: 'calendar_day', from: 'receipt', roll: 'next_working_day',
      citation: 'LGPD Art. 19 II (complete access declaration); other rights: time set by regulation (Art. 18 § 5), none general',
      text: '15 days from the request for the full declaration; simplified format at once',
    },
    byRight: {
      'access.simplified': { value: 0, unit: 'calendar_day', text: 'immediately', citation: 'LGPD Art. 19 I' },
      other: {
        value: 15, unit: 'calendar_day',
        text: 'product default for rights without a statutory period; duty is \'immediately or tell why not\' (Art. 18 § 4)',
        citation: 'LGPD Art. 18 § 4-5', verification: 'unverified',
      },
    },
    multiplier: {
      smallAgent: 2, citation: 'Resolução CD/ANPD 2/2022 Art. 14',
      note: 'small-scale processing agents: doubled; simplified declaration within 15 days',
    },
    extension: { value: null, note: 'none in the law', citation: 'LGPD Art. 19' },
    acknowledgement: { required: false },
    refusalNotice: { content: ['not_the_agent_and_name_agent_or_factual_and_legal_reasons'], citation: 'LGPD Art. 18 § 4' },
  },
  clock: {
    starts: 'date of request; Código Civil Art. 132: first day excluded, last included, holiday -> next working day',
    identity: { effect: 'unsettled', productDefault: 'do not suspend' },
  },
  fee: { free: true, citation: 'LGPD Art. 18 § 5' },
  identity: { duty: 'express request of the person or representative', citation: 'LGPD Art. 18 § 3' },
  refusalGrounds: [
    {
      id: 'lgpd-16-i', appliesTo: ['erasure'], effect: 'partial', text: 'Legal or regulatory obligation of the controller (tax documents).',
      citation: 'LGPD Art. 16 I', needs: 'retention',
    },
    { id: 'lgpd-16-ii', appliesTo: ['erasure'], effect: 'partial', text: 'Research body, anonymised where possible.', citation: 'LGPD Art. 16 II' },
    {
      id: 'lgpd-16-iii', appliesTo: ['erasure'], effect: 'partial', text: 'Transfer to third party respecting the law.', citation: 'LGPD Art. 16 III',
    },
    {
      id: 'lgpd-16-iv', appliesTo: ['erasure'], effect: 'partial', text: 'Exclusive use by controller, anonymised, no third-party access.',
      citation: 'LGPD Art. 16 IV',
    },
    {
      id: 'lgpd-7-vi', appliesTo: ['erasure'], effect: 'partial',
      text: 'Regular exercise of rights in judicial, administrative or arbitral proceedings (other legal basis than consent).',
      citation: 'LGPD Art. 7 VI, 18 VI a contrario', needs: 'claim',
    },
    {
      id: 'lgpd-19-secret', appliesTo: ['access', 'portability', 'automated_decision'], effect: 'partial', text: 'Commercial and industrial secret.',
      citation: 'LGPD Art. 19 II, 18 V, 20 § 1',
    },
    {
      id: 'lgpd-18-4', appliesTo: ['*'], effect: 'refuse', text: 'Not the processing agent: say so and name the agent if possible.',
      citation: 'LGPD Art. 18 § 4 I',
    },
  ],
  appeal: { internal: false, external: ['ANPD petition', 'consumer bodies (Art. 18 § 8)', 'courts (Art. 22)'] },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
