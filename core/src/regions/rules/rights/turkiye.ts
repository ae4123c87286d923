// Türkiye: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const turkiye: RightsRules = {
  region: 'TR', name: 'Türkiye', countries: ['TR'], status: 'in_force', verification: 'knowledge',
  statutes: [
    { id: 'KVKK', title: 'Law No. 6698 on the Protection of Personal Data', articles: '7, 11, 13-15, 28', inForce: '2016-04-07' },
    { id: 'TR-COMM', title: 'Communiqué on application procedures to the controller (OG 30356, 2018-03-10)' },
    { id: 'TR-DEL', title: 'By-law on erasure, destruction or anonymisation (OG 30224, 2017-10-28)', articles: '12' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'KVKK Art. 11(1)(a)-(ç)' },
    { right: 'rectification', available: true, citation: 'KVKK Art. 11(1)(d)' },
    { right: 'erasure', available: true, citation: 'KVKK Art. 11(1)(e), 7' },
    { right: 'automated_decision', available: true, citation: 'KVKK Art. 11(1)(g)' },
    { right: 'recipient_notification', available: true, citation: 'KVKK Art. 11(1)(f)' },
    { right: 'compensation', available: true, citation: 'KVKK Art. 11(1)(ğ)' },
    { right: 'withdraw_consent', available: true, citation: 'KVKK Art. 3, 5(1)' },
    { right: 'portability', available: false }, { right: 'restriction', available: false }, { right: 'objection', available: false },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'non_discrimination', available: false }, { right: 'nomination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 30, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'KVKK Art. 13(2)',
      text: 'as soon as possible, at the latest within 30 days',
    },
    extension: { value: null, note: 'none' }, acknowledgement: { required: false },
    refusalNotice: { content: ['reasons'], citation: 'KVKK Art. 13(3)' },
  },
  clock: { starts: 'receipt', identity: { effect: 'unsettled' } },
  fee: { free: true, exceptions: ['over 10 pages 1 TRY per page; medium cost'], citation: 'Communiqué Art. 7' },
  identity: { duty: 'application channels with identity (signed, KEP, e-signature, registered e-mail)', citation: 'Communiqué Art. 5' },
  refusalGrounds: [
    { id: 'tr-28', appliesTo: ['*'], effect: 'refuse', text: 'Exceptions of Art. 28.', citation: 'KVKK Art. 28' },
    {
      id: 'tr-7', appliesTo: ['erasure'], effect: 'partial',
      text: 'Processing conditions persist (e.g. statutory retention, TCC 10 years, Tax Procedure Law 5 years).',
      citation: 'KVKK Art. 7, 5(2)(ç); By-law Art. 12', needs: 'retention',
    },
  ],
  appeal: { internal: false, external: ['Board complaint within 30 days of learning the answer, at most 60 days from application (Art. 14)'] },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
