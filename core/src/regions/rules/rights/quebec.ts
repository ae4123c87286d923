// Québec: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const quebec: RightsRules = {
  region: 'CA-QC', name: 'Québec', countries: ['CA'], subdivision: 'CA-QC', status: 'in_force', verification: 'secondary',
  sources: ['an open-source package of forms for Quebec requests (30 days, then deemed refused, s. 32)'],
  statutes: [
    {
      id: 'P-39.1', title: 'Act respecting the protection of personal information in the private sector, CQLR c. P-39.1 (as amended by Law 25)',
      articles: 's. 8-12.1, 27-46', inForce: '1994-01-01; Law 25: 2022-09-22, 2023-09-22, 2024-09-22',
      url: 'https://www.legisquebec.gouv.qc.ca/en/document/cs/p-39.1',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'P-39.1 s. 27' },
    { right: 'portability', available: true, citation: 'P-39.1 s. 27 para 3', since: '2024-09-22' },
    { right: 'rectification', available: true, citation: 'P-39.1 s. 28; CCQ art. 40' },
    {
      right: 'erasure', available: true, citation: 'P-39.1 s. 28, 23; CCQ art. 40',
      note: 'outdated, not justified by the object of the file, or unlawfully held',
    },
    { right: 'deindexing', available: true, citation: 'P-39.1 s. 28.1', note: 'cease dissemination / de-index' },
    {
      right: 'automated_decision', available: true, citation: 'P-39.1 s. 12.1', since: '2023-09-22',
      note: 'inform at the latest with the decision; reasons, correction, observations to a person',
    },
    { right: 'withdraw_consent', available: true, citation: 'P-39.1 s. 8(3), 14' },
    { right: 'objection', available: true, citation: 'P-39.1 s. 22', absolute: true, note: 'commercial prospection: stop on request' },
    { right: 'complaint', available: true, citation: 'P-39.1 s. 42' }, { right: 'restriction', available: false },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'non_discrimination', available: false }, { right: 'nomination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 30, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'P-39.1 s. 32',
      text: 'reply in writing promptly and not later than 30 days after receipt',
    },
    extension: {
      value: null, unit: null,
      note: 'no extension by the enterprise itself; only the CAI may authorise to disregard an abusive request or act on the time',
      citation: 'P-39.1 s. 46', verification: 'unverified',
    },
    acknowledgement: { required: false }, silence: { effect: 'deemed_refusal', citation: 'P-39.1 s. 32' },
    refusalNotice: {
      within: { value: 30, unit: 'calendar_day', from: 'receipt' },
      content: ['reasons', 'provision_relied_on', 'recourse_and_time_limit', 'help_on_request'], citation: 'P-39.1 s. 34',
    },
    keepWhileRecourse: 's. 36',
  },
  clock: {
    starts: 'receipt of written request',
    identity: { effect: 'none', text: 'request must be in writing by a person proving identity (s. 30)', citation: 'P-39.1 s. 30' },
  },
  fee: { free: true, exceptions: ['transcription, reproduction, transmission: reasonable charge, told before'], citation: 'P-39.1 s. 33' },
  identity: { duty: 'person must prove identity or quality (representative, heir, liquidator...)', citation: 'P-39.1 s. 30' },
  refusalGrounds: [
    {
      id: 'qc-39', appliesTo: ['access'], effect: 'partial', text: 'Disclosure would hinder an investigation or affect judicial proceedings.',
      citation: 'P-39.1 s. 39',
    },
    {
      id: 'qc-40', appliesTo: ['access'], effect: 'partial',
      text: 'Would reveal personal information about a third person and may seriously harm that person.', citation: 'P-39.1 s. 40',
    },
    {
      id: 'qc-27-trade', appliesTo: ['portability'], effect: 'partial', text: 'Serious practical difficulties; created or inferred data excluded.',
      citation: 'P-39.1 s. 27',
    },
    {
      id: 'qc-46', appliesTo: ['*'], effect: 'refuse',
      text: 'Request manifestly abusive by number, repetition or systematic nature, or not consistent with the object: only with authorisation of the CAI.',
      citation: 'P-39.1 s. 46', requires: 'authority_authorisation',
    },
    {
      id: 'qc-legal', appliesTo: ['erasure'], effect: 'partial', text: 'Retention required by law (s. 23).', citation: 'P-39.1 s. 23',
      needs: 'retention',
    },
  ],
  appeal: {
    internal: 'complaint process s. 3.2',
    external: ['CAI, application for examination of disagreement within 30 days of refusal or of expiry of the time to answer (s. 42-43)'],
  },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
