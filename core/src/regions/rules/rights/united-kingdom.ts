// United Kingdom: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const unitedKingdom: RightsRules = {
  region: 'GB', name: 'United Kingdom', countries: ['GB'], status: 'in_force', verification: 'secondary',
  statutes: [
    {
      id: 'UKGDPR', title: 'UK GDPR (assimilated Regulation 2016/679)', articles: '12, 12A, 13-22D', inForce: '2021-01-01',
      url: 'https://www.legislation.gov.uk/eur/2016/679',
    },
    {
      id: 'DPA2018', title: 'Data Protection Act 2018', articles: 's. 9, 10-12, 45-54, 164A, 205(2), Sch. 2-4',
      url: 'https://www.legislation.gov.uk/ukpga/2018/12',
    },
    {
      id: 'DUAA2025', title: 'Data (Use and Access) Act 2025', articles: 's. 70-112, 103',
      note: 'main data-protection part in force 2026-02-05 (SI 2026/82 reg. 2); complaints s. 103 / DPA s. 164A in force 2026-06-19 (reg. 3)',
      url: 'https://www.legislation.gov.uk/ukpga/2025/18',
    },
  ],
  rights: [
    {
      right: 'access', available: true, citation: 'UK GDPR Art. 15',
      note: 'only what a reasonable and proportionate search finds (Art. 15(1A), DUAA s. 78)',
    },
    { right: 'rectification', available: true, citation: 'UK GDPR Art. 16' },
    { right: 'erasure', available: true, citation: 'UK GDPR Art. 17' },
    { right: 'restriction', available: true, citation: 'UK GDPR Art. 18' },
    { right: 'portability', available: true, citation: 'UK GDPR Art. 20' },
    { right: 'objection', available: true, citation: 'UK GDPR Art. 21' },
    { right: 'objection', variant: 'direct_marketing', available: true, absolute: true, citation: 'UK GDPR Art. 21(2)-(3)' },
    {
      right: 'automated_decision', available: true, citation: 'UK GDPR Art. 22A-22D', since: '2026-02-05',
      note: 'recast 2026-02-05: permission with safeguards; stricter for special-category data',
    },
    { right: 'withdraw_consent', available: true, citation: 'UK GDPR Art. 7(3)', absolute: true },
    {
      right: 'complaint', available: true, citation: 'DPA 2018 s. 164A; UK GDPR Art. 77', since: '2026-06-19',
      note: 'complaint to the controller: form or similar, acknowledge within 30 days, answer without undue delay',
    },
    { right: 'opt_out_sale_share', available: false }, { right: 'limit_sensitive', available: false },
    { right: 'appeal', available: false, note: 'controller complaint under s. 164A is the nearest thing' },
    { right: 'nomination', available: false }, { right: 'non_discrimination', available: false },
  ],
  response: {
    default: {
      value: 1, unit: 'month', from: 'relevant_time', roll: 'eu1182',
      text: 'without undue delay and in any event before the end of the applicable time period (one month beginning with the relevant time)',
      citation: 'UK GDPR Art. 12(3), 12A; DPA 2018 s. 205(2) (periods per Art. 3 Reg. 1182/71)',
    },
    extension: {
      value: 2, unit: 'month', totalFromReceipt: { value: 3, unit: 'month' }, conditions: ['complexity', 'number_of_requests'], test: 'necessary',
      notice: { required: true, within: { value: 1, unit: 'month', from: 'relevant_time' }, content: ['reasons'] },
      citation: 'UK GDPR Art. 12A',
    },
    acknowledgement: {
      required: false,
      complaints: { required: true, within: { value: 30, unit: 'calendar_day', from: 'receipt' }, citation: 'DPA 2018 s. 164A', since: '2026-06-19' },
    },
    refusalNotice: {
      content: ['reasons', 'right_to_complain_controller_and_ICO', 'judicial_remedy'], citation: 'UK GDPR Art. 12(4)',
      within: { value: 1, unit: 'month', from: 'relevant_time' },
    },
  },
  clock: {
    starts: 'relevant_time',
    relevantTime: 'latest of: receipt of the request; receipt of identity information requested under Art. 12(6); payment of a fee charged under Art. 12(5)',
    identity: { effect: 'restart', citation: 'UK GDPR Art. 12A (mirrors DPA 2018 s. 54(3))' },
    clarification: {
      effect: 'pause',
      rule: 'days from the day of asking to the day of receiving the answer (both inclusive) do not count, if the information is reasonably required to identify the data sought (e.g. large amount of data)',
      citation: 'UK GDPR Art. 12A (mirrors DPA 2018 s. 54(3C)-(3D))', appliesTo: ['access'],
    },
  },
  businessDay: {
    weekend: ['sat', 'sun'], holidays: 'bank holidays of the UK nation of the controller',
    citation: 'Reg. 1182/71 Art. 3(4) via DPA 2018 s. 205(2); ICO right-of-access guidance',
  },
  fee: { free: true, exceptions: ['further_copies', 'manifestly_unfounded_or_excessive'], citation: 'UK GDPR Art. 12(5), 15(3); DPA 2018 s. 12' },
  identity: { duty: 'reasonable doubt only', optOutNeedsIdentity: false, citation: 'UK GDPR Art. 12(6)' },
  agents: { allowed: true, text: 'third party with evidence of authority (ICO)' },
  refusalGrounds: [
    {
      id: 'ukgdpr-12-5-unfounded', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Request manifestly unfounded: controller may charge a reasonable fee based on administrative costs or refuse; the controller bears the burden of proof.',
      citation: 'UK GDPR Art. 12(5)(a)-(b)', burden: 'controller',
    },
    {
      id: 'ukgdpr-12-2-unidentifiable', appliesTo: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'],
      effect: 'refuse',
      text: 'Controller demonstrates that it is not in a position to identify the data subject (processing that does not require identification); inform the person if possible; rights revive if the person supplies identifying information.',
      citation: 'UK GDPR Art. 11(2), 12(2)', burden: 'controller',
    },
    {
      id: 'ukgdpr-12-6-identity', appliesTo: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'], effect: 'ask',
      text: 'Reasonable doubts about identity: request the additional information necessary to confirm identity. No routine copy of an ID card; for a shop the login or the order e-mail normally suffices.',
      citation: 'UK GDPR Art. 12(6), 5(1)(c), Recital 64; EDPB Guidelines 01/2022',
    },
    {
      id: 'ukgdpr-15-4-rights-of-others', appliesTo: ['access'], effect: 'partial',
      text: 'The copy must not adversely affect rights and freedoms of others (trade secrets, intellectual property, data of third persons). Redact; may not result in refusing all information.',
      citation: 'UK GDPR Art. 15(4), Recital 63',
    },
    {
      id: 'ukgdpr-15-3-further-copies', appliesTo: ['access'], effect: 'fee_or_refuse',
      text: 'Further copies: reasonable fee based on administrative costs.', citation: 'UK GDPR Art. 15(3)',
    },
    {
      id: 'ukgdpr-17-1-no-ground', appliesTo: ['erasure'], effect: 'refuse',
      text: 'None of the six erasure grounds of Art. 17(1)(a)-(f) is met (e.g. data still necessary for the current contract).',
      citation: 'UK GDPR Art. 17(1) a contrario',
    },
    {
      id: 'ukgdpr-17-3-a', appliesTo: ['erasure'], effect: 'partial', text: 'Necessary for exercising freedom of expression and information.',
      citation: 'UK GDPR Art. 17(3)(a)',
    },
    {
      id: 'ukgdpr-17-3-b', appliesTo: ['erasure'], effect: 'partial',
      text: 'Necessary for compliance with a legal obligation under Union or Member State law (tax and commercial retention of invoices, product safety, VAT OSS records) or a task in the public interest. Keep only the data the obligation covers; see retention table.',
      citation: 'UK GDPR Art. 17(3)(b)', needs: 'retention',
    },
    {
      id: 'ukgdpr-17-3-c', appliesTo: ['erasure'], effect: 'partial', text: 'Public interest in public health (Art. 9(2)(h), (i), 9(3)).',
      citation: 'UK GDPR Art. 17(3)(c)',
    },
    {
      id: 'ukgdpr-17-3-d', appliesTo: ['erasure'], effect: 'partial',
      text: 'Archiving in the public interest, scientific or historical research, statistics (Art. 89(1)), if erasure would render impossible or seriously impair the objectives.',
      citation: 'UK GDPR Art. 17(3)(d)',
    },
    {
      id: 'ukgdpr-17-3-e', appliesTo: ['erasure'], effect: 'partial',
      text: 'Necessary for establishment, exercise or defence of legal claims (open chargeback, dunning, court case, warranty within limitation period); keep only the relevant data, limit access, review when the claim ends.',
      citation: 'UK GDPR Art. 17(3)(e)', needs: 'claim',
    },
    {
      id: 'ukgdpr-18-2', appliesTo: ['restriction'], effect: 'partial',
      text: 'During restriction data may still be stored, and processed with consent, for legal claims, to protect another person, or important public interest.',
      citation: 'UK GDPR Art. 18(2)',
    },
    {
      id: 'ukgdpr-20-scope', appliesTo: ['portability'], effect: 'partial',
      text: 'Only data provided by the data subject, processed by automated means on consent or contract; not inferred or paper data, not legitimate-interest or legal-obligation data.',
      citation: 'UK GDPR Art. 20(1)(a)-(b); WP242 rev.01',
    },
    {
      id: 'ukgdpr-20-3', appliesTo: ['portability'], effect: 'refuse', text: 'Task in the public interest / official authority.',
      citation: 'UK GDPR Art. 20(3)',
    },
    {
      id: 'ukgdpr-20-4', appliesTo: ['portability'], effect: 'partial', text: 'Must not adversely affect rights and freedoms of others.',
      citation: 'UK GDPR Art. 20(4)',
    },
    {
      id: 'ukgdpr-21-1', appliesTo: ['objection'], effect: 'refuse',
      text: 'Compelling legitimate grounds overriding interests of the data subject, or legal claims. Never available against direct marketing (Art. 21(2)-(3)).',
      citation: 'UK GDPR Art. 21(1)', burden: 'controller', notFor: ['direct_marketing'],
    },
    {
      id: 'ukgdpr-21-6', appliesTo: ['objection'], effect: 'refuse',
      text: 'Research/statistics necessary for a task carried out in the public interest.', citation: 'UK GDPR Art. 21(6)',
    },
    {
      id: 'ukgdpr-16-accuracy', appliesTo: ['rectification'], effect: 'refuse',
      text: 'Data are accurate, or the contested item is an assessment; note the objection and offer a supplementary statement; restriction while accuracy is verified (Art. 18(1)(a)).',
      citation: 'UK GDPR Art. 16, 18(1)(a), 5(1)(d)',
    },
    {
      id: 'ukgdpr-12-5-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Excessive, in particular repetitive; CJEU C-526/24 is persuasive only (s. 6 EUWA 2018).', citation: 'UK GDPR Art. 12(5)',
      burden: 'controller',
    },
    {
      id: 'uk-reasonable-search', appliesTo: ['access'], effect: 'partial',
      text: 'Only confirmation, data and information that a reasonable and proportionate search provides.',
      citation: 'UK GDPR Art. 15(1A) (DUAA s. 78)',
    },
    {
      id: 'uk-third-party-data', appliesTo: ['access'], effect: 'partial', text: 'Third-party data: disclose only with consent or if reasonable.',
      citation: 'DPA 2018 Sch. 2 para 16-17',
    },
    { id: 'uk-lpp', appliesTo: ['access'], effect: 'partial', text: 'Legal professional privilege.', citation: 'DPA 2018 Sch. 2 para 19' },
    {
      id: 'uk-legal', appliesTo: ['access', 'erasure', 'rectification', 'restriction', 'portability', 'objection'], effect: 'partial',
      text: 'Disclosure required by law or in connection with legal proceedings.', citation: 'DPA 2018 Sch. 2 para 5',
    },
    {
      id: 'uk-crime-tax', appliesTo: ['access', 'erasure'], effect: 'partial',
      text: 'Likely to prejudice prevention of crime (payment fraud) or assessment of tax.', citation: 'DPA 2018 Sch. 2 para 2',
    },
    {
      id: 'uk-negotiations', appliesTo: ['access'], effect: 'partial', text: 'Records of intentions in negotiations with the data subject.',
      citation: 'DPA 2018 Sch. 2 para 23',
    },
  ],
  appeal: { internal: 's164A_complaint', external: ['ICO', 'court'] },
  signals: { gpc: { required: false }, displayStatus: { required: false } },
  children: { ageOfConsent: 13, citation: 'DPA 2018 s. 9; UK GDPR Art. 8' },
  sources: [
    'https://bratby.law/data-use-and-access-act-2025-commencement/', 'https://crimeline.co.uk (SI 2026/82 reg. 2)',
    'https://www.legislation.gov.uk/ukpga/2018/12/section/54',
  ],
};
