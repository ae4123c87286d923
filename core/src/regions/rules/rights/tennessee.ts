// Tennessee: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';
import { virginia } from './virginia.js';

export const tennessee: RightsRules = {
  region: 'US-TN', name: 'Tennessee', countries: ['US'], subdivision: 'US-TN', status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'Tennessee Information Protection Act', title: 'Tennessee Information Protection Act', articles: 'Tenn. Code §§ 47-18-3301 to 3315',
      inForce: '2025-07-01',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Tenn. Code § 47-18-3304(a)' },
    { right: 'rectification', available: true, citation: 'Tenn. Code § 47-18-3304(a)' },
    { right: 'erasure', available: true, citation: 'Tenn. Code § 47-18-3304(a)' },
    { right: 'portability', available: true, citation: 'Tenn. Code § 47-18-3304(a)' },
    { right: 'opt_out_sale_share', available: true, citation: 'Tenn. Code § 47-18-3304(a)', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Tenn. Code § 47-18-3304(a)', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'Tenn. Code § 47-18-3304(a)',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'Tenn. Code § 47-18-3304(a)' },
    { right: 'non_discrimination', available: true, citation: 'Tenn. Code § 47-18-3304(a)' },
    { right: 'appeal', available: true, citation: 'Tenn. Code § 47-18-3304(c)' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Tenn. Code § 47-18-3304(b)' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Tenn. Code § 47-18-3304(b)',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Tenn. Code § 47-18-3304(b)',
    },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Tenn. Code § 47-18-3304(b)',
    },
  },
  fee: { free: true, frequency: 'twice annually', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Tenn. Code § 47-18-3304(b)' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Tenn. Code § 47-18-3304(b)',
  },
  agents: { allowed: 'opt_out_or_guardian' },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Tenn. Code § 47-18-3304(b)', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Tenn. Code § 47-18-3304(b)', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'Tenn. Code § 47-18-3308',
      needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Tenn. Code § 47-18-3308', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Tenn. Code § 47-18-3308',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Tenn. Code § 47-18-3308',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Tenn. Code § 47-18-3308', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Tenn. Code § 47-18-3308', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Tenn. Code § 47-18-3308',
      verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Tenn. Code § 47-18-3304(b)', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'Tenn. Code § 47-18-3304(c)',
  },
  signals: virginia.signals,
  applicability: { thresholds: ['revenue > USD 25m and 175,000 consumers', 'or 25,000 consumers and >50% revenue from sale'] },
};
