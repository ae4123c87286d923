// Virginia: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const virginia: RightsRules = {
  region: 'US-VA', name: 'Virginia', countries: ['US'], subdivision: 'US-VA', status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'Virginia Consumer Data Protection Act', title: 'Virginia Consumer Data Protection Act', articles: 'Va. Code §§ 59.1-575 to 59.1-585',
      inForce: '2023-01-01',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Va. Code § 59.1-577(A)' },
    { right: 'rectification', available: true, citation: 'Va. Code § 59.1-577(A)' },
    { right: 'erasure', available: true, citation: 'Va. Code § 59.1-577(A)' },
    { right: 'portability', available: true, citation: 'Va. Code § 59.1-577(A)' },
    { right: 'opt_out_sale_share', available: true, citation: 'Va. Code § 59.1-577(A)', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Va. Code § 59.1-577(A)', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'Va. Code § 59.1-577(A)',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'Va. Code § 59.1-577(A)' },
    { right: 'non_discrimination', available: true, citation: 'Va. Code § 59.1-577(A)' },
    { right: 'appeal', available: true, citation: 'Va. Code § 59.1-577(C)' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Va. Code § 59.1-577(B)' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Va. Code § 59.1-577(B)',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Va. Code § 59.1-577(B)',
    },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Va. Code § 59.1-577(B)' },
  },
  fee: { free: true, frequency: 'twice annually', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Va. Code § 59.1-577(B)' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Va. Code § 59.1-577(B)',
  },
  agents: { allowed: 'opt_out_or_guardian' },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Va. Code § 59.1-577(B)', verification: 'knowledge',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Va. Code § 59.1-577(B)', burden: 'controller', verification: 'knowledge',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'Va. Code § 59.1-582',
      needs: 'retention', verification: 'knowledge',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Va. Code § 59.1-582', needs: 'claim', verification: 'knowledge',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Va. Code § 59.1-582',
      verification: 'knowledge',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Va. Code § 59.1-582',
      verification: 'knowledge',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Va. Code § 59.1-582', verification: 'knowledge',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Va. Code § 59.1-582', verification: 'knowledge',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Va. Code § 59.1-582', verification: 'knowledge',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Va. Code § 59.1-577(B)', verification: 'knowledge',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'Va. Code § 59.1-577(C)',
  },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
  applicability: { thresholds: ['100,000 consumers', '25,000 consumers and >50% revenue from sale'] },
  note: '2026 amendment bans the sale of precise geolocation data (secondary source: jdsupra, spring 2026; commencement to be checked).',
};
