// Minnesota: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const minnesota: RightsRules = {
  region: 'US-MN', name: 'Minnesota', countries: ['US'], subdivision: 'US-MN', status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'Minnesota Consumer Data Privacy Act', title: 'Minnesota Consumer Data Privacy Act', articles: 'Minn. Stat. ch. 325M (325M.10-325M.21)',
      inForce: '2025-07-31',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1' },
    { right: 'rectification', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1' },
    { right: 'erasure', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1' },
    { right: 'portability', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1' },
    { right: 'opt_out_sale_share', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1', revocationEffectDays: 15 },
    { right: 'non_discrimination', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1' },
    { right: 'appeal', available: true, citation: 'Minn. Stat. § 325M.14 subd. 5' },
    {
      right: 'automated_decision', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1(g)',
      note: 'question result of profiling, reason, what could change it, review and correct data',
    },
    { right: 'access', variant: 'specific_third_parties', available: true, citation: 'Minn. Stat. § 325M.14 subd. 1(h)' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Minn. Stat. § 325M.14 subd. 4' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Minn. Stat. § 325M.14 subd. 4',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Minn. Stat. § 325M.14 subd. 4',
    },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Minn. Stat. § 325M.14 subd. 4',
    },
  },
  fee: { free: true, frequency: 'twice annually', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Minn. Stat. § 325M.14 subd. 4' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Minn. Stat. § 325M.14 subd. 4',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Minn. Stat. § 325M.14 subd. 4', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Minn. Stat. § 325M.14 subd. 4', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'Minn. Stat. § 325M.19',
      needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Minn. Stat. § 325M.19', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Minn. Stat. § 325M.19',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Minn. Stat. § 325M.19',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Minn. Stat. § 325M.19', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Minn. Stat. § 325M.19', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Minn. Stat. § 325M.19',
      verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Minn. Stat. § 325M.14 subd. 4', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 45, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: { value: 60, unit: 'calendar_day' }, ifDenied: 'inform consumer how to contact or complain to the attorney general',
    citation: 'Minn. Stat. § 325M.14 subd. 5',
  },
  signals: { gpc: { required: true, since: '2025-07-31', citation: 'Minn. Stat. § 325M.14 subd. 3' }, displayStatus: { required: false } },
  applicability: { thresholds: ['100,000 consumers', '25,000 consumers and >25% revenue from sale'] },
  note: 'Access answer must not contain SSN, ID, account, biometric data but state that they are held.',
};
