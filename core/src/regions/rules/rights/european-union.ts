// European Union and EEA: what people may ask, how long the answer may take, and what may be refused; law as of 2026-11.
import type { RightsRules } from '../rights-schema.js';

export const europeanUnion: RightsRules = {
  region: 'EU', name: 'European Union and EEA',
  countries: [
    'AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE', 'IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK',
    'SI', 'ES', 'SE', 'IS', 'LI', 'NO',
  ],
  status: 'in_force', verification: 'knowledge',
  verificationNote: 'GDPR text is settled and was not re-fetched; C-526/24 operative part seen (primary)',
  statutes: [
    {
      id: 'GDPR', title: 'Regulation (EU) 2016/679 (General Data Protection Regulation)', articles: '12-23, 77-82', inForce: '2018-05-25',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    },
    { id: 'EEA', title: 'EEA Joint Committee Decision 154/2018 (GDPR in IS, LI, NO)', inForce: '2018-07-20' },
    {
      id: 'REG1182', title: 'Regulation (EEC, Euratom) No 1182/71 (periods, dates and time limits)', articles: '3',
      url: 'https://eur-lex.europa.eu/eli/reg/1971/1182/oj',
    },
    { id: 'EDPB-01-2022', title: 'EDPB Guidelines 01/2022 on the right of access (v2.1, 2023-03-28)' },
  ],
  rights: [
    { right: 'access', available: true, citation: 'GDPR Art. 15' }, { right: 'rectification', available: true, citation: 'GDPR Art. 16' },
    { right: 'erasure', available: true, citation: 'GDPR Art. 17' }, { right: 'restriction', available: true, citation: 'GDPR Art. 18' },
    { right: 'portability', available: true, citation: 'GDPR Art. 20' },
    {
      right: 'objection', available: true, citation: 'GDPR Art. 21(1)',
      note: 'legitimate interests and public task; on grounds relating to the particular situation',
    },
    {
      right: 'objection', variant: 'direct_marketing', available: true, absolute: true, citation: 'GDPR Art. 21(2)-(3)',
      note: 'no balancing; stop at once, incl. profiling for marketing',
    },
    { right: 'automated_decision', available: true, citation: 'GDPR Art. 22, 13(2)(f), 15(1)(h)' },
    { right: 'withdraw_consent', available: true, citation: 'GDPR Art. 7(3)', absolute: true, note: 'any time, as easy as giving; not retroactive' },
    { right: 'complaint', available: true, citation: 'GDPR Art. 77, 79, 12(4)' },
    { right: 'opt_out_sale_share', available: false, note: 'no separate right: consent or Art. 21 apply' },
    { right: 'limit_sensitive', available: false, note: 'Art. 9 requires a legal condition, normally explicit consent' },
    { right: 'appeal', available: false, note: 'no internal appeal; complaint to the authority and judicial remedy' },
    {
      right: 'nomination', available: false,
      note: 'post-mortem rules only in national law, e.g. FR LIL Art. 85, IT Codice Art. 2-terdecies, ES LOPDGDD Art. 3',
    },
    {
      right: 'non_discrimination', available: false,
      note: 'no stand-alone right; detriment-free refusal/withdrawal follows from Art. 4(11), 7(4), Recital 42',
    },
  ],
  response: {
    default: {
      value: 1, unit: 'month', from: 'receipt', roll: 'eu1182', text: 'without undue delay and in any event within one month',
      citation: 'GDPR Art. 12(3)',
    },
    byRight: {
      'objection.direct_marketing': {
        text: 'processing must stop; answer within the month, suppression without undue delay (product default: immediately)',
        citation: 'GDPR Art. 21(3)',
      },
      withdraw_consent: { text: 'effective immediately for the future; no deadline to invoke', citation: 'GDPR Art. 7(3)' },
    },
    extension: {
      value: 2, unit: 'month', totalFromReceipt: { value: 3, unit: 'month' }, conditions: ['complexity', 'number_of_requests'],
      test: 'where necessary',
      notice: { required: true, within: { value: 1, unit: 'month', from: 'receipt' }, content: ['reasons'] },
      citation: 'GDPR Art. 12(3) sentence 2-3',
    },
    acknowledgement: { required: false, note: 'good practice' },
    refusalNotice: {
      within: { value: 1, unit: 'month', from: 'receipt' }, text: 'without delay and at the latest within one month',
      content: ['reasons', 'right_to_complain_authority', 'judicial_remedy'], citation: 'GDPR Art. 12(4)',
    },
    form: 'electronic request: answer by electronic means where possible unless otherwise requested (Art. 12(3) last sentence, 15(3))',
    recipients: 'inform each recipient of rectification, erasure, restriction unless impossible or disproportionate (Art. 19)',
  },
  clock: {
    starts: 'receipt',
    identity: {
      effect: 'suspend', condition: 'reasonable doubt and additional information requested without undue delay',
      citation: 'EDPB Guidelines 01/2022 sec. 5.3 (paras 157 ff.); Art. 12(6)',
      productDefault: 'show both the unsuspended date (plan by it) and the suspended date',
    },
    clarification: {
      effect: 'suspend_only_access_large', citation: 'Recital 63 last sentence; EDPB Guidelines 01/2022', productDefault: 'do not suspend',
    },
  },
  businessDay: { weekend: ['sat', 'sun'], holidays: 'public holidays of the Member State of the controller', citation: 'Reg. 1182/71 Art. 2(1)-(2)' },
  fee: {
    free: true, exceptions: ['further_copies_15_3', 'manifestly_unfounded_or_excessive'],
    citation: 'GDPR Art. 12(5), 15(3); CJEU C-307/22 FT (first copy free whatever the motive)',
  },
  identity: {
    duty: 'reasonable measures; additional information only in case of reasonable doubt', optOutNeedsIdentity: false,
    citation: 'GDPR Art. 12(6), Recital 57, 64',
  },
  agents: { allowed: true, text: 'representation follows national law; verify authority (EDPB 01/2022 sec. 3.4)' },
  refusalGrounds: [
    {
      id: 'gdpr-12-5-unfounded', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Request manifestly unfounded: controller may charge a reasonable fee based on administrative costs or refuse; the controller bears the burden of proof.',
      citation: 'GDPR Art. 12(5)(a)-(b)', burden: 'controller',
    },
    {
      id: 'gdpr-12-5-excessive', appliesTo: ['*'], effect: 'fee_or_refuse',
      text: 'Request excessive, in particular because repetitive. A first access request can already be excessive when the controller proves abusive intent (objective and subjective element), e.g. artificial creation of a damages claim; narrow exception.',
      citation: 'GDPR Art. 12(5); CJEU C-526/24 Brillen Rottler, 2026-03-19', burden: 'controller', verification: 'primary',
    },
    {
      id: 'gdpr-12-2-unidentifiable', appliesTo: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'], effect: 'refuse',
      text: 'Controller demonstrates that it is not in a position to identify the data subject (processing that does not require identification); inform the person if possible; rights revive if the person supplies identifying information.',
      citation: 'GDPR Art. 11(2), 12(2)', burden: 'controller',
    },
    {
      id: 'gdpr-12-6-identity', appliesTo: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'], effect: 'ask',
      text: 'Reasonable doubts about identity: request the additional information necessary to confirm identity. No routine copy of an ID card; for a shop the login or the order e-mail normally suffices.',
      citation: 'GDPR Art. 12(6), 5(1)(c), Recital 64; EDPB Guidelines 01/2022',
    },
    {
      id: 'gdpr-15-4-rights-of-others', appliesTo: ['access'], effect: 'partial',
      text: 'The copy must not adversely affect rights and freedoms of others (trade secrets, intellectual property, data of third persons). Redact; may not result in refusing all information.',
      citation: 'GDPR Art. 15(4), Recital 63',
    },
    {
      id: 'gdpr-15-3-further-copies', appliesTo: ['access'], effect: 'fee_or_refuse',
      text: 'Further copies: reasonable fee based on administrative costs.', citation: 'GDPR Art. 15(3)',
    },
    {
      id: 'gdpr-17-1-no-ground', appliesTo: ['erasure'], effect: 'refuse',
      text: 'None of the six erasure grounds of Art. 17(1)(a)-(f) is met (e.g. data still necessary for the current contract).',
      citation: 'GDPR Art. 17(1) a contrario',
    },
    {
      id: 'gdpr-17-3-a', appliesTo: ['erasure'], effect: 'partial', text: 'Necessary for exercising freedom of expression and information.',
      citation: 'GDPR Art. 17(3)(a)',
    },
    {
      id: 'gdpr-17-3-b', appliesTo: ['erasure'], effect: 'partial',
      text: 'Necessary for compliance with a legal obligation under Union or Member State law (tax and commercial retention of invoices, product safety, VAT OSS records) or a task in the public interest. Keep only the data the obligation covers; see retention table.',
      citation: 'GDPR Art. 17(3)(b)', needs: 'retention',
    },
    {
      id: 'gdpr-17-3-c', appliesTo: ['erasure'], effect: 'partial', text: 'Public interest in public health (Art. 9(2)(h), (i), 9(3)).',
      citation: 'GDPR Art. 17(3)(c)',
    },
    {
      id: 'gdpr-17-3-d', appliesTo: ['erasure'], effect: 'partial',
      text: 'Archiving in the public interest, scientific or historical research, statistics (Art. 89(1)), if erasure would render impossible or seriously impair the objectives.',
      citation: 'GDPR Art. 17(3)(d)',
    },
    {
      id: 'gdpr-17-3-e', appliesTo: ['erasure'], effect: 'partial',
      text: 'Necessary for establishment, exercise or defence of legal claims (open chargeback, dunning, court case, warranty within limitation period); keep only the relevant data, limit access, review when the claim ends.',
      citation: 'GDPR Art. 17(3)(e)', needs: 'claim',
    },
    {
      id: 'gdpr-18-2', appliesTo: ['restriction'], effect: 'partial',
      text: 'During restriction data may still be stored, and processed with consent, for legal claims, to protect another person, or important public interest.',
      citation: 'GDPR Art. 18(2)',
    },
    {
      id: 'gdpr-20-scope', appliesTo: ['portability'], effect: 'partial',
      text: 'Only data provided by the data subject, processed by automated means on consent or contract; not inferred or paper data, not legitimate-interest or legal-obligation data.',
      citation: 'GDPR Art. 20(1)(a)-(b); WP242 rev.01',
    },
    {
      id: 'gdpr-20-3', appliesTo: ['portability'], effect: 'refuse', text: 'Task in the public interest / official authority.',
      citation: 'GDPR Art. 20(3)',
    },
    {
      id: 'gdpr-20-4', appliesTo: ['portability'], effect: 'partial', text: 'Must not adversely affect rights and freedoms of others.',
      citation: 'GDPR Art. 20(4)',
    },
    {
      id: 'gdpr-21-1', appliesTo: ['objection'], effect: 'refuse',
      text: 'Compelling legitimate grounds overriding interests of the data subject, or legal claims. Never available against direct marketing (Art. 21(2)-(3)).',
      citation: 'GDPR Art. 21(1)', burden: 'controller', notFor: ['direct_marketing'],
    },
    {
      id: 'gdpr-21-6', appliesTo: ['objection'], effect: 'refuse',
      text: 'Research/statistics necessary for a task carried out in the public interest.', citation: 'GDPR Art. 21(6)',
    },
    {
      id: 'gdpr-22-2', appliesTo: ['automated_decision'], effect: 'refuse',
      text: 'Decision necessary for the contract, authorised by law, or based on explicit consent; for contract and consent: human intervention, own point of view, contest (Art. 22(3)).',
      citation: 'GDPR Art. 22(2)-(4)',
    },
    {
      id: 'gdpr-16-accuracy', appliesTo: ['rectification'], effect: 'refuse',
      text: 'Data are accurate, or the contested item is an assessment; note the objection and offer a supplementary statement; restriction while accuracy is verified (Art. 18(1)(a)).',
      citation: 'GDPR Art. 16, 18(1)(a), 5(1)(d)',
    },
    {
      id: 'gdpr-23-national', appliesTo: ['*'], effect: 'refuse', text: 'Restriction by Union or Member State law (see nationalSupplements).',
      citation: 'GDPR Art. 23',
    },
  ],
  appeal: { internal: false, external: ['supervisory_authority_Art_77', 'court_Art_79'] },
  signals: {
    gpc: {
      required: false,
      note: 'Art. 21(5) allows objection by automated means using technical specifications; no binding signal yet. Digital Omnibus COM(2025) 837 proposes Art. 88b (machine-readable signals): Council paper of 2026-06-18 removed it; not law.',
    },
    displayStatus: { required: false },
  },
  children: {
    ageOfConsent: {
      AT: 14, BE: 13, BG: 14, HR: 16, CY: 14, CZ: 15, DK: 15, EE: 13, FI: 13, FR: 15, DE: 16, GR: 15, HU: 16, IE: 16, IT: 14, LV: 13, LT: 14, LU: 16,
      MT: 13, NL: 16, PL: 16, PT: 13, RO: 16, SK: 16, SI: 15, ES: 14, SE: 13, IS: 13, LI: 16, NO: 13,
    },
    citation: 'GDPR Art. 8(1) and national law', note: 'knowledge; ES (bill to 16) and NO (proposal to 15) may have changed in 2026: check',
    erasure: 'Art. 17(1)(f): data collected for information-society services offered to a child on consent must be erased on request; the person may ask as an adult too (Recital 65)',
    verification: 'knowledge',
  },
  nationalSupplements: [
    {
      country: 'DE',
      rule: 'Access excluded for data kept only because of retention duties or for backup/data-protection control, if access needs disproportionate effort and use for other purposes is technically excluded; document the reasons',
      citation: 'BDSG § 34(1) Nr. 2, (2)', appliesTo: ['access'],
    },
    {
      country: 'DE',
      rule: 'Restriction instead of erasure where statutory or contractual retention periods conflict, or (non-automated) disproportionate effort',
      citation: 'BDSG § 35(1), (3)', appliesTo: ['erasure'], effect: 'restrict_instead',
    },
    {
      country: 'DE', rule: 'No access to data subject to secrecy, overriding third-party interests', citation: 'BDSG § 29(1)', appliesTo: ['access'],
    },
    {
      country: 'FR', rule: 'Digital death: directives on the fate of data after death; heirs\' rights', citation: 'Loi 78-17 Art. 84-86',
      appliesTo: ['erasure', 'access'],
    },
    {
      country: 'FR', rule: 'Minor at collection: accelerated erasure; CNIL can be seized if no answer within one month',
      citation: 'Loi 78-17 Art. 51 II', appliesTo: ['erasure'], verification: 'knowledge',
    },
    {
      country: 'IT',
      rule: 'Rights of deceased persons exercisable by interested persons; limits of rights (anti-money-laundering, defence of claims, etc.)',
      citation: 'D.lgs. 196/2003 Art. 2-terdecies, 2-undecies', appliesTo: ['*'],
    },
    {
      country: 'ES',
      rule: 'Blocking duty (bloqueo): erased or rectified data are blocked for authorities/courts during limitation periods before destruction',
      citation: 'LO 3/2018 Art. 32', appliesTo: ['erasure', 'rectification'], effect: 'restrict_instead',
    },
    {
      country: 'ES', rule: 'More than one access request within six months may count as repetitive unless legitimate cause',
      citation: 'LO 3/2018 Art. 13(3)', appliesTo: ['access'],
    },
    {
      country: 'AT', rule: 'Erasure/rectification that can only be done at certain times for economic or technical reasons: restrict until then',
      citation: 'DSG § 4(2)', appliesTo: ['erasure', 'rectification'], effect: 'restrict_instead',
    },
    {
      country: 'AT', rule: 'No access if business or trade secrets of the controller or third parties would be endangered', citation: 'DSG § 4(6)',
      appliesTo: ['access'],
    },
  ],
  pending: [
    {
      title: 'Digital Omnibus COM(2025) 837 (Art. 12(5) abuse clause, breach 96 h, cookies Art. 88a/88b)',
      status: 'proposal of 2025-11-19; Council position paper 2026-06-18 dropped Art. 88b, mandate vote expected late June 2026, Parliament position open; nothing adopted in the newest source seen (mid-2026)',
      effect: 'none yet', source: 'https://inimino.org/?p=3810',
    },
  ],
  sources: [
    'https://infocuriaws.curia.europa.eu/ (C-526/24, operative part)',
    'https://www.noerr.com/en/insights/digital-omnibus-ai-is-nearing-the-finish-line-is-eu-data-law-heading-down-the-wrong-track',
  ],
};
