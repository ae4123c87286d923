// The law on cookies and the like in the west of Europe; law as of 2026-11.
import type { CookieRules } from '../cookies-schema.js';
import { europeanUnion } from './european-union.js';

export const westernEuropeCookieRules: readonly CookieRules[] = [
  {
    region: 'AT', stance: 'prior_opt_in', law: 'TKG 2021 § 165(3)',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'DSB FAQ on cookies (2022/2024): reject button on first layer, equal' },
    cookieWall: {
      allowed: 'conditional',
      text: 'pay-or-ok possible with fair price and granular consent (DSB 2018 derStandard; DSB 2023; BVwG 2025 on granularity)',
      productDefault: 'no',
    },
    preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics, verification: 'knowledge',
    sources: [
      'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
      'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
      'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
      'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)', 'DSB FAQ Cookies und Datenschutz',
    ],
  },
  {
    region: 'BE', stance: 'prior_opt_in', law: 'Law of 2018-07-30 Art. 10/2',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 }, note: 'APD/GBA checklist of 2023-10 gives no confirmed figure',
      verification: 'unverified',
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'APD/GBA cookie checklist 2023: refuse button as visible as accept' },
    cookieWall: { allowed: 'no', text: 'APD/GBA: cookie walls not free consent', productDefault: 'no' },
    preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics, verification: 'secondary',
    sources: [
      'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
      'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
      'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
      'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)',
      'https://www.autoriteprotectiondonnees.be/professionnel/themes/internet/cookies',
    ],
  },
  {
    region: 'FR', stance: 'prior_opt_in', law: 'Loi 78-17 Art. 82',
    consentValidity: {
      acceptMonths: 6, refusalMonths: 6,
      basis: 'authority: CNIL recommendation 2020-092 (keep acceptance and refusal for the same, normally 6 months)', cookieMaxMonths: 13,
      dataMaxMonths: 25, productDefault: { acceptMonths: 6, refusalMonths: 6 },
      note: '13 months cookie life and 25 months data apply to exempt audience measurement', verification: 'secondary',
    },
    rejectAsEasyAsAccept: {
      required: true, firstLayer: true,
      basis: 'CNIL guidelines 2020-091 and recommendation 2020-092; sanctions Google/Meta 2021-12-31, Microsoft, TikTok 2022',
    },
    cookieWall: {
      allowed: 'conditional',
      text: 'CNIL criteria of 2022-05-16: fair alternative, reasonable price, limited to purposes; Conseil d\'État 2020-06-19', productDefault: 'no',
    },
    preTickedForbidden: true, scrollOrContinueIsConsent: false,
    exemptAnalytics: {
      exempt: true, text: 'audience measurement without consent',
      conditions: [
        'only own site, aggregated anonymous statistics', 'no cross-site tracking or cross-referencing', 'no reuse by provider for own purposes',
        'cookie 13 months, data 25 months', 'inform; opt-out recommended',
      ],
      citation: 'CNIL guidelines 2020-091 Art. 5; deliberation of 2025-07-04 on audience measurement',
    },
    verification: 'secondary',
    sources: [
      'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
      'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
      'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
      'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)', 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197',
      'https://www.quantic-avocats.com/2020/11/05/cookies-cnil/', 'https://www.quantic-avocats.com/2025/10/03/deliberationcnilcookiesaudience',
    ],
  },
  {
    region: 'DE', stance: 'prior_opt_in', law: 'TDDDG § 25',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
      note: 'no figure in TDDDG, EinwV or DSK guidance; the often quoted 6 (or 12) months are market practice. Recognised consent services follow EinwV (since 2025-04-01)',
      verification: 'secondary',
    },
    rejectAsEasyAsAccept: {
      required: true, firstLayer: true,
      basis: 'DSK OH Digitale Dienste v1.2 (2024-11); VG Hannover 2025-03-19, 10 A 5385/22: \'reject all\' on the first layer when \'accept all\' is there',
    },
    cookieWall: { allowed: 'conditional', text: 'DSK decision 2023-03-22 on pure-subscription models', productDefault: 'no' },
    preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    note: 'fine under § 28 TDDDG up to EUR 300,000', verification: 'secondary',
    sources: [
      'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
      'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
      'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
      'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)', 'DSK Orientierungshilfe digitale Dienste v1.2',
      'https://www.cmshs-bloggt.de/?p=79647',
    ],
  },
  {
    region: 'LU', stance: 'prior_opt_in', law: 'Law of 2005-05-30 Art. 4(3)(e)',
    consentValidity: {
      acceptMonths: 12, refusalMonths: null, basis: 'authority: CNPD guidelines 2021-10-26 (12 months, figure not re-verified)',
      cookieMaxMonths: null, dataMaxMonths: null, productDefault: { acceptMonths: 12, refusalMonths: 6 }, verification: 'unverified',
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'CNPD guidelines 2021' },
    cookieWall: { allowed: 'no', text: 'CNPD 2021', productDefault: 'no' },
    preTickedForbidden: true, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: false, text: 'audience measurement needs consent even first-party', conditions: [], citation: 'CNPD guidelines 2021' },
    verification: 'secondary',
    sources: [
      'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
      'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
      'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
      'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)', 'https://www.linklaters.com/ (2021-11-11)',
    ],
  },
  {
    region: 'NL', stance: 'prior_opt_in', law: 'Telecommunicatiewet Art. 11.7a',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 }, note: 'AP guidance: no figure',
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'AP clear banner guidance 2024' },
    cookieWall: { allowed: 'no', text: 'AP 2019-03-07: cookie walls not allowed', productDefault: 'no' },
    preTickedForbidden: true, scrollOrContinueIsConsent: false,
    exemptAnalytics: {
      exempt: true, text: 'quality and effectiveness analytics with no or minor privacy impact',
      conditions: ['only own statistics', 'processor contract, IP masked, no sharing, no cross-site'], citation: 'Tw Art. 11.7a(3)(b)',
    },
    verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'LI', stance: 'prior_opt_in', law: 'Electronic Communications Act (KomG)',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'DSS' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'unverified', sources: europeanUnion.sources,
  },
  {
    region: 'CH', stance: 'opt_out', law: 'Telecommunications Act (TCA/FMG) Art. 45c; FADP Art. 6, 19, 30-31',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 }, note: 'no figure',
    },
    rejectAsEasyAsAccept: {
      required: true, firstLayer: false, basis: 'FDPIC guideline: refusal easily recognisable and usable at first and later visits',
    },
    cookieWall: { allowed: 'conditional', text: 'voluntariness Art. 6(6) FADP', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: {
      exempt: true, text: 'non-personal or proportionate analytics with overriding interest: information and opt-out',
      conditions: ['information with purpose', 'right to refuse'], citation: 'FDPIC cookie guideline 2025-01-22, updated 2025-10-06/07',
    },
    stanceByCategory: { necessary: 'none', preferences: 'opt_out', statistics: 'opt_out', marketing: 'prior_opt_in' },
    note: 'FDPIC: consent for unexpectedly intrusive uses, explicit consent for sensitive data or high-risk profiling (third-party ad cookies across sites). Legally opt-out; marketing opt-in is the cautious product default.',
    verification: 'secondary',
    sources: [
      'https://www.edoeb.admin.ch/de/cookie-leitfaden-aktualisiert', 'https://datenrecht.ch/edoeb-leitlinien-zu-cookies-und-aehnlichen-technologien/',
    ],
  },
];
