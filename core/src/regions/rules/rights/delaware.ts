// Delaware: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const delaware: RightsRules = {
  region: 'US-DE', name: 'Delaware', countries: ['US'], subdivision: 'US-DE', status: 'in_force', verification: 'knowledge',
  statutes: [
    { id: 'Delaware Personal Data Privacy Act', title: 'Delaware Personal Data Privacy Act', articles: '6 Del. C. ch. 12D', inForce: '2025-01-01' },
  ],
  rights: [
    { right: 'access', available: true, citation: '6 Del. C. § 12D-104(a)' },
    { right: 'rectification', available: true, citation: '6 Del. C. § 12D-104(a)' },
    { right: 'erasure', available: true, citation: '6 Del. C. § 12D-104(a)' },
    { right: 'portability', available: true, citation: '6 Del. C. § 12D-104(a)' },
    { right: 'opt_out_sale_share', available: true, citation: '6 Del. C. § 12D-104(a)', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: '6 Del. C. § 12D-104(a)', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: '6 Del. C. § 12D-104(a)',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: '6 Del. C. § 12D-104(a)', revocationEffectDays: 15 },
    { right: 'non_discrimination', available: true, citation: '6 Del. C. § 12D-104(a)' },
    { right: 'appeal', available: true, citation: '6 Del. C. § 12D-104(d)' },
    { right: 'access', variant: 'third_party_categories', available: true, citation: '6 Del. C. § 12D-104(a)(5)' },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: '6 Del. C. § 12D-104(c)' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: '6 Del. C. § 12D-104(c)',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: '6 Del. C. § 12D-104(c)',
    },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: '6 Del. C. § 12D-104(c)' },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: '6 Del. C. § 12D-104(c)' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: '6 Del. C. § 12D-104(c)',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: '6 Del. C. § 12D-104(c)', verification: 'unverified',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: '6 Del. C. § 12D-104(c)', burden: 'controller', verification: 'unverified',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: '6 Del. C. § 12D-110',
      needs: 'retention', verification: 'unverified',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: '6 Del. C. § 12D-110', needs: 'claim', verification: 'unverified',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: '6 Del. C. § 12D-110',
      verification: 'unverified',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: '6 Del. C. § 12D-110',
      verification: 'unverified',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: '6 Del. C. § 12D-110', verification: 'unverified',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: '6 Del. C. § 12D-110', verification: 'unverified',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: '6 Del. C. § 12D-110', verification: 'unverified',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: '6 Del. C. § 12D-104(c)', verification: 'unverified',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: '6 Del. C. § 12D-104(d)',
  },
  signals: { gpc: { required: true, since: '2026-01-01', citation: '6 Del. C. § 12D-106(e)' }, displayStatus: { required: false } },
  applicability: { thresholds: ['35,000 consumers', '10,000 consumers and >20% revenue from sale'] },
};
