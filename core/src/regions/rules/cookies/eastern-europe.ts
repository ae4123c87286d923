// The law on cookies and the like in the east of Europe; law as of 2026-11.
import type { CookieRules } from '../cookies-schema.js';
import { europeanUnion } from './european-union.js';

export const easternEuropeCookieRules: readonly CookieRules[] = [
  {
    region: 'BG', stance: 'prior_opt_in', law: 'E-Commerce Act Art. 4a',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'GDPR Art. 7; taskforce report' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    note: 'national wording is information plus possibility to refuse; apply opt-in per GDPR and CJEU', verification: 'knowledge',
    sources: europeanUnion.sources,
  },
  {
    region: 'CZ', stance: 'prior_opt_in', law: 'Act 127/2005 § 89(3) (opt-in since 2022-01-01)',
    consentValidity: {
      acceptMonths: 12, refusalMonths: 6, basis: 'authority: ÚOOÚ FAQ (12 months consent; do not ask again for 6 months after refusal)',
      cookieMaxMonths: null, dataMaxMonths: null, productDefault: { acceptMonths: 12, refusalMonths: 6 }, verification: 'knowledge',
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'ÚOOÚ FAQ: refuse on first layer' },
    cookieWall: { allowed: 'conditional', text: 'ÚOOÚ', productDefault: 'no' },
    preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics, verification: 'knowledge',
    sources: [
      'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
      'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
      'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
      'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)', 'ÚOOÚ cookie FAQ 2021/2022',
    ],
  },
  {
    region: 'HU', stance: 'prior_opt_in', law: 'Act C of 2003 (Eht.) § 155(4)',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'NAIH guidance' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'PL', stance: 'prior_opt_in', law: 'Electronic Communications Law (2024-07-12) Art. 399',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'UODO' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    note: 'in force 2024-11-10, replaced Art. 173 Telecommunications Law', verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'RO', stance: 'prior_opt_in', law: 'Law 506/2004 Art. 4(5)',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'ANSPDCP' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'knowledge', sources: europeanUnion.sources,
  },
  {
    region: 'SK', stance: 'prior_opt_in', law: 'Act 452/2021 § 109(8)',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 6, refusalMonths: 6 },
    },
    rejectAsEasyAsAccept: { required: true, firstLayer: true, basis: 'Regulatory authority / ÚOOÚ' },
    cookieWall: europeanUnion.cookieWall, preTickedForbidden: true, scrollOrContinueIsConsent: false, exemptAnalytics: europeanUnion.exemptAnalytics,
    verification: 'knowledge', sources: europeanUnion.sources,
  },
];
