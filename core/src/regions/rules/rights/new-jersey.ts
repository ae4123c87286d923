// New Jersey: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const newJersey: RightsRules = {
  region: 'US-NJ', name: 'New Jersey', countries: ['US'], subdivision: 'US-NJ', status: 'in_force', verification: 'secondary',
  statutes: [
    { id: 'New Jersey Data Privacy Act', title: 'New Jersey Data Privacy Act', articles: 'N.J.S.A. 56:8-166.4 to 166.19', inForce: '2025-01-15' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'N.J.S.A. 56:8-166.8' },
    { right: 'rectification', available: true, citation: 'N.J.S.A. 56:8-166.8' },
    { right: 'erasure', available: true, citation: 'N.J.S.A. 56:8-166.8' },
    { right: 'portability', available: true, citation: 'N.J.S.A. 56:8-166.8' },
    { right: 'opt_out_sale_share', available: true, citation: 'N.J.S.A. 56:8-166.8', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'N.J.S.A. 56:8-166.8', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'N.J.S.A. 56:8-166.8',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'N.J.S.A. 56:8-166.8', revocationEffectDays: 15 },
    { right: 'non_discrimination', available: true, citation: 'N.J.S.A. 56:8-166.8' },
    { right: 'appeal', available: true, citation: 'N.J.S.A. 56:8-166.8' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'N.J.S.A. 56:8-166.7' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'N.J.S.A. 56:8-166.7',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'N.J.S.A. 56:8-166.7',
    },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'N.J.S.A. 56:8-166.7' },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'N.J.S.A. 56:8-166.7' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'N.J.S.A. 56:8-166.7',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'N.J.S.A. 56:8-166.7', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'N.J.S.A. 56:8-166.7', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'N.J.S.A. 56:8-166.15',
      needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'N.J.S.A. 56:8-166.15', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'N.J.S.A. 56:8-166.15',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'N.J.S.A. 56:8-166.15',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'N.J.S.A. 56:8-166.15', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'N.J.S.A. 56:8-166.15', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'N.J.S.A. 56:8-166.15',
      verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'N.J.S.A. 56:8-166.7', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 45, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'N.J.S.A. 56:8-166.8',
  },
  signals: { gpc: { required: true, since: '2025-07-15', citation: 'N.J.S.A. 56:8-166.11(b)' }, displayStatus: { required: false } },
  applicability: { thresholds: ['100,000 consumers', '25,000 consumers and revenue or discount from sale'] },
  note: 'Response text seen (56:8-166.7); the 45-day appeal period from general knowledge. Draft regulations N.J.A.C. 13:45L proposed 2025.',
  sources: ['https://casetext.com/statute/new-jersey-statutes/.../section-568-1667 (45+45 days, fee, authentication)'],
};
