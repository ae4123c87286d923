// Nebraska: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const nebraska: RightsRules = {
  region: 'US-NE', name: 'Nebraska', countries: ['US'], subdivision: 'US-NE', status: 'in_force', verification: 'knowledge',
  statutes: [
    { id: 'Nebraska Data Privacy Act', title: 'Nebraska Data Privacy Act', articles: 'Neb. Rev. Stat. §§ 87-1101 to 87-1130', inForce: '2025-01-01' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Neb. Rev. Stat. § 87-1107' },
    { right: 'rectification', available: true, citation: 'Neb. Rev. Stat. § 87-1107' },
    { right: 'erasure', available: true, citation: 'Neb. Rev. Stat. § 87-1107' },
    { right: 'portability', available: true, citation: 'Neb. Rev. Stat. § 87-1107' },
    { right: 'opt_out_sale_share', available: true, citation: 'Neb. Rev. Stat. § 87-1107', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Neb. Rev. Stat. § 87-1107', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'Neb. Rev. Stat. § 87-1107',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'Neb. Rev. Stat. § 87-1107' },
    { right: 'non_discrimination', available: true, citation: 'Neb. Rev. Stat. § 87-1107' },
    { right: 'appeal', available: true, citation: 'Neb. Rev. Stat. § 87-1109' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Neb. Rev. Stat. § 87-1108' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Neb. Rev. Stat. § 87-1108',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Neb. Rev. Stat. § 87-1108',
    },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Neb. Rev. Stat. § 87-1108',
    },
  },
  fee: { free: true, frequency: 'twice annually', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Neb. Rev. Stat. § 87-1108' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Neb. Rev. Stat. § 87-1108',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Neb. Rev. Stat. § 87-1108', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Neb. Rev. Stat. § 87-1108', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.',
      citation: 'Neb. Rev. Stat. §§ 87-1121 ff.', needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Neb. Rev. Stat. §§ 87-1121 ff.', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Neb. Rev. Stat. §§ 87-1121 ff.',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Neb. Rev. Stat. §§ 87-1121 ff.',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Neb. Rev. Stat. §§ 87-1121 ff.', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Neb. Rev. Stat. §§ 87-1121 ff.', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Neb. Rev. Stat. §§ 87-1121 ff.',
      verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Neb. Rev. Stat. § 87-1108', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'Neb. Rev. Stat. § 87-1109',
  },
  signals: { gpc: { required: true, since: '2025-01-01', citation: 'Neb. Rev. Stat. § 87-1111' }, displayStatus: { required: false } },
  applicability: { thresholds: ['does business in Nebraska, processes or sells personal data, not an SBA small business'] },
};
