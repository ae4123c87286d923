// The law on cookies and the like in the north of Europe; law as of 2026-11.
import type { CookieRules } from '../cookies-schema.js';
import { europeanUnion } from './european-union.js';

export const northernEuropeCookieRules: readonly CookieRules[] = [
  {
    region: 'DK', stance: 'prior_opt_in', law: 'Cookie order BEK 1148/2011 § 3 (Telecom Act)',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 }, note: 'Agency guidance: renewal for instance yearly', verification: 'unverified',
    },
    rejectAsEasyAsAccept: {
      required: true, firstLayer: true, basis: 'Datatilsynet/Digitaliseringsstyrelsen guidance: refuse as easy; green/grey nudging criticised',
    },
    cookieWall: {
      allowed: 'conditional', text: 'Datatilsynet 2023-02: allowed with reasonable alternative, price, necessary purposes, paid users not tracked',
      productDefault: 'no',
    },
    preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics, verification: 'knowledge',
    sources: europeanUnion.sources,
  },
  {
    region: 'EE', stance: 'prior_opt_in', law: 'Electronic Communications Act; GDPR',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'AKI guidance' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    note: 'Art. 5(3) transposition incomplete; AKI applies consent', verification: 'unverified', sources: europeanUnion.sources,
  },
  {
    region: 'FI', stance: 'prior_opt_in', law: 'Act 917/2014 on Electronic Communications Services § 205',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 }, note: 'Traficom guide: ask again at suitable intervals', verification: 'unverified',
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'Traficom guidance 2021; Data Protection Ombudsman' },
    cookieWall: { allowed: 'no', text: 'Traficom/Ombudsman reserved', productDefault: 'no' },
    preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics, verification: 'knowledge',
    sources: europeanUnion.sources,
  },
  {
    region: 'IE', stance: 'prior_opt_in', law: 'S.I. 336/2011 reg. 5(3)-(5)',
    consentValidity: {
      acceptMonths: 6, refusalMonths: 6,
      basis: 'authority: DPC Guidance Note: cookies and other tracking technologies (2020-04): consent not longer than 6 months',
      cookieMaxMonths: null, dataMaxMonths: null, productDefault: { acceptMonths: 6, refusalMonths: 6 }, verification: 'knowledge',
    },
    rejectAsEasyAsAccept: {
      required: true, firstLayer: false, basis: 'DPC guidance 2020: no nudging, reject or manage with equal prominence',
      note: 'DPC accepts \'manage\' on layer one if equal; taskforce majority wants reject',
    },
    cookieWall: { allowed: 'conditional', text: 'DPC', productDefault: 'no' },
    preTickedForbidden: true, scrollOrContinueIsConsent: false,
    exemptAnalytics: {
      exempt: false, text: 'analytics need consent; first-party analytics low enforcement priority', conditions: ['no exemption in law'],
      citation: 'DPC guidance 2020',
    },
    verification: 'knowledge',
    sources: [
      'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
      'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
      'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
      'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)', 'DPC Guidance Note on cookies, April 2020',
    ],
  },
  {
    region: 'LV', stance: 'prior_opt_in', law: 'Law on Information Society Services s. 7.1',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'DVI guidance' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'LT', stance: 'prior_opt_in', law: 'Law on Electronic Communications Art. 73',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'VDAI guidance' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'unverified', sources: europeanUnion.sources,
  },
  {
    region: 'SE', stance: 'prior_opt_in', law: 'LEK (2022:482) 9 kap. 28 §',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'IMY decisions 2024-2025 on nudging; PTS' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'IS', stance: 'prior_opt_in', law: 'Electronic Communications Act 70/2022',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'Persónuvernd' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'unverified', sources: europeanUnion.sources,
  },
  {
    region: 'NO', stance: 'prior_opt_in', law: 'Ekomloven (2024) § 3-15',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'Nkom/Datatilsynet guidance 2025' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    note: 'GDPR consent standard since 2025-01-01', verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'GB', stance: 'prior_opt_in', law: 'PECR 2003 reg. 6 and Sch. A1 (DUAA s. 112, in force 2026-02-05)',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
      note: 'ICO: no figure; depends on context; ask again when purposes change; common 6 months',
    },
    rejectAsEasyAsAccept: {
      required: true, firstLayer: true, basis: 'ICO storage and access guidance (final 2026-04-29): reject as easy, same prominence',
    },
    cookieWall: {
      allowed: 'conditional', text: 'ICO consent-or-pay guidance 2025-01: power, fee, equivalence, privacy by design', productDefault: 'no',
    },
    preTickedForbidden: true, scrollOrContinueIsConsent: false,
    exemptAnalytics: {
      exempt: true, text: 'statistical-purposes exception',
      conditions: [
        'sole purpose: statistics about how the service or website is used, to improve it', 'not shared except to help with that',
        'clear and comprehensive information', 'simple and free means to object, honoured',
      ],
      citation: 'PECR Sch. A1 (statistical purposes)',
    },
    exemptions: [
      'communication', 'strictly necessary (incl. security, fraud, fault detection, login)', 'statistical purposes (opt-out)',
      'appearance and functionality preferences (opt-out)', 'emergency assistance',
    ],
    fines: 'UK GDPR level: GBP 17.5m or 4% since 2026-02-05',
    stanceByCategory: { necessary: 'none', preferences: 'opt_out', statistics: 'opt_out', marketing: 'prior_opt_in' },
    verification: 'secondary',
    sources: [
      'PECR reg. 6, Sch. A1', 'https://hunton (2026-04-29 ICO guidance)', 'https://marketinglaw.osborneclarke.com/ (2026-05-13)',
      'https://crimeline.co.uk SI 2026/82',
    ],
  },
];
