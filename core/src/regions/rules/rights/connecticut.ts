// Connecticut: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const connecticut: RightsRules = {
  region: 'US-CT', name: 'Connecticut', countries: ['US'], subdivision: 'US-CT', status: 'in_force', verification: 'secondary',
  statutes: [
    {
      id: 'Connecticut Data Privacy Act (as amended by P.A. 25-113 / SB 1295)',
      title: 'Connecticut Data Privacy Act (as amended by P.A. 25-113 / SB 1295)', articles: 'Conn. Gen. Stat. §§ 42-515 to 42-526',
      inForce: '2023-07-01',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Conn. Gen. Stat. § 42-518(a)' },
    { right: 'rectification', available: true, citation: 'Conn. Gen. Stat. § 42-518(a)' },
    { right: 'erasure', available: true, citation: 'Conn. Gen. Stat. § 42-518(a)' },
    { right: 'portability', available: true, citation: 'Conn. Gen. Stat. § 42-518(a)' },
    { right: 'opt_out_sale_share', available: true, citation: 'Conn. Gen. Stat. § 42-518(a)', absolute: true, note: 'sale of personal data' },
    { right: 'opt_out_targeted_ads', available: true, citation: 'Conn. Gen. Stat. § 42-518(a)', absolute: true },
    {
      right: 'opt_out_profiling', available: true, citation: 'Conn. Gen. Stat. § 42-518(a)',
      note: 'profiling for decisions with legal or similarly significant effects',
    },
    { right: 'limit_sensitive', available: false, note: 'stronger: sensitive data only with consent (opt-in)', model: 'opt_in' },
    { right: 'withdraw_consent', available: true, citation: 'Conn. Gen. Stat. § 42-518(a)', revocationEffectDays: 15 },
    { right: 'non_discrimination', available: true, citation: 'Conn. Gen. Stat. § 42-518(a)' },
    { right: 'appeal', available: true, citation: 'Conn. Gen. Stat. § 42-518(d)' },
    {
      right: 'automated_decision', available: true, citation: 'Conn. Gen. Stat. § 42-518 as amended', since: '2026-07-01',
      note: 'contest profiling decisions',
    },
  ],
  response: {
    default: { value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'Conn. Gen. Stat. § 42-518(c)' },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['reason'] },
      citation: 'Conn. Gen. Stat. § 42-518(c)',
    },
    acknowledgement: { required: false },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['justification', 'appeal_instructions'],
      citation: 'Conn. Gen. Stat. § 42-518(c)',
    },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'none', text: 'if not authenticated, no duty to comply; ask for additional information', citation: 'Conn. Gen. Stat. § 42-518(c)',
    },
  },
  fee: { free: true, frequency: 'once per 12 months', exceptions: ['manifestly_unfounded_or_excessive'], citation: 'Conn. Gen. Stat. § 42-518(c)' },
  identity: {
    duty: 'authenticate with commercially reasonable efforts; no new account may be demanded', optOutNeedsIdentity: false,
    citation: 'Conn. Gen. Stat. § 42-518(c)',
  },
  agents: { allowed: true },
  refusalGrounds: [
    {
      id: 'us-auth', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'Cannot authenticate the request with commercially reasonable efforts (may ask for more information). Opt-outs need no authentication.',
      citation: 'Conn. Gen. Stat. § 42-518(c)', verification: 'knowledge',
    },
    {
      id: 'us-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded, excessive or repetitive (some acts: technically infeasible): fee or decline; burden on the controller.',
      citation: 'Conn. Gen. Stat. § 42-518(c)', burden: 'controller', verification: 'knowledge',
    },
    {
      id: 'us-law', appliesTo: ['*'], effect: 'partial', text: 'Comply with law, investigations, subpoenas.', citation: 'Conn. Gen. Stat. § 42-524',
      needs: 'retention', verification: 'knowledge',
    },
    {
      id: 'us-claims', appliesTo: ['*'], effect: 'partial', text: 'Investigate, establish, exercise, prepare for or defend legal claims.',
      citation: 'Conn. Gen. Stat. § 42-524', needs: 'claim', verification: 'knowledge',
    },
    {
      id: 'us-contract', appliesTo: ['erasure'], effect: 'partial',
      text: 'Provide the product or service requested, perform the contract or a written warranty.', citation: 'Conn. Gen. Stat. § 42-524',
      verification: 'knowledge',
    },
    {
      id: 'us-security', appliesTo: ['*'], effect: 'partial',
      text: 'Prevent, detect or respond to security incidents, fraud, malicious or illegal activity.', citation: 'Conn. Gen. Stat. § 42-524',
      verification: 'knowledge',
    },
    {
      id: 'us-internal', appliesTo: ['erasure'], effect: 'partial',
      text: 'Internal operations reasonably aligned with consumer expectations; product recall; repair of technical errors.',
      citation: 'Conn. Gen. Stat. § 42-524', verification: 'knowledge',
    },
    {
      id: 'us-research', appliesTo: ['erasure'], effect: 'partial', text: 'Public or peer-reviewed research with oversight.',
      citation: 'Conn. Gen. Stat. § 42-524', verification: 'knowledge',
    },
    {
      id: 'us-deid', appliesTo: ['access', 'rectification', 'erasure', 'portability'], effect: 'refuse',
      text: 'No duty to re-identify de-identified or pseudonymous data kept separately.', citation: 'Conn. Gen. Stat. § 42-524',
      verification: 'knowledge',
    },
    {
      id: 'us-trade-secret', appliesTo: ['access', 'portability'], effect: 'partial', text: 'No duty to reveal trade secrets.',
      citation: 'Conn. Gen. Stat. § 42-518(c)', verification: 'knowledge',
    },
  ],
  appeal: {
    internal: true, window: 'reasonable period after the decision',
    respondWithin: { value: 60, unit: 'calendar_day', from: 'receipt_of_appeal' },
    extension: null, ifDenied: 'inform consumer how to contact or complain to the attorney general', citation: 'Conn. Gen. Stat. § 42-518(d)',
  },
  signals: { gpc: { required: true, since: '2025-01-01', citation: 'Conn. Gen. Stat. § 42-520(e)(1)(A)(ii)' }, displayStatus: { required: false } },
  applicability: { thresholds: ['since 2026-07-01: 35,000 consumers', 'any sensitive data (except payment only)', 'offers personal data for sale'] },
  note: 'Since 2026-07-01: access covers inferences and profiling information; controller must not disclose SSN, government ID, account credentials, biometric data in an access answer but say that it holds them; right to question profiling results; no sale of or targeted ads with data of consumers 13-17.',
  sources: [
    'https://natlawreview.com/article/connecticut-amends-connecticut-data-privacy-act',
    'https://www.insideprivacy.com/state-privacy/connecticut-legislature-amends-its-privacy-statute/',
  ],
};
