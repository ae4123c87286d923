// Mexico: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const mexico: RightsRules = {
  region: 'MX', name: 'Mexico', countries: ['MX'], status: 'in_force', verification: 'unverified',
  statutes: [
    {
      id: 'LFPDPPP', title: 'Ley Federal de Protección de Datos Personales en Posesión de los Particulares (DOF 2025-03-20)',
      articles: 'approx. 21-40 (ARCO)', inForce: '2025-03-21',
      note: 'Regulation of 2011 continues to be consulted until replaced; article numbers of the new act not re-checked except Art. 40 (15 days to go to the Secretaría)',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'LFPDPPP 2025, ARCO chapter' },
    { right: 'rectification', available: true, citation: 'LFPDPPP 2025, ARCO chapter' },
    { right: 'erasure', available: true, citation: 'LFPDPPP 2025, ARCO chapter (cancelación, blocking period first)' },
    { right: 'objection', available: true, citation: 'LFPDPPP 2025, ARCO chapter (oposición, incl. automated treatment with significant effect)' },
    { right: 'automated_decision', available: true, citation: 'LFPDPPP 2025 (oposición)' },
    { right: 'withdraw_consent', available: true, citation: 'LFPDPPP 2025 (consent chapter)' },
    { right: 'restriction', available: true, citation: 'limit use or disclosure, privacy notice item' },
    { right: 'portability', available: false }, { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'non_discrimination', available: false }, { right: 'nomination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 20, unit: 'business_day', from: 'receipt', roll: 'none', citation: 'LFPDPPP (2010 Art. 32; 2025 same scheme)',
      text: 'determination within 20 days; carry out within 15 days after communicating',
    },
    execution: { value: 15, unit: 'business_day', from: 'decision' },
    extension: {
      value: 20, unit: 'business_day', conditions: ['circumstances_of_the_case'], times: 1,
      note: 'each period may be extended once by an equal period', citation: 'LFPDPPP (2010 Art. 32)',
    },
    acknowledgement: { required: false },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'pause', text: 'missing elements: ask within 5 days, person has 10 days (Regulation 2011 Art. 96)', verification: 'unverified',
    },
  },
  fee: {
    free: true, exceptions: ['shipping and copies; repeat within 12 months up to 3 UMA unless privacy notice changed'],
    citation: 'LFPDPPP (2010 Art. 35)',
  },
  identity: { duty: 'documents proving identity or representation', citation: 'LFPDPPP (2010 Art. 29)' },
  refusalGrounds: [
    {
      id: 'mx-34', appliesTo: ['access', 'rectification', 'erasure', 'objection'], effect: 'refuse',
      text: 'Not the data subject or not represented; data not in the database; rights of third party harmed; legal impediment or order; already done.',
      citation: 'LFPDPPP (2010 Art. 34)',
    },
    {
      id: 'mx-26', appliesTo: ['erasure'], effect: 'partial',
      text: 'Contract performance, legal duty, obstruct proceedings, protect interests, tax obligations.', citation: 'LFPDPPP (2010 Art. 26)',
      needs: 'retention',
    },
  ],
  appeal: { internal: false, external: ['Secretaría Anticorrupción y Buen Gobierno within 15 days (2025 Art. 40)'] },
  businessDay: { note: '\'días\' = working days' }, sources: ['https://mley.mx/LFPDPPP/articulo/40', 'https://basham.com.mx/ (2025-03-21)'],
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
