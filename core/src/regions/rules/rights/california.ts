// California: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const california: RightsRules = {
  region: 'US-CA', name: 'California', countries: ['US'], subdivision: 'US-CA', status: 'in_force', verification: 'secondary',
  statutes: [
    {
      id: 'CCPA', title: 'California Consumer Privacy Act as amended by the CPRA', articles: 'Cal. Civ. Code §§ 1798.100-1798.199.100',
      inForce: '2020-01-01 / 2023-01-01',
      url: 'https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?division=3.&part=4.&lawCode=CIV&title=1.81.5',
    },
    {
      id: 'CCPA-REGS', title: 'CCPA Regulations', articles: '11 CCR §§ 7000-7304',
      note: 'amended with effect 2026-01-01 (opt-out confirmation, ADMT, risk assessment, cybersecurity audit)',
    },
  ],
  applicability: {
    thresholds: [
      'annual gross revenue above the adjusted USD 25m threshold (USD 26,625,000 since 2025-01-01)',
      'buys, sells or shares PI of 100,000+ consumers or households', '50%+ of revenue from selling or sharing PI',
    ],
    citation: '§ 1798.140(d); 11 CCR § 7005 (CPI adjustment)',
  },
  rights: [
    {
      right: 'access', available: true, citation: '§§ 1798.110, 1798.115, 1798.130; 11 CCR § 7024',
      note: 'right to know; beyond 12 months from 2022-01-01 unless impossible or disproportionate',
    },
    { right: 'rectification', available: true, citation: '§ 1798.106; 11 CCR § 7023' },
    { right: 'erasure', available: true, citation: '§ 1798.105; 11 CCR § 7022' },
    { right: 'portability', available: true, citation: '§ 1798.130(a)(3)(B)(iii)' },
    {
      right: 'opt_out_sale_share', available: true, citation: '§ 1798.120, 1798.135; 11 CCR § 7026', absolute: true,
      note: 'no verification needed; minors under 16 need opt-in (§ 1798.120(c))',
    },
    {
      right: 'limit_sensitive', available: true, citation: '§ 1798.121; 11 CCR § 7027',
      note: 'only if sensitive PI is used beyond the purposes of § 7027(m)',
    },
    {
      right: 'automated_decision', available: true, citation: '11 CCR §§ 7200-7222', since: '2027-01-01',
      note: 'ADMT for significant decisions: pre-use notice, opt-out, access; compliance by 2027-01-01 for existing use',
    },
    { right: 'withdraw_consent', available: true, citation: '§ 1798.140(h); opt-in withdrawal via opt-out' },
    { right: 'non_discrimination', available: true, citation: '§ 1798.125; 11 CCR § 7080' },
    { right: 'complaint', available: true, citation: '§ 1798.199.45 (CPPA); Attorney General' },
    { right: 'appeal', available: false, note: 'no statutory internal appeal' },
    { right: 'objection', available: false }, { right: 'restriction', available: false }, { right: 'nomination', available: false },
  ],
  response: {
    default: {
      value: 45, unit: 'calendar_day', from: 'receipt', roll: 'none', text: 'within 45 days of receipt, regardless of time needed to verify',
      citation: '§ 1798.130(a)(2)(A); 11 CCR § 7021(b)',
    },
    byRight: {
      opt_out_sale_share: {
        value: 15, unit: 'business_day', from: 'receipt',
        text: 'as soon as feasibly possible, at most 15 business days; signal: at once for browser/device', citation: '11 CCR § 7026(f)',
      },
      limit_sensitive: { value: 15, unit: 'business_day', from: 'receipt', citation: '11 CCR § 7027(g)' },
    },
    extension: {
      value: 45, unit: 'calendar_day', totalFromReceipt: { value: 90, unit: 'calendar_day' },
      conditions: ['reasonably_necessary', 'complexity', 'number_of_requests'],
      notice: { required: true, within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['explanation_of_reason'] },
      notFor: ['opt_out_sale_share', 'limit_sensitive'], citation: '§ 1798.130(a)(2)(A), 1798.145(h)(1); 11 CCR § 7021(b)',
    },
    acknowledgement: {
      required: true, within: { value: 10, unit: 'business_day', from: 'receipt' }, appliesTo: ['access', 'erasure', 'rectification'],
      content: ['how_request_is_processed', 'verification_process', 'when_to_expect_response'], citation: '11 CCR § 7021(a)',
    },
    refusalNotice: {
      within: { value: 45, unit: 'calendar_day', from: 'receipt' }, content: ['basis_of_denial', 'exception_relied_on'],
      citation: '§ 1798.145(h)(2); 11 CCR §§ 7022(f), 7023(f), 7024(e)',
    },
    optInAgain: { wait: { value: 12, unit: 'month' }, citation: '§ 1798.135(c)(4)' },
    recordKeeping: { value: 24, unit: 'month', citation: '11 CCR § 7101' },
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'none', text: 'the 45 days run regardless of verification; if not verifiable within 45 days the request may be denied',
      citation: '11 CCR § 7021(b)',
    },
  },
  businessDay: {
    weekend: ['sat', 'sun'], holidays: 'California legal holidays',
    note: 'regulations do not define \'business day\'; Cal. Civ. Code §§ 7, 9 would count Saturdays as business days. Product default: Monday-Friday without holidays, warn two days before; strict mode counts Saturdays.',
    verification: 'unverified',
  },
  fee: {
    free: true, exceptions: ['manifestly_unfounded_or_excessive'], frequency: 'know: twice per 12 months (§ 1798.130(b))',
    citation: '§ 1798.130(a)(2)(A), 1798.145(h)(3)',
  },
  identity: {
    duty: 'verifiable consumer request for know, delete, correct',
    levels: {
      categories: 'reasonable degree of certainty (e.g. two matching data points)',
      specific_pieces: 'reasonably high degree (e.g. three data points and signed declaration)', delete_correct: 'depending on sensitivity',
    },
    optOutNeedsIdentity: false, noNewAccount: true, citation: '§ 1798.140(ak), 1798.130(a)(2); 11 CCR §§ 7060-7062',
  },
  agents: {
    allowed: true,
    proof: 'signed permission; business may ask consumer to verify identity or confirm; power of attorney under Probate Code §§ 4121-4130 suffices',
    citation: '11 CCR § 7063',
  },
  refusalGrounds: [
    {
      id: 'ccpa-105-d-1', appliesTo: ['erasure'], effect: 'partial',
      text: 'Complete the transaction, fulfil warranty or recall, provide a requested or reasonably anticipated good or service, perform a contract.',
      citation: '§ 1798.105(d)(1)',
    },
    {
      id: 'ccpa-105-d-2', appliesTo: ['erasure'], effect: 'partial',
      text: 'Help to ensure security and integrity, as far as reasonably necessary and proportionate.', citation: '§ 1798.105(d)(2)',
    },
    {
      id: 'ccpa-105-d-3', appliesTo: ['erasure'], effect: 'partial', text: 'Debug to identify and repair errors impairing existing functionality.',
      citation: '§ 1798.105(d)(3)',
    },
    {
      id: 'ccpa-105-d-4', appliesTo: ['erasure'], effect: 'partial', text: 'Free speech and other rights provided by law.',
      citation: '§ 1798.105(d)(4)',
    },
    {
      id: 'ccpa-105-d-5', appliesTo: ['erasure'], effect: 'partial',
      text: 'California Electronic Communications Privacy Act (Penal Code § 1546 ff.).', citation: '§ 1798.105(d)(5)',
    },
    {
      id: 'ccpa-105-d-6', appliesTo: ['erasure'], effect: 'partial',
      text: 'Public or peer-reviewed research in the public interest with informed consent, if deletion would seriously impair it.',
      citation: '§ 1798.105(d)(6)',
    },
    {
      id: 'ccpa-105-d-7', appliesTo: ['erasure'], effect: 'partial',
      text: 'Solely internal uses reasonably aligned with expectations and compatible with the context.', citation: '§ 1798.105(d)(7)',
    },
    {
      id: 'ccpa-105-d-8', appliesTo: ['erasure'], effect: 'partial', text: 'Comply with a legal obligation.', citation: '§ 1798.105(d)(8)',
      needs: 'retention',
    },
    {
      id: 'ccpa-145-legal', appliesTo: ['*'], effect: 'partial',
      text: 'Comply with law, inquiries, cooperate with law enforcement, exercise or defend legal claims.', citation: '§ 1798.145(a)(1)',
      needs: 'claim',
    },
    {
      id: 'ccpa-145-h-3', appliesTo: ['access', 'erasure', 'rectification'], effect: 'fee_or_refuse',
      text: 'Manifestly unfounded or excessive, in particular repetitive: fee or refusal; burden on the business.', citation: '§ 1798.145(h)(3)',
      burden: 'controller',
    },
    {
      id: 'ccpa-unverified', appliesTo: ['access', 'erasure', 'rectification'], effect: 'refuse',
      text: 'Identity not verifiable within 45 days: deny; specific pieces unverified: treat as a request for categories; deletion unverified: deny and, if it sells/shares and no opt-out yet, ask whether to opt out.',
      citation: '11 CCR §§ 7021(b), 7022(g), 7024(a)-(b), 7062',
    },
    {
      id: 'ccpa-7024-d', appliesTo: ['access'], effect: 'partial',
      text: 'Never disclose SSN, driver\'s licence or other government ID number, financial account number, health insurance or medical ID, account password, security Q&A, unique biometric data; tell that they are held.',
      citation: '11 CCR § 7024(d)',
    },
    {
      id: 'ccpa-7024-c', appliesTo: ['access'], effect: 'partial',
      text: 'Not required to search data not kept in searchable or reasonably accessible form, kept solely for legal or compliance purposes, not sold or used commercially; describe it.',
      citation: '11 CCR § 7024(c)',
    },
    {
      id: 'ccpa-130-b', appliesTo: ['access'], effect: 'refuse', text: 'More than two requests to know within 12 months.', citation: '§ 1798.130(b)',
    },
    {
      id: 'ccpa-7023-b', appliesTo: ['rectification'], effect: 'refuse',
      text: 'Contested data more likely than not accurate on the totality of the circumstances; inform; consumer may submit a statement for health data.',
      citation: '11 CCR § 7023(b), (f)',
    },
    {
      id: 'ccpa-7026-e', appliesTo: ['opt_out_sale_share'], effect: 'refuse',
      text: 'Good-faith, reasonable, documented belief that the opt-out is fraudulent.', citation: '11 CCR § 7026(e)',
    },
    {
      id: 'ccpa-145-trade-secret', appliesTo: ['access', 'erasure', 'rectification'], effect: 'partial',
      text: 'Rights may not adversely affect the rights and freedoms of others; trade secrets.', citation: '§ 1798.145(k), 1798.100(f)',
    },
    {
      id: 'ccpa-145-j-reidentify', appliesTo: ['*'], effect: 'refuse',
      text: 'No duty to re-identify or link data or keep data longer than in the ordinary course.', citation: '§ 1798.145(j)',
    },
  ],
  appeal: { internal: false, external: ['CPPA', 'California_AG'] },
  signals: {
    gpc: {
      required: true, since: '2020-08-14',
      note: 'user-enabled global privacy controls under former 11 CCR § 999.315; opt-out preference signal § 7025 since 2023-03-29',
      citation: '§ 1798.135(b), (e); 11 CCR § 7025(b)-(c)', scope: ['browser_device', 'pseudonymous_profile', 'known_consumer'],
      ambiguousFinancialIncentive: 'if conflict with a loyalty programme, tell the consumer and ask for consent (7025(c)(4))',
    },
    displayStatus: {
      required: true, since: '2026-01-01',
      text: 'website must display whether the signal was processed as a valid opt-out, e.g. a text such as \'Opt-Out Request Honored\' and a toggle or radio button showing the opted-out state',
      citation: '11 CCR § 7025(c)(6)', verification: 'secondary',
    },
    confirmOptOut: {
      required: true, since: '2026-01-01', text: 'means to confirm that the opt-out (or limit) request has been processed',
      citation: '11 CCR §§ 7026(g), 7027(h)', verification: 'unverified',
    },
  },
  children: { optInUnder: 16, parentUnder: 13, citation: '§ 1798.120(c)-(d); 11 CCR §§ 7070-7072' },
  upcoming: [
    { date: '2027-01-01', title: 'Opt Me Out Act (AB 566): browsers must offer an opt-out preference signal', citation: 'Civ. Code § 1798.136' },
    { date: '2027-01-01', title: 'ADMT duties for businesses already using ADMT' },
  ],
  sources: [
    'https://www.nelsonmullins.com/insights/alerts/fcc-download/all/show-me-that-you-ve-opted-me-out-new-ccpa-rules-require-businesses-to-prove-compliance',
    'https://law.cornell.edu/regulations/california/11-CCR-7025', 'https://www.getprivisy.com/regulations/ccpa/7025-c-6',
  ],
};
