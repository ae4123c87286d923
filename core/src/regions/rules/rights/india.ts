// India: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const india: RightsRules = {
  region: 'IN', name: 'India', countries: ['IN'], status: 'phased', verification: 'secondary',
  statutes: [
    { id: 'DPDPA', title: 'Digital Personal Data Protection Act, 2023 (22 of 2023)', articles: 's. 5-15', inForce: 'substantive part 2027-05-13/14' },
    {
      id: 'DPDPR', title: 'Digital Personal Data Protection Rules, 2025 (notified 2025-11-13/14)', articles: 'r. 3, 7, 8, 10-14',
      note: 'rules 1, 2, 17-21 at once; rule 4 after one year (2026-11); rules 3, 5-16, 22, 23 after 18 months',
    },
    {
      id: 'SPDI', title: 'IT (Reasonable Security Practices and Procedures and Sensitive Personal Data or Information) Rules, 2011',
      articles: 'r. 5(6)-(9)', note: 'until s. 43A IT Act is replaced',
    },
  ],
  phases: [
    {
      until: '2027-05-13', regime: 'SPDI 2011: review and correction r. 5(6), withdrawal r. 5(7), grievance officer answers within one month r. 5(9)',
    },
    { from: '2027-05-14', regime: 'DPDP Act and Rules; sources differ between 13 and 14 May 2027' },
  ],
  rights: [
    {
      right: 'access', available: true, citation: 'DPDPA s. 11', since: '2027-05-14',
      note: 'summary of data and processing, identities of other fiduciaries and processors',
    },
    { right: 'rectification', available: true, citation: 'DPDPA s. 12(1)-(2)', since: '2027-05-14', note: 'correct, complete, update' },
    { right: 'erasure', available: true, citation: 'DPDPA s. 12(1), (3)', since: '2027-05-14' },
    { right: 'withdraw_consent', available: true, citation: 'DPDPA s. 6(4)-(6)', since: '2027-05-14', note: 'ease comparable to giving' },
    {
      right: 'nomination', available: true, citation: 'DPDPA s. 14; Rules r. 14(4)', since: '2027-05-14',
      note: 'nominee in case of death or incapacity',
    },
    { right: 'grievance', available: true, citation: 'DPDPA s. 13; Rules r. 14(3)', since: '2027-05-14' },
    { right: 'portability', available: false }, { right: 'objection', available: false }, { right: 'restriction', available: false },
    { right: 'automated_decision', available: false }, { right: 'opt_out_sale_share', available: false },
    { right: 'limit_sensitive', available: false }, { right: 'non_discrimination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 90, unit: 'calendar_day', from: 'receipt', roll: 'none', citation: 'DPDP Rules 2025 r. 14(3)',
      text: 'publish own period; grievances answered within a reasonable period not exceeding 90 days (from 2027-05-14). No statutory period for access/correction/erasure itself',
    },
    interim: {
      value: 1, unit: 'month', from: 'receipt', roll: 'none', citation: 'SPDI Rules 2011 r. 5(9)',
      text: 'grievances expeditiously, within one month (in force today)',
    },
    extension: { value: null, note: 'none' }, acknowledgement: { required: false },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'unsettled', text: 'fiduciary publishes the particulars (e.g. user name) required to identify', citation: 'DPDP Rules r. 14(1)',
    },
  },
  fee: { free: true, text: 'no fee foreseen' },
  identity: { duty: 'published identifiers', citation: 'DPDP Rules r. 14(1)-(2)' },
  refusalGrounds: [
    {
      id: 'dpdp-12-3', appliesTo: ['erasure'], effect: 'partial', text: 'Retention necessary for the specified purpose or compliance with law.',
      citation: 'DPDPA s. 12(3)', needs: 'retention',
    },
    {
      id: 'dpdp-11-consent', appliesTo: ['access', 'erasure'], effect: 'refuse',
      text: 'Rights of access/erasure exist only where processing rests on consent incl. voluntary provision (s. 7(a)).',
      citation: 'DPDPA s. 11(1), 12(1)',
    },
    {
      id: 'dpdp-17-1', appliesTo: ['*'], effect: 'partial', text: 'Enforcing a legal right or claim, and other s. 17(1) cases.',
      citation: 'DPDPA s. 17(1)(a)', needs: 'claim',
    },
    {
      id: 'dpdp-15', appliesTo: ['*'], effect: 'refuse', text: 'Data principal duties: no impersonation, no false or frivolous grievance.',
      citation: 'DPDPA s. 15',
    },
  ],
  appeal: { internal: 'grievance first (s. 13(3))', external: ['Data Protection Board', 'Appellate Tribunal (TDSAT) within 60 days'] },
  children: { ageOfConsent: 18, citation: 'DPDPA s. 9; Rules r. 10' },
  pending: [
    {
      title: 'MeitY proposal of 2026-01-22 to shorten the transition to 12 months (mainly significant data fiduciaries)',
      status: 'proposal; a June 2026 source still gives May 2027; check before 2026-11-13', source: 'https://ssrana.in/?p=43288',
    },
  ],
  sources: [
    'https://www.theprivacylabs.com/dpdp-act-2025', 'https://www.getastra.com/blog/compliance/dpdp-compliance/',
    'https://amlegalsdpdpa.com/insights/data-principal-rights',
  ],
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
