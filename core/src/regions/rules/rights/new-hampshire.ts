// New Hampshire: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const newHampshire: RightsRules = {
  region: 'US-NH', name: 'New Hampshire', countries: ['US'], subdivision: 'US-NH', status: 'in_force', verification: 'knowledge',
  statutes: [{ id: 'New Hampshire Privacy Act', title: 'New Hampshire Privacy Act', articles: 'RSA ch. 507-H', inForce: '2025-01-01' }],
  rights: [
    { right: 'access', available: true, citation: 'RSA 507-H:4, I' },
    { right: 'rectification', available: true, citation: 'RSA 507-H:4, I' },
    { right: 'erasure', available: true, citation: 'RSA 507-H:4, I' }, { right: 'portability', available: true, citation: 'RSA 507-H:4, I' },
    { right: 'opt_out_sale_share', available: true, citation: 'RSA 507-H:4, I', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'RSA 507-H:4, I', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'RSA 507-H:4, I',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'RSA 507-H:4, I', revocationEffectDays: 15 },
    { right: 'non_discrimination', available: true, citation: 'RSA 507-H:4, I' },
    { right: 'appeal', available: true, citation: 'RSA 507-H:4, IV' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'RSA 507-H:4, III' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'RSA 507-H:4, III',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'], citation: 'RSA 507-H:4, III',
    },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'RSA 507-H:4, III' },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'RSA 507-H:4, III' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'RSA 507-H:4, III',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'RSA 507-H:4, III', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'RSA 507-H:4, III', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'RSA 507-H:10',
      needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'RSA 507-H:10', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'RSA 507-H:10',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'RSA 507-H:10',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'RSA 507-H:10', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'RSA 507-H:10', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'RSA 507-H:10', verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'RSA 507-H:4, III', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'RSA 507-H:4, IV',
  },
  signals: { gpc: { required: true, since: '2025-01-01', citation: 'RSA 507-H:6, V' }, displayStatus: { required: false } },
  applicability: { thresholds: ['35,000 consumers', '10,000 consumers and >25% revenue from sale'] },
};
