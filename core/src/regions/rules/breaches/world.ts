// The law on breaches of personal data in the rest of the world; law as of 2026-11.
import type { BreachRules } from '../breaches-schema.js';

export const worldBreachRules: readonly BreachRules[] = [
  {
    region: 'CA', citation: 'PIPEDA s. 10.1-10.3; Breach of Security Safeguards Regulations SOR/2018-64',
    authority: {
      withinHours: null, from: 'awareness', threshold: 'real risk of significant harm (RROSH)', text: 'as soon as feasible after determining',
      citation: 's. 10.1(1)-(2)', to: 'OPC', productDefaultHours: 72,
    },
    persons: {
      when: 'real risk of significant harm', within: 'as soon as feasible', citation: 's. 10.1(3), (6)', exceptions: ['prohibited by law'],
      others: 'organisations that may reduce harm, s. 10.2',
    },
    contents: {
      authority: [
        'circumstances and cause', 'day or period', 'personal information', 'number of individuals', 'steps to reduce harm', 'steps to notify',
        'contact',
      ],
      persons: ['circumstances', 'day or period', 'personal information', 'steps taken', 'steps the person can take', 'contact'],
      citation: 'Regs s. 2-3',
    },
    register: { required: true, months: 24, citation: 'Regs s. 6', scope: 'every breach' },
    verification: 'knowledge',
  },
  {
    region: 'CA-QC', citation: 'P-39.1 s. 3.5-3.8; Regulation respecting confidentiality incidents (A-2.1, r. 3.1)',
    authority: {
      withinHours: null, from: 'awareness', threshold: 'risk of serious injury', text: 'promptly (avec diligence)', citation: 's. 3.5', to: 'CAI',
      productDefaultHours: 72,
    },
    persons: { when: 'risk of serious injury', within: 'promptly', citation: 's. 3.5', exceptions: ['would hamper an investigation'] },
    contents: {
      authority: [
        'organisation', 'contact', 'description of information', 'circumstances and cause', 'date or period', 'date of awareness',
        'number of persons and in Quebec', 'elements of serious injury assessment', 'measures to inform persons with dates',
        'measures taken or planned', 'other authorities informed',
      ],
      persons: ['description of information', 'circumstances', 'date or period', 'measures taken', 'measures the person can take', 'contact'],
      citation: 'Regulation s. 3-5',
    },
    register: { required: true, years: 5, citation: 'Regulation s. 7-8' }, verification: 'knowledge',
  },
  {
    region: 'BR', citation: 'LGPD Art. 48; Resolução CD/ANPD 15/2024 Art. 5-10',
    authority: {
      withinBusinessDays: 3, withinHours: null, from: 'knowledge that personal data were affected',
      threshold: 'relevant risk or damage: may significantly affect interests and rights AND involves sensitive, children/elderly, financial, authentication, legally secret or large-scale data',
      citation: 'Res. 15/2024 Art. 5-6', to: 'ANPD electronic form', supplementWithinBusinessDays: 20, smallAgentMultiplier: 2,
    },
    persons: {
      when: 'same threshold', withinBusinessDays: 3, citation: 'Res. 15/2024 Art. 9',
      exceptions: ['individual notice impossible: public notice for at least three months'],
    },
    contents: {
      authority: [
        'nature and category of data', 'number of persons (children, elderly)', 'security measures', 'risks', 'reasons for delay', 'measures',
        'date of incident and knowledge', 'encarregado contact', 'controller and processor identity', 'root cause if possible',
        'number in the processing activity',
      ],
      persons: [
        'nature and category', 'technical measures', 'risks and impacts', 'reasons for delay', 'measures', 'date of knowledge',
        'contact of encarregado',
      ],
      citation: 'Res. 15/2024 Art. 6 § 2, 9',
    },
    register: { required: true, years: 5, citation: 'Res. 15/2024 Art. 10' },
    verification: 'secondary',
    sources: ['https://trenchrossi.com/alertas-legais/', 'https://www.mattosfilho.com.br/unico/regulamento-incidente-seguranca/'],
  },
  {
    region: 'IN', citation: 'DPDPA s. 8(6); DPDP Rules 2025 r. 7 (from 2027-05); CERT-In Directions 2022-04-28 (today)',
    authority: {
      withinHours: 72, from: 'awareness', threshold: 'every personal data breach',
      text: 'without delay first intimation to the Board, detailed report within 72 hours (longer if Board allows)', citation: 'r. 7(2)',
      to: 'Data Protection Board of India', since: '2027-05-14',
    },
    persons: { when: 'every personal data breach, each affected data principal', within: 'without delay', citation: 'r. 7(1)', since: '2027-05-14' },
    contents: {
      authority: [
        'description, nature, extent, timing, location, likely impact (first)',
        'within 72 h: updated details, facts and reasons, measures, findings on the person who caused it, remedial measures, report on notices to principals',
      ],
      persons: ['nature, extent, timing', 'likely consequences', 'measures taken', 'safety measures the person may take', 'contact'],
      citation: 'r. 7',
    },
    interim: {
      authorityHours: 6, to: 'CERT-In', threshold: 'listed cyber incidents incl. data breach/leak',
      citation: 'CERT-In Directions 2022 under s. 70B(6) IT Act',
    },
    verification: 'secondary',
  },
  {
    region: 'AU', citation: 'Privacy Act 1988 Part IIIC s. 26WA-26WT',
    authority: {
      withinHours: null, from: 'awareness', threshold: 'eligible data breach: likely serious harm, not prevented by remedial action',
      text: 'statement as soon as practicable after being aware', citation: 's. 26WK', to: 'OAIC', assessmentDays: 30, assessmentCitation: 's. 26WH',
    },
    persons: {
      when: 'eligible data breach', within: 'as soon as practicable after the statement', citation: 's. 26WL',
      exceptions: ['s. 26WM-26WQ', 'publish on website if not practicable'],
    },
    contents: {
      authority: ['identity and contact', 'description', 'kinds of information', 'recommended steps'], persons: ['same as statement'],
      citation: 's. 26WK(3)',
    },
    verification: 'knowledge',
  },
  {
    region: 'NZ', citation: 'Privacy Act 2020 s. 112-122',
    authority: {
      withinHours: null, from: 'awareness', threshold: 'notifiable privacy breach: serious harm caused or likely',
      text: 'as soon as practicable after becoming aware; Commissioner expects 72 hours', citation: 's. 114', to: 'Privacy Commissioner (NotifyUs)',
      productDefaultHours: 72,
    },
    persons: {
      when: 'notifiable privacy breach', within: 'as soon as practicable', citation: 's. 115-116',
      exceptions: ['s. 116 delay or exception', 'public notice if not reasonably practicable'],
    },
    contents: {
      authority: ['description, number, identity of suspected holder', 'steps taken', 'public notice or reasons', 'other agencies', 'contact'],
      persons: [
        'description and whether holder identified', 'steps by agency', 'steps to mitigate', 'Commissioner notified', 'right to complain', 'contact',
      ],
      citation: 's. 117',
    },
    penalty: 'offence up to NZD 10,000 (s. 118)', verification: 'knowledge',
  },
  {
    region: 'JP', citation: 'APPI Art. 26; Enforcement Rules Art. 7-10',
    authority: {
      withinDays: 5, withinHours: null, from: 'knowledge',
      text: 'preliminary report promptly (guidelines: within about 3-5 days), final report within 30 days (60 days if suspected wrongful purpose)',
      threshold: 'sensitive data; risk of property damage; suspected wrongful purpose; more than 1,000 persons', citation: 'Rules Art. 7-8',
      to: 'PPC (or delegated ministry)', productDefaultDays: 3, finalDays: 30, finalDaysMalicious: 60,
    },
    persons: {
      when: 'same cases', within: 'promptly according to the situation', citation: 'Art. 26(2); Rules Art. 10',
      exceptions: ['difficult and alternative measures'],
    },
    contents: {
      authority: [
        'outline', 'data items', 'number of persons', 'cause', 'secondary damage', 'response to persons', 'publication', 'prevention', 'other',
      ],
      persons: ['outline', 'data items', 'cause', 'secondary damage', 'other'], citation: 'Rules Art. 8, 10',
    },
    processor: { duty: 'report to PPC or notify entruster', citation: 'Art. 26(1) proviso' },
    verification: 'knowledge',
  },
  {
    region: 'KR', citation: 'PIPA Art. 34; Enforcement Decree Art. 39-40; amendment in force 2026-09-11',
    authority: {
      withinHours: 72, from: 'awareness', threshold: '1,000 or more persons; sensitive or unique identification data; illegal outside access',
      citation: 'Decree Art. 40', to: 'PIPC or KISA', exceptions: ['measures that substantially lower the risk (retrieved/deleted)'],
    },
    persons: {
      when: 'every leakage; since 2026-09-11 also possibility of a breach, and forgery, alteration, damage', withinHours: 72,
      citation: 'Art. 34(1); Decree Art. 39', exceptions: ['contact unknown: post on website 30 days'],
    },
    contents: {
      authority: [
        'items', 'time and circumstances', 'minimising measures', 'response and relief', 'contact', 'since 2026-09-11: remedies (damages, mediation)',
      ],
      persons: ['same'], citation: 'Art. 34(1)',
    },
    verification: 'secondary',
    sources: [
      'https://www.dlapiperdataprotection.com/?c=KR&t=breach-notification', 'https://www.donga.com/news/Economy/article/all/20260309/133492828/1',
    ],
    note: 'decree criteria for \'possibility\' not seen',
  },
  {
    region: 'SG', citation: 'PDPA s. 26A-26E; Personal Data Protection (Notification of Data Breaches) Regulations 2021',
    authority: {
      withinDays: 3, withinHours: null, from: 'assessment that notifiable',
      threshold: 'significant harm (prescribed data) or 500 or more individuals',
      text: 'as soon as practicable, at the latest 3 calendar days after assessment', citation: 's. 26D(1)', to: 'PDPC', assessmentDays: 30,
    },
    persons: {
      when: 'significant harm', within: 'as soon as practicable, with or after notifying PDPC', citation: 's. 26D(2)',
      exceptions: ['remedial action makes harm unlikely', 'technological protection'],
    },
    contents: {
      authority: [
        'date and circumstances of awareness', 'chronology', 'how it occurred', 'number', 'data', 'potential harm', 'actions',
        'plan to inform individuals', 'contact',
      ],
      persons: ['circumstances', 'data', 'potential harm', 'actions', 'steps to take', 'contact'], citation: 'Regs r. 5-6',
    },
    processor: { duty: 'without undue delay', citation: 's. 26C(3)' }, verification: 'knowledge',
  },
  {
    region: 'ZA', citation: 'POPIA s. 22',
    authority: {
      withinHours: null, from: 'awareness',
      threshold: 'reasonable grounds to believe accessed or acquired by unauthorised person (no harm threshold)',
      text: 'as soon as reasonably possible after discovery', citation: 's. 22(1)-(2)',
      to: 'Information Regulator, e-Services portal mandatory since 2025-04-01', productDefaultHours: 72,
    },
    persons: {
      when: 'always, unless identity cannot be established', within: 'as soon as reasonably possible', citation: 's. 22(1)(b), (3)',
      exceptions: ['law-enforcement or Regulator says it impedes investigation'],
    },
    contents: {
      authority: ['portal form'], persons: ['possible consequences', 'measures', 'recommendation', 'identity of the unauthorised person if known'],
      citation: 's. 22(5)',
    },
    processor: { duty: 'operator notifies immediately', citation: 's. 21(2)' },
    verification: 'secondary', sources: ['https://accountingacademy.co.za/news/read/cdh-popia-amendments-summary'],
  },
  {
    region: 'CN', citation: 'PIPL Art. 57; National Cybersecurity Incident Reporting Measures (2025-11-01)',
    authority: {
      withinHours: 0, from: 'awareness', threshold: 'leak, tampering or loss occurred or may have occurred',
      text: 'immediately take remedial measures and notify the authority', citation: 'PIPL Art. 57', to: 'authority in charge (CAC)',
      tiers: [
        { hours: 1, who: 'critical information infrastructure operator' },
        {
          hours: 4,
          who: 'other network operators, relatively major incident or above (e.g. personal information of more than 1 million persons, or loss above CNY 5m)',
        },
      ],
      followUpDays: 30,
    },
    persons: {
      when: 'as authority; may be omitted if measures effectively avoid harm, unless authority orders', within: 'immediately',
      citation: 'PIPL Art. 57(2)',
    },
    contents: {
      authority: ['categories of data, cause, possible harm', 'remedial measures and measures persons can take', 'contact'], persons: ['same'],
      citation: 'PIPL Art. 57(1)',
    },
    verification: 'secondary',
    sources: [
      'https://www.morganlewis.com/pubs/2025/09/china-issues-new-cybersecurity-incident-reporting-framework',
      'https://datacompliancechina.com/laws/cybersecurity-incident-reporting-measures/',
    ],
  },
  {
    region: 'MX', citation: 'LFPDPPP 2025 (2010 Art. 20); Regulation 2011 Art. 63-66',
    authority: { withinHours: null, from: 'awareness', threshold: 'none: no duty to notify the authority' },
    persons: { when: 'significantly affects patrimonial or moral rights', within: 'immediately', citation: 'LFPDPPP (2010 Art. 20)' },
    contents: {
      persons: ['nature', 'data compromised', 'recommendations', 'corrective actions', 'means for more information'], citation: 'Regulation Art. 65',
    },
    verification: 'unverified',
  },
  {
    region: 'TR', citation: 'KVKK Art. 12(5); Board decision 2019/10 of 2019-01-24',
    authority: {
      withinHours: 72, from: 'awareness', threshold: 'every breach (obtained by others unlawfully)', citation: 'Decision 2019/10', to: 'KVKK form',
    },
    persons: {
      when: 'affected persons identified', within: 'as soon as reasonably possible',
      citation: 'Art. 12(5); Decision 2019/10; content decision 2019/271', exceptions: ['no contact: own website'],
    },
    contents: {
      authority: ['KVKK form'], persons: ['when', 'which data', 'possible consequences', 'measures', 'contact'], citation: 'Decision 2019/271',
    },
    processor: { duty: 'without delay', citation: 'Decision 2019/10' }, verification: 'knowledge',
  },
  {
    region: 'IL', citation: 'Privacy Protection Regulations (Data Security) 5777-2017 reg. 11(d)',
    authority: {
      withinHours: 0, from: 'awareness',
      threshold: 'severe security incident in a database of high level, or material part of a database of medium level',
      text: 'immediately (Authority dropped its former 24-72 h policy in 2022)', to: 'PPA',
    },
    persons: { when: 'only if the PPA orders', within: 'as ordered', citation: 'reg. 11(d)(2)' },
    contents: { authority: ['incident', 'steps taken'] }, verification: 'secondary',
    sources: [
      'https://www.pearlcohen.com/israel-privacy-protection-authority-hardens-its-policy-on-breach-notification-timescales/',
      'https://www.theworldlawgroup.com/news/israel-data-breach-guide',
    ],
    note: 'one 2026 blog claims a statutory 72 h since Amendment 13; not corroborated',
  },
];
