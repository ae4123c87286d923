// The law on cookies and the like in the south of Europe; law as of 2026-11.
import type { CookieRules } from '../cookies-schema.js';
import { europeanUnion } from './european-union.js';

export const southernEuropeCookieRules: readonly CookieRules[] = [
  {
    region: 'HR', stance: 'prior_opt_in', law: 'Electronic Communications Act (NN 76/22) Art. 43(4)',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'AZOP guidance' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'CY', stance: 'prior_opt_in', law: 'Law 112(I)/2004 s. 99(5)',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'Commissioner guidance' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'GR', stance: 'prior_opt_in', law: 'Law 3471/2006 Art. 4(5)',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 }, note: 'HDPA Recommendation 1/2020: acceptance and refusal kept for the same time',
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'HDPA Recommendation 1/2020: same number of clicks, same prominence' },
    cookieWall: { allowed: 'no', text: 'HDPA 1/2020', productDefault: 'no' },
    preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics, verification: 'knowledge',
    sources: [
      'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
      'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
      'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
      'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)', 'HDPA Recommendation 1/2020',
    ],
  },
  {
    region: 'IT', stance: 'prior_opt_in', law: 'D.lgs. 196/2003 Art. 122',
    consentValidity: {
      acceptMonths: null, refusalMonths: 6,
      basis: 'authority: Garante guidelines 2021-06-10 (doc. web 9677876): banner not shown again for at least 6 months after refusal, unless conditions change or cookie absent',
      cookieMaxMonths: null, dataMaxMonths: null, productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'Garante 2021: X (close) keeps default = refusal; accept and choices buttons' },
    cookieWall: { allowed: 'no', text: 'Garante 2021: cookie wall unlawful unless equivalent access; pay-or-ok under review', productDefault: 'no' },
    preTickedForbidden: true, scrollOrContinueIsConsent: false,
    exemptAnalytics: {
      exempt: true, text: 'first-party analytics, or third-party with minimised IP and no combination, count as technical',
      conditions: ['aggregate statistics of one site', 'mask at least the fourth IPv4 octet', 'third party must not combine or pass on'],
      citation: 'Garante guidelines 2021-06-10 sec. 7.2',
    },
    verification: 'knowledge',
    sources: [
      'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
      'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
      'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
      'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)', 'Garante doc. web 9677876',
    ],
  },
  {
    region: 'MT', stance: 'prior_opt_in', law: 'S.L. 586.01 reg. 5',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'IDPC guidance' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'PT', stance: 'prior_opt_in', law: 'Law 41/2004 Art. 5',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'CNPD' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'SI', stance: 'prior_opt_in', law: 'ZEKom-2 Art. 225',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'IP guidelines' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'ES', stance: 'prior_opt_in', law: 'LSSI Art. 22.2',
    consentValidity: {
      acceptMonths: 24, refusalMonths: null, basis: 'authority: AEPD cookie guide: good practice not above 24 months', cookieMaxMonths: null,
      dataMaxMonths: null, productDefault: { acceptMonths: 12, refusalMonths: 6 }, note: 'product keeps the shorter 6/12',
    },
    rejectAsEasyAsAccept: {
      required: true, firstLayer: true, basis: 'AEPD cookie guide 2023-07 (apply by 2024-01-11): reject on the first layer, same visibility',
    },
    cookieWall: {
      allowed: 'conditional', text: 'AEPD: alternative needed, may be paid, not by the same entity only if equivalent', productDefault: 'no',
    },
    preTickedForbidden: true, scrollOrContinueIsConsent: false,
    exemptAnalytics: {
      exempt: true, text: 'audience measurement exempt under conditions',
      conditions: [
        'strictly limited to the editor\'s aggregated statistics', 'no cross-site', 'cookie not above 13 months, data 25 months', 'inform',
      ],
      citation: 'AEPD guide on audience measurement cookies 2024-01',
    },
    verification: 'knowledge',
    sources: [
      'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
      'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
      'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
      'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)', 'AEPD Guía sobre el uso de las cookies',
    ],
  },
];
