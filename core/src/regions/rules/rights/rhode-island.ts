// Rhode Island: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';
import { virginia } from './virginia.js';

export const rhodeIsland: RightsRules = {
  region: 'US-RI', name: 'Rhode Island', countries: ['US'], subdivision: 'US-RI', status: 'in_force', verification: 'secondary',
  statutes: [
    {
      id: 'Rhode Island Data Transparency and Privacy Protection Act', title: 'Rhode Island Data Transparency and Privacy Protection Act',
      articles: 'R.I. Gen. Laws ch. 6-48.1', inForce: '2026-01-01',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'R.I. Gen. Laws § 6-48.1-5' },
    { right: 'rectification', available: true, citation: 'R.I. Gen. Laws § 6-48.1-5' },
    { right: 'erasure', available: true, citation: 'R.I. Gen. Laws § 6-48.1-5' },
    { right: 'portability', available: true, citation: 'R.I. Gen. Laws § 6-48.1-5' },
    { right: 'opt_out_sale_share', available: true, citation: 'R.I. Gen. Laws § 6-48.1-5', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'R.I. Gen. Laws § 6-48.1-5', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'R.I. Gen. Laws § 6-48.1-5',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'R.I. Gen. Laws § 6-48.1-5', revocationEffectDays: 15 },
    { right: 'non_discrimination', available: true, citation: 'R.I. Gen. Laws § 6-48.1-5' },
    { right: 'appeal', available: true, citation: 'R.I. Gen. Laws § 6-48.1-5' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'R.I. Gen. Laws § 6-48.1-5' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'R.I. Gen. Laws § 6-48.1-5',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'R.I. Gen. Laws § 6-48.1-5',
    },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'R.I. Gen. Laws § 6-48.1-5',
    },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'R.I. Gen. Laws § 6-48.1-5' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'R.I. Gen. Laws § 6-48.1-5',
  },
  agents: { allowed: 'opt_out_or_guardian' },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'R.I. Gen. Laws § 6-48.1-5', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'R.I. Gen. Laws § 6-48.1-5', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'R.I. Gen. Laws § 6-48.1-7',
      needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'R.I. Gen. Laws § 6-48.1-7', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'R.I. Gen. Laws § 6-48.1-7',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'R.I. Gen. Laws § 6-48.1-7',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'R.I. Gen. Laws § 6-48.1-7', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'R.I. Gen. Laws § 6-48.1-7', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'R.I. Gen. Laws § 6-48.1-7',
      verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'R.I. Gen. Laws § 6-48.1-5', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'R.I. Gen. Laws § 6-48.1-5',
  },
  signals: virginia.signals,
  applicability: { thresholds: ['35,000 customers', '10,000 customers and >20% revenue from sale'] },
  note: '§ 6-48.1-3: any commercial website must list the third parties to whom it sold or may sell identifiable information.',
};
