// Utah: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';
import { virginia } from './virginia.js';

export const utah: RightsRules = {
  region: 'US-UT', name: 'Utah', countries: ['US'], subdivision: 'US-UT', status: 'in_force', verification: 'secondary',
  statutes: [
    {
      id: 'Utah Consumer Privacy Act (as amended by HB 418, 2025)', title: 'Utah Consumer Privacy Act (as amended by HB 418, 2025)',
      articles: 'Utah Code §§ 13-61-101 to 13-61-404', inForce: '2023-12-31',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Utah Code § 13-61-201' },
    { right: 'rectification', available: true, citation: 'Utah Code § 13-61-201', since: '2026-07-01', note: 'added by HB 418' },
    { right: 'erasure', available: true, citation: 'Utah Code § 13-61-201' },
    { right: 'portability', available: true, citation: 'Utah Code § 13-61-201' },
    { right: 'opt_out_sale_share', available: true, citation: 'Utah Code § 13-61-201', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Utah Code § 13-61-201', absolute: true },
    { right: 'opt_out_profiling', available: false },
    { right: 'limit_sensitive', available: true, citation: 'Utah Code § 13-61-201', note: 'notice and opportunity to opt out', model: 'opt_out' },
    { right: 'withdraw_consent', available: false },
    { right: 'non_discrimination', available: true, citation: 'Utah Code § 13-61-201' },
    { right: 'appeal', available: false },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Utah Code §§ 13-61-202, -203' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Utah Code §§ 13-61-202, -203',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification'], citation: 'Utah Code §§ 13-61-202, -203',
    },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Utah Code §§ 13-61-202, -203',
    },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Utah Code §§ 13-61-202, -203' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Utah Code §§ 13-61-202, -203',
  },
  agents: { allowed: 'opt_out_or_guardian' },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Utah Code §§ 13-61-202, -203', verification: 'knowledge',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Utah Code §§ 13-61-202, -203', burden: 'controller', verification: 'knowledge',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'Utah Code § 13-61-304',
      needs: 'retention', verification: 'knowledge',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Utah Code § 13-61-304', needs: 'claim', verification: 'knowledge',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Utah Code § 13-61-304',
      verification: 'knowledge',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Utah Code § 13-61-304',
      verification: 'knowledge',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Utah Code § 13-61-304', verification: 'knowledge',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Utah Code § 13-61-304', verification: 'knowledge',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Utah Code § 13-61-304',
      verification: 'knowledge',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Utah Code §§ 13-61-202, -203', verification: 'knowledge',
    },
  ],
  appeal: { internal: false, external: ['AG'] }, signals: virginia.signals,
  applicability: { thresholds: ['revenue >= USD 25m and 100,000 consumers', 'or 25,000 consumers and >50% revenue from sale'] },
  note: 'Erasure covers data the consumer provided. Complaints via the Division of Consumer Protection.',
  sources: ['https://lexace.ai/us/statute/utah/13-61-201'],
};
