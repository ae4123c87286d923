// Colorado: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const colorado: RightsRules = {
  region: 'US-CO', name: 'Colorado', countries: ['US'], subdivision: 'US-CO', status: 'in_force', verification: 'knowledge',
  statutes: [
    { id: 'Colorado Privacy Act', title: 'Colorado Privacy Act', articles: 'C.R.S. §§ 6-1-1301 to 6-1-1313; 4 CCR 904-3', inForce: '2023-07-01' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'C.R.S. § 6-1-1306(1)' },
    { right: 'rectification', available: true, citation: 'C.R.S. § 6-1-1306(1)' },
    { right: 'erasure', available: true, citation: 'C.R.S. § 6-1-1306(1)' },
    { right: 'portability', available: true, citation: 'C.R.S. § 6-1-1306(1)' },
    { right: 'opt_out_sale_share', available: true, citation: 'C.R.S. § 6-1-1306(1)', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'C.R.S. § 6-1-1306(1)', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'C.R.S. § 6-1-1306(1)',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'C.R.S. § 6-1-1306(1)' },
    { right: 'non_discrimination', available: true, citation: 'C.R.S. § 6-1-1306(1)' },
    { right: 'appeal', available: true, citation: 'C.R.S. § 6-1-1306(3)' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'C.R.S. § 6-1-1306(2)' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'C.R.S. § 6-1-1306(2)',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'C.R.S. § 6-1-1306(2)',
    },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'C.R.S. § 6-1-1306(2)' },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'C.R.S. § 6-1-1306(2)' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'C.R.S. § 6-1-1306(2)',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'C.R.S. § 6-1-1306(2)', verification: 'knowledge',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'C.R.S. § 6-1-1306(2)', burden: 'controller', verification: 'knowledge',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'C.R.S. § 6-1-1304(3)',
      needs: 'retention', verification: 'knowledge',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'C.R.S. § 6-1-1304(3)', needs: 'claim', verification: 'knowledge',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'C.R.S. § 6-1-1304(3)',
      verification: 'knowledge',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'C.R.S. § 6-1-1304(3)',
      verification: 'knowledge',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'C.R.S. § 6-1-1304(3)', verification: 'knowledge',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'C.R.S. § 6-1-1304(3)', verification: 'knowledge',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'C.R.S. § 6-1-1304(3)', verification: 'knowledge',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'C.R.S. § 6-1-1306(2)', verification: 'knowledge',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 45, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: { value: 60, unit: 'calendar_day' }, ifDenied: 'inform the consumer of the ability to contact the attorney general',
    citation: 'C.R.S. § 6-1-1306(3)',
  },
  signals: {
    gpc: { required: true, since: '2024-07-01', citation: 'C.R.S. § 6-1-1306(1)(a)(IV)(B); 4 CCR 904-3 Rules 5.02-5.09 (GPC is on the AG list)' },
    displayStatus: { required: false },
  },
  applicability: { thresholds: ['100,000 consumers', '25,000 consumers and revenue or discount from sale'] },
};
