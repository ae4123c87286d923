// Iowa: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';
import { virginia } from './virginia.js';

export const iowa: RightsRules = {
  region: 'US-IA', name: 'Iowa', countries: ['US'], subdivision: 'US-IA', status: 'in_force', verification: 'secondary',
  statutes: [
    { id: 'Iowa Consumer Data Protection Act', title: 'Iowa Consumer Data Protection Act', articles: 'Iowa Code ch. 715D', inForce: '2025-01-01' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Iowa Code § 715D.3(1)' },
    { right: 'rectification', available: false },
    { right: 'erasure', available: true, citation: 'Iowa Code § 715D.3(1)' },
    { right: 'portability', available: true, citation: 'Iowa Code § 715D.3(1)' },
    { right: 'opt_out_sale_share', available: true, citation: 'Iowa Code § 715D.3(1)', absolute: true, note: 'sale of personal data' },
    {
      right: 'opt_out_targeted_ads', available: true, citation: 'Iowa Code § 715D.3(1)', note: 'opt-out only through the notice duty of § 715D.4(6)',
    },
    { right: 'opt_out_profiling', available: false },
    { right: 'limit_sensitive', available: true, citation: 'Iowa Code § 715D.3(1)', note: 'notice and opportunity to opt out', model: 'opt_out' },
    { right: 'withdraw_consent', available: false },
    { right: 'non_discrimination', available: true, citation: 'Iowa Code § 715D.3(1)' },
    { right: 'appeal', available: true, citation: 'Iowa Code § 715D.3(3)' },
  ],
  response: {
    default: { value: 90, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Iowa Code § 715D.3(2)' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 135, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 90, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Iowa Code § 715D.3(2)',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 90, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Iowa Code § 715D.3(2)',
    },
  },
  clock: {
    starts: 'receipt',
    identity: { effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Iowa Code § 715D.3(2)' },
  },
  fee: { free: true, frequency: 'twice annually', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Iowa Code § 715D.3(2)' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Iowa Code § 715D.3(2)',
  },
  agents: { allowed: 'opt_out_or_guardian' },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Iowa Code § 715D.3(2)', verification: 'knowledge',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Iowa Code § 715D.3(2)', burden: 'controller', verification: 'knowledge',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'Iowa Code § 715D.7',
      needs: 'retention', verification: 'knowledge',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Iowa Code § 715D.7', needs: 'claim', verification: 'knowledge',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Iowa Code § 715D.7',
      verification: 'knowledge',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Iowa Code § 715D.7',
      verification: 'knowledge',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Iowa Code § 715D.7', verification: 'knowledge',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Iowa Code § 715D.7', verification: 'knowledge',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Iowa Code § 715D.7', verification: 'knowledge',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Iowa Code § 715D.3(2)', verification: 'knowledge',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'Iowa Code § 715D.3(3)',
  },
  signals: virginia.signals,
  applicability: { thresholds: ['100,000 consumers', '25,000 consumers and >50% revenue from sale'] },
  note: 'Erasure covers data the consumer provided.', sources: ['https://www.mayerbrown.com/ state privacy law tracker (90 days)'],
};
