// Indiana: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';
import { virginia } from './virginia.js';

export const indiana: RightsRules = {
  region: 'US-IN', name: 'Indiana', countries: ['US'], subdivision: 'US-IN', status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'Indiana Consumer Data Protection Act', title: 'Indiana Consumer Data Protection Act', articles: 'Ind. Code art. 24-15',
      inForce: '2026-01-01',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Ind. Code § 24-15-3-1' },
    { right: 'rectification', available: true, citation: 'Ind. Code § 24-15-3-1', note: 'only data the consumer provided' },
    { right: 'erasure', available: true, citation: 'Ind. Code § 24-15-3-1' },
    { right: 'portability', available: true, citation: 'Ind. Code § 24-15-3-1' },
    { right: 'opt_out_sale_share', available: true, citation: 'Ind. Code § 24-15-3-1', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Ind. Code § 24-15-3-1', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'Ind. Code § 24-15-3-1',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'Ind. Code § 24-15-3-1' },
    { right: 'non_discrimination', available: true, citation: 'Ind. Code § 24-15-3-1' },
    { right: 'appeal', available: true, citation: 'Ind. Code § 24-15-3-1' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Ind. Code § 24-15-3-1' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Ind. Code § 24-15-3-1',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Ind. Code § 24-15-3-1',
    },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Ind. Code § 24-15-3-1' },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Ind. Code § 24-15-3-1' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Ind. Code § 24-15-3-1',
  },
  agents: { allowed: 'opt_out_or_guardian' },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Ind. Code § 24-15-3-1', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Ind. Code § 24-15-3-1', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'Ind. Code ch. 24-15-8',
      needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Ind. Code ch. 24-15-8', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Ind. Code ch. 24-15-8',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Ind. Code ch. 24-15-8',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Ind. Code ch. 24-15-8', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Ind. Code ch. 24-15-8', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Ind. Code ch. 24-15-8',
      verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Ind. Code § 24-15-3-1', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'Ind. Code § 24-15-3-1',
  },
  signals: virginia.signals,
  applicability: { thresholds: ['100,000 consumers', '25,000 consumers and >50% revenue from sale'] },
};
