// Florida: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';
import { virginia } from './virginia.js';

export const florida: RightsRules = {
  region: 'US-FL', name: 'Florida', countries: ['US'], subdivision: 'US-FL', status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'Florida Digital Bill of Rights', title: 'Florida Digital Bill of Rights', articles: 'Fla. Stat. §§ 501.701-501.722', inForce: '2024-07-01',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Fla. Stat. § 501.705' },
    { right: 'rectification', available: true, citation: 'Fla. Stat. § 501.705' },
    { right: 'erasure', available: true, citation: 'Fla. Stat. § 501.705' },
    { right: 'portability', available: true, citation: 'Fla. Stat. § 501.705' },
    { right: 'opt_out_sale_share', available: true, citation: 'Fla. Stat. § 501.705', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Fla. Stat. § 501.705', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'Fla. Stat. § 501.705',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'Fla. Stat. § 501.705' },
    { right: 'non_discrimination', available: true, citation: 'Fla. Stat. § 501.705' },
    { right: 'appeal', available: true, citation: 'Fla. Stat. § 501.707' },
    { right: 'opt_out_voice_face_recognition', available: true, citation: 'Fla. Stat. § 501.705(2)' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Fla. Stat. § 501.706' },
    extension: {
      value: 15, unit: 'calendar_day', totalFromReceipt: { value: 60, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Fla. Stat. § 501.706',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Fla. Stat. § 501.706',
    },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Fla. Stat. § 501.706' },
  },
  fee: { free: true, frequency: 'twice annually', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Fla. Stat. § 501.706' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Fla. Stat. § 501.706',
  },
  agents: { allowed: 'opt_out_or_guardian' },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Fla. Stat. § 501.706', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Fla. Stat. § 501.706', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.',
      citation: 'Fla. Stat. §§ 501.716-501.718', needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Fla. Stat. §§ 501.716-501.718', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Fla. Stat. §§ 501.716-501.718',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Fla. Stat. §§ 501.716-501.718',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Fla. Stat. §§ 501.716-501.718', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Fla. Stat. §§ 501.716-501.718', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Fla. Stat. §§ 501.716-501.718',
      verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Fla. Stat. § 501.706', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'Fla. Stat. § 501.707',
  },
  signals: virginia.signals,
  applicability: {
    thresholds: [
      'controllers above USD 1bn global revenue with ad, smart-speaker or app-store business only; ban on sale of sensitive data without consent applies to any for-profit (§ 501.715)',
    ],
  },
  note: 'A normal merchant is normally outside the act; keep only the § 501.715 rule.',
};
