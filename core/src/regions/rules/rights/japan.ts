// Japan: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const japan: RightsRules = {
  region: 'JP', name: 'Japan', countries: ['JP'], status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'APPI', title: 'Act on the Protection of Personal Information (Act 57 of 2003)', articles: '32-39', inForce: '2022-04-01 (2020 amendment)',
      url: 'https://www.japaneselawtranslation.go.jp/en/laws/view/4241',
    },
  ],
  rights: [
    {
      right: 'access', available: true, citation: 'APPI Art. 33', note: 'incl. third-party provision records (Art. 33(5)); electronic form at choice',
    },
    { right: 'rectification', available: true, citation: 'APPI Art. 34' },
    {
      right: 'erasure', available: true, citation: 'APPI Art. 34, 35',
      note: 'incorrect content; or use beyond purpose, unlawful acquisition, no longer needed, breach, likely harm to rights',
    },
    { right: 'restriction', available: true, citation: 'APPI Art. 35', note: 'cease use; cease third-party provision' },
    { right: 'complaint', available: true, citation: 'APPI Art. 40, PPC' },
    { right: 'objection', available: true, citation: 'APPI Art. 27(2)-(3)', absolute: true, note: 'opt-out third-party provision' },
    { right: 'portability', available: false }, { right: 'automated_decision', available: false }, { right: 'withdraw_consent', available: false },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'non_discrimination', available: false }, { right: 'nomination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 14, unit: 'calendar_day', from: 'receipt', roll: 'none',
      citation: 'APPI Art. 33(2), 34(2), 35: \'without delay\'; Art. 39: court action possible two weeks after the request arrived',
      text: 'no fixed period; product default 14 days from Art. 39',
    },
    statutory: 'without_delay', extension: { value: null }, acknowledgement: { required: false },
    refusalNotice: { content: ['decision_without_delay', 'reasons_effort'], citation: 'APPI Art. 33(3), 34(3), 35(7), 36' },
  },
  clock: { starts: 'arrival of the request', identity: { effect: 'unsettled' } },
  fee: { free: false, text: 'reasonable fee for access and notification of purpose', citation: 'APPI Art. 38' },
  identity: { duty: 'procedure may be defined (form, identity, agent, fee); no excessive burden', citation: 'APPI Art. 37; Enforcement Order' },
  refusalGrounds: [
    {
      id: 'appi-33-2-1', appliesTo: ['access'], effect: 'partial',
      text: 'Risk of harm to life, body, property or other rights of the person or a third party.', citation: 'APPI Art. 33(2)(i)',
    },
    {
      id: 'appi-33-2-2', appliesTo: ['access'], effect: 'partial', text: 'Risk of seriously impeding proper business of the operator.',
      citation: 'APPI Art. 33(2)(ii)',
    },
    { id: 'appi-33-2-3', appliesTo: ['access'], effect: 'partial', text: 'Violation of other laws.', citation: 'APPI Art. 33(2)(iii)' },
    {
      id: 'appi-35-cost', appliesTo: ['erasure', 'restriction'], effect: 'partial',
      text: 'Large expense or otherwise difficult: alternative measures protecting the person.', citation: 'APPI Art. 35(2), (4), (6) provisos',
    },
    {
      id: 'appi-34', appliesTo: ['rectification', 'erasure'], effect: 'refuse', text: 'Content correct, or correction not needed for the purpose.',
      citation: 'APPI Art. 34(2)',
    },
  ],
  appeal: { internal: false, external: ['PPC', 'court after two weeks (Art. 39)'] },
  pending: [
    {
      title: 'APPI amendment bill (cabinet 2026-04-07): surcharge, AI exemption, minors',
      status: 'in the Diet as of mid-2026; enforcement expected 2028', source: 'https://abe-legal.jp/en/news/appi-amendment-2026-ai-data',
    },
  ],
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
