// Maryland: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const maryland: RightsRules = {
  region: 'US-MD', name: 'Maryland', countries: ['US'], subdivision: 'US-MD', status: 'in_force', verification: 'secondary',
  statutes: [
    {
      id: 'Maryland Online Data Privacy Act', title: 'Maryland Online Data Privacy Act', articles: 'Md. Code, Com. Law §§ 14-4701 to 14-4714',
      inForce: '2025-10-01',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Md. Com. Law § 14-4705' },
    { right: 'rectification', available: true, citation: 'Md. Com. Law § 14-4705' },
    { right: 'erasure', available: true, citation: 'Md. Com. Law § 14-4705' },
    { right: 'portability', available: true, citation: 'Md. Com. Law § 14-4705' },
    { right: 'opt_out_sale_share', available: true, citation: 'Md. Com. Law § 14-4705', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Md. Com. Law § 14-4705', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'Md. Com. Law § 14-4705',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    {
      right: 'limit_sensitive', available: false, note: 'stronger: only where strictly necessary for the requested product; sale prohibited',
      model: 'strictly_necessary_no_sale',
    },
    { right: 'withdraw_consent', available: true, citation: 'Md. Com. Law § 14-4705', revocationEffectDays: 30 },
    { right: 'non_discrimination', available: true, citation: 'Md. Com. Law § 14-4705' },
    { right: 'appeal', available: true, citation: 'Md. Com. Law § 14-4705' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Md. Com. Law § 14-4705' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Md. Com. Law § 14-4705',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Md. Com. Law § 14-4705',
    },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Md. Com. Law § 14-4705' },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Md. Com. Law § 14-4705' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Md. Com. Law § 14-4705',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Md. Com. Law § 14-4705', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Md. Com. Law § 14-4705', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'Md. Com. Law § 14-4712',
      needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Md. Com. Law § 14-4712', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Md. Com. Law § 14-4712',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Md. Com. Law § 14-4712',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Md. Com. Law § 14-4712', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Md. Com. Law § 14-4712', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Md. Com. Law § 14-4712',
      verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Md. Com. Law § 14-4705', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'Md. Com. Law § 14-4705',
  },
  signals: { gpc: { required: true, since: '2025-10-01', citation: 'Md. Com. Law § 14-4707' }, displayStatus: { required: false } },
  applicability: { thresholds: ['35,000 consumers', '10,000 consumers and >20% revenue from sale'] },
  note: 'Applies to processing activities from 2026-04-01. No targeted ads or sale where the controller knew or should have known the consumer is under 18.',
};
