// New Zealand: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const newZealand: RightsRules = {
  region: 'NZ', name: 'New Zealand', countries: ['NZ'], status: 'in_force', verification: 'knowledge',
  statutes: [
    {
      id: 'PA2020', title: 'Privacy Act 2020', articles: 'IPP 3A, 6, 7; s. 39-67', inForce: '2020-12-01',
      url: 'https://www.legislation.govt.nz/act/public/2020/0031/latest/whole.html',
    },
  ],
  rights: [
    { right: 'access', available: true, citation: 'Privacy Act 2020 s. 22 IPP 6, s. 40-57' },
    { right: 'rectification', available: true, citation: 'Privacy Act 2020 s. 22 IPP 7, s. 58-65' },
    { right: 'urgency', available: true, citation: 'Privacy Act 2020 s. 41(3)', note: 'may ask urgent treatment with reasons' },
    { right: 'complaint', available: true, citation: 'Privacy Act 2020 Part 5' },
    { right: 'erasure', available: false, note: 'only IPP 9 and correction' },
    { right: 'portability', available: false },
    { right: 'objection', available: false, note: 'Unsolicited Electronic Messages Act 2007 unsubscribe' },
    { right: 'restriction', available: false }, { right: 'automated_decision', available: false }, { right: 'withdraw_consent', available: false },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'non_discrimination', available: false }, { right: 'nomination', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 20, unit: 'business_day', from: 'receipt', roll: 'none', citation: 'Privacy Act 2020 s. 44(1), 63',
      text: 'decide and notify as soon as reasonably practicable and not later than 20 working days after receipt',
    },
    transfer: { value: 10, unit: 'business_day', citation: 's. 43' },
    extension: {
      value: null, unit: 'reasonable', conditions: ['large_quantity_or_search', 'consultation', 'complexity'],
      notice: { required: true, within: { value: 20, unit: 'business_day', from: 'receipt' }, content: ['period', 'reasons', 'right_to_complain'] },
      citation: 'Privacy Act 2020 s. 48',
    },
    acknowledgement: { required: false },
    refusalNotice: { content: ['reason', 'grounds_if_asked', 'right_to_complain'], citation: 's. 47' },
  },
  clock: { starts: 'receipt', identity: { effect: 'none' } },
  businessDay: {
    weekend: ['sat', 'sun'], holidays: 'listed public holidays, days in a year-end period (s. 7 \'working day\')', verification: 'unverified',
  },
  fee: {
    free: false, text: 'reasonable charge for making information available; correction and request free', citation: 'Privacy Act 2020 s. 66-67',
  },
  identity: { duty: 'must not give access without being satisfied of identity', citation: 'Privacy Act 2020 s. 57' },
  refusalGrounds: [
    {
      id: 'nz-49', appliesTo: ['access'], effect: 'partial',
      text: 'Serious threat to life, health, safety; significant likelihood of serious harassment; evaluative material.',
      citation: 'Privacy Act 2020 s. 49-50',
    },
    { id: 'nz-51', appliesTo: ['access'], effect: 'refuse', text: 'Security, defence.', citation: 'Privacy Act 2020 s. 51' },
    { id: 'nz-52', appliesTo: ['access'], effect: 'partial', text: 'Trade secrets or commercial position.', citation: 'Privacy Act 2020 s. 52' },
    {
      id: 'nz-53', appliesTo: ['access'], effect: 'partial',
      text: 'Not readily retrievable, does not exist, unwarranted disclosure of another\'s affairs, legal privilege, frivolous or vexatious, maintenance of the law.',
      citation: 'Privacy Act 2020 s. 53',
    },
  ],
  appeal: { internal: false, external: ['Privacy Commissioner', 'Human Rights Review Tribunal'] },
  note: 'IPP 3A (notice on indirect collection) since 2026-05-01.',
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
