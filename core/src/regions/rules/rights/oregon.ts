// Oregon: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const oregon: RightsRules = {
  region: 'US-OR', name: 'Oregon', countries: ['US'], subdivision: 'US-OR', status: 'in_force', verification: 'knowledge',
  statutes: [
    { id: 'Oregon Consumer Privacy Act', title: 'Oregon Consumer Privacy Act', articles: 'ORS 646A.570 to 646A.589', inForce: '2024-07-01' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'ORS 646A.574' }, { right: 'rectification', available: true, citation: 'ORS 646A.574' },
    { right: 'erasure', available: true, citation: 'ORS 646A.574' }, { right: 'portability', available: true, citation: 'ORS 646A.574' },
    { right: 'opt_out_sale_share', available: true, citation: 'ORS 646A.574', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'ORS 646A.574', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'ORS 646A.574',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'ORS 646A.574', revocationEffectDays: 15 },
    { right: 'non_discrimination', available: true, citation: 'ORS 646A.574' },
    { right: 'appeal', available: true, citation: 'ORS 646A.576' },
    {
      right: 'access', variant: 'specific_third_parties', available: true, citation: 'ORS 646A.574(1)(a)(B)',
      note: 'list of specific third parties, at the controller\'s option those that got the consumer\'s or any personal data',
    },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'ORS 646A.576' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'ORS 646A.576',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'], citation: 'ORS 646A.576',
    },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'ORS 646A.576' },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'ORS 646A.576' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false, citation: 'ORS 646A.576',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'ORS 646A.576', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'ORS 646A.576', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'ORS 646A.572',
      needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'ORS 646A.572', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'ORS 646A.572',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'ORS 646A.572',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'ORS 646A.572', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'ORS 646A.572', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'ORS 646A.572', verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'ORS 646A.576', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 45, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'ORS 646A.576',
  },
  signals: { gpc: { required: true, since: '2026-01-01', citation: 'ORS 646A.578(5)(b)' }, displayStatus: { required: false } },
  applicability: { thresholds: ['100,000 consumers', '25,000 consumers and >=25% revenue from sale'] },
  note: 'Non-profits covered since 2025-07-01; cure period ended 2026-01-01.',
};
