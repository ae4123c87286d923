// China (mainland): what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const china: RightsRules = {
  region: 'CN', name: 'China (mainland)', countries: ['CN'], status: 'in_force', verification: 'knowledge',
  statutes: [
    { id: 'PIPL', title: 'Personal Information Protection Law', articles: '15, 24, 44-50', inForce: '2021-11-01' },
    { id: 'NDSR', title: 'Network Data Security Management Regulations', articles: '23-25', inForce: '2025-01-01' },
    { id: 'GBT35273', title: 'GB/T 35273-2020 (recommended standard)', articles: '8.7' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'PIPL Art. 45(1)-(2)' },
    { right: 'portability', available: true, citation: 'PIPL Art. 45(3); NDSR Art. 25' },
    { right: 'rectification', available: true, citation: 'PIPL Art. 46' }, { right: 'erasure', available: true, citation: 'PIPL Art. 47' },
    { right: 'objection', available: true, citation: 'PIPL Art. 44', note: 'restrict or refuse processing' },
    { right: 'restriction', available: true, citation: 'PIPL Art. 44, 47(2)' },
    {
      right: 'automated_decision', available: true, citation: 'PIPL Art. 24',
      note: 'opt-out of personalised marketing; explanation and refusal of solely automated decisions',
    },
    { right: 'withdraw_consent', available: true, citation: 'PIPL Art. 15-16', absolute: true },
    { right: 'explanation', available: true, citation: 'PIPL Art. 48' },
    { right: 'nomination', available: true, citation: 'PIPL Art. 49', note: 'near relatives of deceased, unless arranged otherwise' },
    { right: 'non_discrimination', available: true, citation: 'PIPL Art. 16', note: 'no refusal of service for lack of consent unless necessary' },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false }, { right: 'appeal', available: false },
  ],
  response: {
    default: {
      value: 15, unit: 'business_day', from: 'receipt', roll: 'none',
      citation: 'PIPL Art. 45, 46, 50: \'timely\'; App violation identification method 2019 item 6: committed time at most 15 working days; GB/T 35273 8.7: 30 days',
      text: 'timely; product default 15 working days',
    },
    statutory: 'timely', extension: { value: null }, acknowledgement: { required: false },
    refusalNotice: { content: ['reasons'], citation: 'PIPL Art. 50' },
  },
  clock: { starts: 'receipt', identity: { effect: 'unsettled' } },
  fee: { free: true, text: 'reasonable cost for repeated requests (GB/T 35273 8.7)', citation: 'GB/T 35273-2020 8.7' },
  identity: { duty: 'verify identity', citation: 'GB/T 35273-2020 8.7' },
  refusalGrounds: [
    {
      id: 'pipl-18', appliesTo: ['access'], effect: 'refuse', text: 'Law requires confidentiality or no notice; or impediment of State duties.',
      citation: 'PIPL Art. 45(1), 18(1), 35',
    },
    {
      id: 'pipl-47-2', appliesTo: ['erasure'], effect: 'restrict_instead',
      text: 'Statutory retention not expired (E-Commerce Law Art. 31: transaction records at least 3 years) or deletion technically hard: stop all processing except storage and security.',
      citation: 'PIPL Art. 47(2); E-Commerce Law Art. 31', needs: 'retention',
    },
  ],
  appeal: { internal: false, external: ['lawsuit (Art. 50(2))', 'complaint to authority (Art. 65)'] },
  children: { ageOfConsent: 14, citation: 'PIPL Art. 31' },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
};
