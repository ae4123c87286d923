// Montana: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const montana: RightsRules = {
  region: 'US-MT', name: 'Montana', countries: ['US'], subdivision: 'US-MT', status: 'in_force', verification: 'secondary',
  statutes: [
    {
      id: 'Montana Consumer Data Privacy Act (as amended by SB 297, 2025)', title: 'Montana Consumer Data Privacy Act (as amended by SB 297, 2025)',
      articles: 'Mont. Code §§ 30-14-2801 ff.', inForce: '2024-10-01',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Mont. Code § 30-14-2808' },
    { right: 'rectification', available: true, citation: 'Mont. Code § 30-14-2808' },
    { right: 'erasure', available: true, citation: 'Mont. Code § 30-14-2808' },
    { right: 'portability', available: true, citation: 'Mont. Code § 30-14-2808' },
    { right: 'opt_out_sale_share', available: true, citation: 'Mont. Code § 30-14-2808', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Mont. Code § 30-14-2808', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'Mont. Code § 30-14-2808',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'Mont. Code § 30-14-2808', revocationEffectDays: 45 },
    { right: 'non_discrimination', available: true, citation: 'Mont. Code § 30-14-2808' },
    { right: 'appeal', available: true, citation: 'Mont. Code § 30-14-2808(6)' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Mont. Code § 30-14-2808(4)-(5)' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Mont. Code § 30-14-2808(4)-(5)',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Mont. Code § 30-14-2808(4)-(5)',
    },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Mont. Code § 30-14-2808(4)-(5)',
    },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Mont. Code § 30-14-2808(4)-(5)' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Mont. Code § 30-14-2808(4)-(5)',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Mont. Code § 30-14-2808(4)-(5)', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Mont. Code § 30-14-2808(4)-(5)', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'Mont. Code § 30-14-2816',
      needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Mont. Code § 30-14-2816', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Mont. Code § 30-14-2816',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Mont. Code § 30-14-2816',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Mont. Code § 30-14-2816', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Mont. Code § 30-14-2816', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Mont. Code § 30-14-2816',
      verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Mont. Code § 30-14-2808(4)-(5)', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'Mont. Code § 30-14-2808(6)',
  },
  signals: { gpc: { required: true, since: '2025-01-01', citation: 'Mont. Code § 30-14-2809' }, displayStatus: { required: false } },
  applicability: { thresholds: ['since 2025-10-01: 25,000 consumers', '15,000 consumers and >25% revenue from sale'] },
};
