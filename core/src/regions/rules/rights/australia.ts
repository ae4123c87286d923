// Australia: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const australia: RightsRules = {
  region: 'AU', name: 'Australia', countries: ['AU'], status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'PA1988', title: 'Privacy Act 1988 (Cth), Australian Privacy Principles', articles: 'APP 1, 7, 12, 13; s. 36-41',
      url: 'https://www.legislation.gov.au/C2004A03712/latest',
    },
  ],
  applicability: { thresholds: ['annual turnover above AUD 3m, or small business that trades in personal information etc. (s. 6C-6DA)'] },
  rights: [
    { right: 'access', available: true, citation: 'APP 12' }, { right: 'rectification', available: true, citation: 'APP 13' },
    { right: 'objection', available: true, citation: 'APP 7.6-7.7; Spam Act 2003 s. 18', absolute: true, note: 'direct marketing opt-out' },
    { right: 'complaint', available: true, citation: 'Privacy Act s. 36, 40(1A)' },
    { right: 'anonymity', available: true, citation: 'APP 2' },
    { right: 'automated_decision', available: true, since: '2026-12-10', citation: 'APP 1.7-1.9', note: 'only transparency in the privacy policy' },
    { right: 'erasure', available: false, note: 'only APP 11.2 destruction when no longer needed' },
    { right: 'portability', available: false, note: 'Consumer Data Right sectors only' },
    { right: 'restriction', available: false },
    { right: 'withdraw_consent', available: false, note: 'OAIC guidance: consent may be withdrawn' },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'non_discrimination', available: false }, { right: 'nomination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 30, unit: 'calendar_day', from: 'receipt', roll: 'none',
      citation: 'APP 12.4(a)(ii), 13.5(a)(ii): reasonable period; OAIC APP Guidelines: normally not more than 30 calendar days',
      text: 'reasonable period for organisations',
    },
    extension: { value: null, note: 'longer only if reasonable; tell the person' },
    acknowledgement: { required: false },
    refusalNotice: { content: ['reasons_unless_unreasonable', 'complaint_mechanisms'], citation: 'APP 12.9, 13.3' },
  },
  clock: { starts: 'receipt', identity: { effect: 'unsettled', productDefault: 'do not suspend' } },
  fee: {
    free: false, text: 'no charge for making the request; charge for giving access must not be excessive; correction free',
    citation: 'APP 12.7-12.8, 13.5(b)',
  },
  identity: { duty: 'be satisfied of identity', citation: 'OAIC APP Guidelines ch. 12' },
  refusalGrounds: [
    { id: 'app-12-3-a', appliesTo: ['access'], effect: 'partial', text: 'serious threat to life, health or safety', citation: 'APP 12.3(a)' },
    { id: 'app-12-3-b', appliesTo: ['access'], effect: 'partial', text: 'unreasonable impact on privacy of others', citation: 'APP 12.3(b)' },
    { id: 'app-12-3-c', appliesTo: ['access'], effect: 'partial', text: 'frivolous or vexatious', citation: 'APP 12.3(c)' },
    {
      id: 'app-12-3-d', appliesTo: ['access'], effect: 'partial', text: 'existing or anticipated legal proceedings, not discoverable',
      citation: 'APP 12.3(d)',
    },
    { id: 'app-12-3-e', appliesTo: ['access'], effect: 'partial', text: 'would reveal intentions in negotiations', citation: 'APP 12.3(e)' },
    { id: 'app-12-3-f', appliesTo: ['access'], effect: 'partial', text: 'unlawful', citation: 'APP 12.3(f)' },
    { id: 'app-12-3-g', appliesTo: ['access'], effect: 'partial', text: 'denying required or authorised by law or court', citation: 'APP 12.3(g)' },
    {
      id: 'app-12-3-h', appliesTo: ['access'], effect: 'partial',
      text: 'suspected unlawful activity or serious misconduct, action would be prejudiced', citation: 'APP 12.3(h)',
    },
    { id: 'app-12-3-i', appliesTo: ['access'], effect: 'partial', text: 'prejudice enforcement activities', citation: 'APP 12.3(i)' },
    {
      id: 'app-12-3-j', appliesTo: ['access'], effect: 'partial', text: 'evaluative information in a commercially sensitive decision process',
      citation: 'APP 12.3(j)',
    },
    {
      id: 'app-13-statement', appliesTo: ['rectification'], effect: 'partial',
      text: 'If correction is refused: reasons and, on request, associate a statement.', citation: 'APP 13.3-13.4',
    },
  ],
  appeal: { internal: 'complain to the entity first, 30 days', external: ['OAIC (s. 40(1A))'] },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
