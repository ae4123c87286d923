// Switzerland: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const switzerland: RightsRules = {
  region: 'CH', name: 'Switzerland', countries: ['CH'], status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'FADP', title: 'Federal Act on Data Protection of 2020-09-25 (SR 235.1)', articles: '19-22, 25-29, 32, 60', inForce: '2023-09-01',
      url: 'https://www.fedlex.admin.ch/eli/cc/2022/491/en',
    },
    { id: 'DPO', title: 'Data Protection Ordinance of 2022-08-31 (SR 235.11)', articles: '16-22' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'FADP Art. 25-27' },
    { right: 'rectification', available: true, citation: 'FADP Art. 32(1)' },
    {
      right: 'erasure', available: true, citation: 'FADP Art. 30(2)(b), 32(2)(c)',
      note: 'as personality right against processing; express declaration of the person (Art. 30(2)(b))',
    },
    { right: 'portability', available: true, citation: 'FADP Art. 28-29' },
    {
      right: 'objection', available: true, citation: 'FADP Art. 30(2)(b)',
      note: 'processing against the express will needs a justification (Art. 31)',
    },
    {
      right: 'restriction', available: true, citation: 'FADP Art. 32(2)-(3)',
      note: 'prohibition of processing or disclosure; note of contest (Art. 32(3))',
    },
    { right: 'automated_decision', available: true, citation: 'FADP Art. 21' },
    { right: 'withdraw_consent', available: true, citation: 'FADP Art. 6(6)-(7); general principle', absolute: true },
    { right: 'complaint', available: true, citation: 'FADP Art. 49 (report to FDPIC), Art. 32 (civil court)' },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false }, { right: 'appeal', available: false },
    { right: 'nomination', available: false }, { right: 'non_discrimination', available: false },
  ],
  response: {
    default: {
      value: 30, unit: 'calendar_day', from: 'receipt', roll: 'none', text: 'as a rule within 30 days', citation: 'FADP Art. 25(7); DPO Art. 18(1)',
    },
    extension: {
      value: null, unit: null, conditions: ['cannot_answer_within_30_days'],
      notice: { required: true, within: { value: 30, unit: 'calendar_day', from: 'receipt' }, content: ['date_by_which_answer_follows'] },
      citation: 'DPO Art. 18(2)',
    },
    refusalNotice: {
      within: { value: 30, unit: 'calendar_day', from: 'receipt' }, content: ['reasons'], citation: 'FADP Art. 26(4); DPO Art. 18(3)',
    },
    acknowledgement: { required: false },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'unsettled', productDefault: 'do not suspend', citation: 'DPO Art. 16(5)' },
    fee: { effect: 'restart_after_10_day_reflection', citation: 'DPO Art. 19(3)' },
  },
  fee: {
    free: true, max: { amount: 300, currency: 'CHF' }, exceptions: ['disproportionate_effort'],
    notice: 'tell the amount first; not confirmed within 10 days = withdrawn', citation: 'FADP Art. 25(6); DPO Art. 19',
  },
  identity: { duty: 'appropriate measures to identify; person must cooperate', citation: 'DPO Art. 16(5)' },
  refusalGrounds: [
    {
      id: 'ch-26-1-a', appliesTo: ['access', 'portability'], effect: 'refuse',
      text: 'Formal law provides for it, in particular professional secrecy.', citation: 'FADP Art. 26(1)(a)',
    },
    {
      id: 'ch-26-1-b', appliesTo: ['access', 'portability'], effect: 'partial', text: 'Overriding interests of third parties.',
      citation: 'FADP Art. 26(1)(b)',
    },
    {
      id: 'ch-26-1-c', appliesTo: ['access', 'portability'], effect: 'refuse',
      text: 'Manifestly unfounded, in particular a purpose contrary to data protection, or manifestly querulous.', citation: 'FADP Art. 26(1)(c)',
    },
    {
      id: 'ch-26-2-a', appliesTo: ['access', 'portability'], effect: 'partial',
      text: 'Own overriding interests of a private controller that does not disclose the data to third parties.', citation: 'FADP Art. 26(2)(a)',
    },
    {
      id: 'ch-31', appliesTo: ['erasure', 'objection', 'restriction'], effect: 'partial',
      text: 'Justification: consent, overriding private or public interest, or law (e.g. 10-year bookkeeping duty, CO Art. 958f).',
      citation: 'FADP Art. 31; CO Art. 958f',
    },
    {
      id: 'ch-32-1', appliesTo: ['rectification'], effect: 'refuse', text: 'Change prohibited by law or archiving purpose.',
      citation: 'FADP Art. 32(1)',
    },
  ],
  appeal: { internal: false, external: ['civil_court', 'FDPIC_report'] },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
  note: 'Wilfully false or incomplete access information is a criminal offence of the responsible natural person (FADP Art. 60, fine up to CHF 250,000).',
};
