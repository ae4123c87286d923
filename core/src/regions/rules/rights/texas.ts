// Texas: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const texas: RightsRules = {
  region: 'US-TX', name: 'Texas', countries: ['US'], subdivision: 'US-TX', status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'Texas Data Privacy and Security Act', title: 'Texas Data Privacy and Security Act', articles: 'Tex. Bus. & Com. Code ch. 541',
      inForce: '2024-07-01',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Tex. Bus. & Com. Code § 541.051' },
    { right: 'rectification', available: true, citation: 'Tex. Bus. & Com. Code § 541.051' },
    { right: 'erasure', available: true, citation: 'Tex. Bus. & Com. Code § 541.051' },
    { right: 'portability', available: true, citation: 'Tex. Bus. & Com. Code § 541.051' },
    { right: 'opt_out_sale_share', available: true, citation: 'Tex. Bus. & Com. Code § 541.051', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Tex. Bus. & Com. Code § 541.051', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'Tex. Bus. & Com. Code § 541.051',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'Tex. Bus. & Com. Code § 541.051' },
    { right: 'non_discrimination', available: true, citation: 'Tex. Bus. & Com. Code § 541.051' },
    { right: 'appeal', available: true, citation: 'Tex. Bus. & Com. Code § 541.053' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Tex. Bus. & Com. Code § 541.052' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Tex. Bus. & Com. Code § 541.052',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Tex. Bus. & Com. Code § 541.052',
    },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Tex. Bus. & Com. Code § 541.052',
    },
  },
  fee: { free: true, frequency: 'twice annually', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Tex. Bus. & Com. Code § 541.052' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Tex. Bus. & Com. Code § 541.052',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Tex. Bus. & Com. Code § 541.052', verification: 'knowledge',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Tex. Bus. & Com. Code § 541.052', burden: 'controller', verification: 'knowledge',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.',
      citation: 'Tex. Bus. & Com. Code §§ 541.201-541.205', needs: 'retention', verification: 'knowledge',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Tex. Bus. & Com. Code §§ 541.201-541.205', needs: 'claim', verification: 'knowledge',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.',
      citation: 'Tex. Bus. & Com. Code §§ 541.201-541.205', verification: 'knowledge',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.',
      citation: 'Tex. Bus. & Com. Code §§ 541.201-541.205', verification: 'knowledge',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Tex. Bus. & Com. Code §§ 541.201-541.205', verification: 'knowledge',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Tex. Bus. & Com. Code §§ 541.201-541.205', verification: 'knowledge',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Tex. Bus. & Com. Code §§ 541.201-541.205',
      verification: 'knowledge',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Tex. Bus. & Com. Code § 541.052', verification: 'knowledge',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'Tex. Bus. & Com. Code § 541.053',
  },
  signals: { gpc: { required: true, since: '2025-01-01', citation: 'Tex. Bus. & Com. Code § 541.055(e)' }, displayStatus: { required: false } },
  applicability: {
    thresholds: [
      'does business in Texas, processes or sells personal data, not an SBA small business (small business: only no sale of sensitive data without consent, § 541.107)',
    ],
  },
  note: 'Sale notices prescribed word by word: § 541.102(b)-(c).',
};
